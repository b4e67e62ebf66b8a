/** A card: what has changed, and beside it what the history and the reviewer say. */
export const card = `
.card {
  margin-block: 0 1.5rem;
  border: 1px solid var(--rule);
  border-radius: 8px;
  background: var(--paper);
}
.card:focus { outline: none; }
.card.current { border-color: var(--accent); box-shadow: 0 0 0 2px var(--accent); }
.card > header { padding: 0.75rem 1.25rem; border-block-end: 1px solid var(--hairline); background: var(--tint); border-radius: 7px 7px 0 0; }
.card h3 { margin: 0; color: var(--heading-2); font-size: 1.0625rem; line-height: 1.5; text-wrap: pretty; word-break: auto-phrase; }
.card h3 .number { margin-inline-end: 0.25em; font-variant-numeric: tabular-nums; }
.card h4 { margin: 1.25rem 0 0.5rem; font-size: 1rem; }
.facts > .kind, .filter .kind { white-space: nowrap; }
p.facts {
  display: flex;
  flex-wrap: wrap;
  align-items: baseline;
  gap: 0.15rem 0.6rem;
  margin: 0.25rem 0 0;
  color: var(--muted);
  font-size: 0.8125rem;
}
p.facts .kind { padding-inline: 0.5em; border: 1px solid currentColor; border-radius: 3px; color: var(--body); font-weight: bold; }
p.facts .kind.added { color: var(--inserted); }
p.facts .kind.removed { color: var(--deleted); }
p.facts code { background: none; padding: 0; }
p.facts .fact + .fact::before { content: "・"; }
.card .permalink { position: static; inline-size: auto; margin-inline-start: auto; font-size: 0.75rem; opacity: 1; text-decoration: underline; }
.card > .words { padding: 1rem 1.25rem; min-inline-size: 0; }
.card > .words > :last-child, .text > :last-child { margin-block-end: 0; }
.text > :first-child { margin-block-start: 0; }
.card h3 code { padding: 0; background: none; }
.card > .beside { padding: 1rem 1.25rem; border-block-start: 1px solid var(--hairline); font-size: 0.875rem; line-height: 1.6; }
.declared, .card > .beside p { margin: 0 0 1rem; font-size: inherit; line-height: inherit; text-align: start; }
.declared.none { color: var(--question); }
.declared h4 { margin: 0; color: var(--muted); font-size: 0.75rem; }
.declared blockquote { margin: 0.25rem 0 0; padding-inline-start: 0.75rem; }
.declared blockquote p { margin: 0; font-size: inherit; line-height: inherit; white-space: pre-wrap; }
fieldset.verdict { min-inline-size: 0; margin: 0; padding: 0; border: 0; }
fieldset.verdict legend { padding: 0; color: var(--muted); font-size: 0.75rem; font-weight: bold; }
.choices { display: flex; flex-wrap: wrap; gap: 0.4rem; margin-block: 0.25rem 0.6rem; }
.choice {
  display: inline-flex;
  align-items: center;
  gap: 0.25rem;
  padding: 0.25rem 0.7rem;
  border: 1px solid var(--muted);
  border-radius: 6px;
  cursor: pointer;
}
.choice input { margin: 0; accent-color: currentColor; }
.choice.accepted:has(:checked) { border-color: var(--accepted); background: var(--accepted-ground); color: var(--accepted); font-weight: bold; }
.choice.question:has(:checked) { border-color: var(--question); background: var(--question-ground); color: var(--question); font-weight: bold; }
.choice:has(:focus-visible) { outline: 2px solid var(--link); outline-offset: 2px; }
.clear { border-color: transparent; color: var(--muted); text-decoration: underline; }
.comment > span { display: block; color: var(--muted); font-size: 0.75rem; }
textarea { display: block; inline-size: 100%; padding: 0.4rem 0.6rem; resize: vertical; field-sizing: content; min-block-size: 3.6em; max-block-size: 20em; }
fieldset .said { display: none; }
.card[data-state="accepted"] { border-inline-start: 5px solid var(--accepted); }
.card[data-state="question"] { border-inline-start: 5px solid var(--question); }
.nested { margin-block-start: 1rem; }
.title:is(p) { font-weight: bold; }
.excerpt h4 { margin-block-start: 0; color: var(--muted); font-size: 0.8125rem; }
.excerpt ul { margin-block-end: 1rem; padding-inline-start: 1.25rem; list-style: disc; }
.excerpt .what { color: var(--muted); font-size: 0.75rem; }
.whole summary { color: var(--link); font-size: 0.875rem; cursor: pointer; }
.whole > :nth-child(2) { margin-block-start: 0.75rem; }
.value { font-size: 1.0625rem; }
.places { margin-block: 0.25rem 0; font-size: 0.875rem; }
@media (min-width: 75rem) {
  :root:not([data-view="sides"]) .card { display: grid; grid-template-columns: minmax(0, 1fr) 17rem; }
  :root:not([data-view="sides"]) .card > header { grid-column: 1 / -1; }
  :root:not([data-view="sides"]) .card > .words { border-inline-end: 1px solid var(--hairline); }
  :root:not([data-view="sides"]) .card > .beside {
    position: sticky;
    inset-block-start: 3.25rem;
    align-self: start;
    border-block-start: 0;
  }
}
@media (min-width: 44rem) {
  [data-view="sides"] .beside:has(fieldset) { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); column-gap: 2rem; }
}
`
