/** How the list of changes and the changes stand beside each other, and how the list looks. */
export const desk = `
html { scroll-padding-block-start: 4.5rem; }
@media (max-width: 44rem) {
  html { scroll-padding-block-start: 5.5rem; }
}
.desk { max-inline-size: 84rem; margin-inline: auto; padding-inline: clamp(1rem, 3vw, 2rem); }
.desk main { padding-block: 1rem 5rem; min-inline-size: 0; }
.desk main > h2 {
  margin: 2rem 0 1rem;
  color: var(--muted);
  font-size: 1rem;
  letter-spacing: 0.08em;
}
nav.changes { margin-block-start: 1rem; font-size: 0.875rem; line-height: 1.55; }
nav.changes h2 { display: none; }
nav.changes details { border: 1px solid var(--hairline); border-radius: 6px; background: var(--tint); }
nav.changes summary { padding: 0.6rem 1rem; font-weight: bold; cursor: pointer; }
nav.changes .inside { padding: 0 0.5rem 0.75rem; }
nav.changes h3 { margin: 1rem 0.5rem 0.25rem; color: var(--muted); font-size: 0.8125rem; letter-spacing: 0.06em; }
nav.changes h3 .count { font-weight: normal; }
nav.changes section > p { margin: 0 0.5rem 0.5rem; color: var(--muted); font-size: 0.8125rem; text-align: start; }
nav.changes ol { margin: 0; padding: 0; list-style: none; }
nav.changes li { position: relative; margin: 0; padding: 0.3rem 0.5rem; border-radius: 4px; }
nav.changes li:hover { background: var(--tint); }
nav.changes li:has([aria-current]) { background: var(--tint); box-shadow: inset 3px 0 var(--accent); }
nav.changes li > a { color: inherit; text-decoration: none; word-break: auto-phrase; }
nav.changes li > a::after { content: ""; position: absolute; inset: 0; }
nav.changes li > a:hover { color: var(--link); text-decoration: underline; }
nav.changes .facts { display: flex; flex-wrap: wrap; gap: 0.1rem 0.5rem; color: var(--muted); font-size: 0.75rem; }
nav.changes .facts a { position: relative; color: inherit; }
.verdict:is(span) { margin-inline-start: auto; font-weight: bold; }
[data-state="accepted"] > .facts > .verdict { color: var(--accepted); }
[data-state="accepted"] > .facts > .verdict::before { content: "✓ "; }
[data-state="question"] > .facts > .verdict { color: var(--question); }
[data-state="question"] > .facts > .verdict::before { content: "? "; }
.fact { white-space: normal; }
.left, .pointer, .only { color: var(--muted); font-size: 0.875rem; }
.left { margin-block: 1rem; padding: 0.4rem 1rem; border-inline-start: 3px dashed var(--rule); }
.place { margin-block: 0.75rem; border: 1px solid var(--hairline); border-radius: 6px; font-size: 0.9375rem; }
.place > summary { padding: 0.4rem 1rem; color: var(--muted); cursor: pointer; }
.place > summary .title { color: var(--body); }
.place > summary .fact { margin-inline-start: 0.75rem; font-size: 0.75rem; }
.place > .text { padding: 0.5rem 1.25rem 0.5rem; border-block-start: 1px solid var(--hairline); }
:root[data-live]:not([data-unchanged]) .place.same { display: none; }
:root[data-filtered] :is(.place, .left) { display: none; }
@media (min-width: 60rem) {
  .desk { display: grid; grid-template-columns: 17rem minmax(0, 1fr); column-gap: 2rem; }
  .desk main { grid-column: 2; }
  nav.changes {
    grid-column: 1;
    position: sticky;
    inset-block-start: 3.25rem;
    align-self: start;
    max-block-size: calc(100vh - 3.25rem);
    margin: 0;
    padding-block: 1rem 3rem;
    overflow-y: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
  }
  nav.changes details { border: 0; background: none; }
  @supports selector(::details-content) {
    nav.changes summary { display: none; }
    nav.changes details::details-content { content-visibility: visible; block-size: auto; }
  }
}
`
