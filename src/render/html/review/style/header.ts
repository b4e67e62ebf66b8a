/** The head of the page: which editions, what it warns of, and the filters. */
export const header = `
.mast { max-inline-size: 84rem; margin-inline: auto; padding: 2rem clamp(1rem, 3vw, 2rem) 1rem; }
.over { margin: 0; color: var(--muted); font-size: 0.875rem; font-weight: bold; letter-spacing: 0.08em; }
.mast h1 {
  margin: 0.1rem 0 1rem;
  color: var(--title);
  font-size: clamp(1.1875rem, 3vw, 1.625rem);
  line-height: 1.45;
  text-wrap: balance;
  word-break: auto-phrase;
}
.editions { display: flex; flex-wrap: wrap; align-items: stretch; gap: 0.5rem 0.75rem; margin-block-end: 1rem; }
.edition {
  display: flex;
  flex-wrap: wrap;
  align-items: baseline;
  gap: 0 0.6rem;
  padding: 0.4rem 0.9rem;
  border: 1px solid var(--hairline);
  border-radius: 6px;
  font-size: 0.9375rem;
}
.edition .role { color: var(--muted); font-size: 0.8125rem; }
.edition time, .edition .where { color: var(--muted); font-size: 0.875rem; }
.arrow { align-self: center; color: var(--muted); font-size: 1.25rem; line-height: 1; }
.warning {
  display: flex;
  gap: 0.75rem;
  max-inline-size: 52rem;
  margin-block: 0 0.75rem;
  padding: 0.6rem 0.9rem;
  border: 1px solid var(--question);
  border-inline-start-width: 5px;
  border-radius: 4px;
  background: var(--question-ground);
  color: var(--question);
  font-size: 0.875rem;
  line-height: 1.7;
  text-align: start;
}
.warning b { font-size: 1.25em; line-height: 1.35; }
.mast > .none { font-size: 1.125rem; }
.counts { margin: 0 0 0.5rem; }
@media screen {
  :root[data-live] .counts { display: none; }
}
.legend { margin: 0.5rem 0 0; font-size: 0.8125rem; }
.legend ins { margin-inline-end: 0.5rem; }
.filters { display: flex; flex-wrap: wrap; align-items: center; gap: 0.5rem 1.25rem; font-size: 0.875rem; }
.group { display: flex; flex-wrap: wrap; gap: 0.4rem; }
button, .search input, .record input[type="text"], textarea {
  font: inherit;
  line-height: 1.5;
  color: inherit;
  background: var(--paper);
  border: 1px solid var(--muted);
  border-radius: 6px;
}
button { padding: 0.25rem 0.7rem; cursor: pointer; }
button:hover { border-color: var(--link); color: var(--link); }
.filter { display: inline-flex; align-items: center; gap: 0.4rem; border-radius: 99px; }
.filter[aria-pressed="true"] { background: var(--body); border-color: var(--body); color: var(--paper); }
.filter[aria-pressed="true"]::before { content: "✓"; font-weight: bold; }
.filter .count { min-inline-size: 1ch; font-variant-numeric: tabular-nums; }
.filter .count:empty { display: none; }
.search input { inline-size: 15rem; max-inline-size: 100%; padding: 0.25rem 0.7rem; }
.unchanged { display: inline-flex; align-items: center; gap: 0.25rem; }
.shown { display: flex; flex-wrap: wrap; align-items: center; gap: 0.75rem; flex-basis: 100%; margin: 0; }
[hidden] { display: none !important; }
`
