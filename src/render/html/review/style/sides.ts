/** The two texts beside one another, row by row. */
export const sides = `
.sides { display: none; }
[data-view="sides"] .text:has(+ .sides) { display: none; }
[data-view="sides"] .sides { display: block; }
.sides .pair { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); border-block-start: 1px solid var(--hairline); }
.sides .pair > div { min-inline-size: 0; padding: 0.6rem 1rem; }
.sides .pair > div:first-child { padding-inline-start: 0; border-inline-end: 1px solid var(--hairline); }
.sides .pair > div:last-child { padding-inline-end: 0; }
.sides .pair > div > :last-child { margin-block-end: 0; }
.sides .pair.names { border: 0; color: var(--muted); font-size: 0.8125rem; font-weight: bold; }
.sides .pair.names > div { padding-block: 0 0.4rem; }
.sides .pair > div > :first-child { margin-block-start: 0; }
.sides table { table-layout: fixed; font-size: 0.875em; }
.sides .table > table { min-inline-size: 0; }
.sides :is(th, td) { min-inline-size: 0; padding-inline: 0.4em; overflow-wrap: anywhere; word-break: normal; }
@media (min-width: 44rem), print {
  [data-view="sides"] .drawings { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 1rem; }
}
@media (max-width: 44rem) {
  .sides .pair { grid-template-columns: minmax(0, 1fr); }
  .sides .pair.names { display: none; }
  .sides .pair > div, .sides .pair > div:first-child { padding: 0.4rem 0; border: 0; }
  .sides .pair > div:empty { display: none; }
  .sides .pair > div::before {
    content: attr(data-name);
    display: block;
    color: var(--muted);
    font-size: 0.75rem;
    font-weight: bold;
  }
}
`
