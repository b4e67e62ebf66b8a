/** Tables and figures. */
export const blocks = `
.table { margin-block: 1rem 1.25rem; overflow-x: auto; container-type: inline-size; }
table {
  inline-size: 100%;
  border-collapse: collapse;
  border-block: 1px solid var(--rule);
  color: var(--cell);
  font-size: var(--cell-size);
  line-height: var(--cell-leading);
  font-variant-numeric: tabular-nums;
}
caption {
  padding-block: var(--caption-before) var(--caption-after);
  color: var(--caption);
  font-size: var(--caption-size);
  line-height: var(--caption-leading);
  text-align: var(--caption-align);
}
caption > span {
  position: sticky;
  inset-inline: 0;
  display: inline-block;
  max-inline-size: 100cqi;
  padding-inline: 0.75rem;
  text-wrap: balance;
}
th, td {
  padding: calc(var(--padding) * 1.2) calc(var(--padding) * 1.6);
  border-block-end: 1px solid var(--hairline);
  text-align: start;
  vertical-align: top;
  overflow-wrap: break-word;
  word-break: auto-phrase;
}
col { inline-size: var(--share); }
tbody:last-child > tr:last-child > * { border-block-end: 0; }
th { font-weight: var(--columns-weight); color: var(--columns); }
thead > tr > * { background: var(--tint); border-block-end-color: var(--rule); }
th p, td p { margin: 0; text-align: start; }
th p + p, td p + p { margin-block-start: 0.35rem; }
td ul, td ol { padding-inline-start: calc(var(--hang) + 0.25rem); }
td > ul, td > ol { margin-block: 0.25rem 0; }
td > ul:first-child, td > ol:first-child { margin-block-start: 0; }
main td li { margin-block-start: 0; color: inherit; font-size: inherit; line-height: inherit; text-align: start; }
td a, td code, .table:not([tabindex]) td { overflow-wrap: anywhere; }
figcaption > .label, caption .label { margin-inline-end: 0.35em; font-weight: bold; white-space: nowrap; }
figure { display: flex; flex-direction: column; margin: 1.75rem 0; }
.picture { max-inline-size: 100%; }
.picture > svg, .picture > img { display: block; max-inline-size: 100%; block-size: auto; margin-inline: auto; }
/* A drawing has its own spaces between Japanese and Latin letters. */
.picture > svg { text-autospace: no-autospace; text-spacing-trim: space-all; }
figcaption {
  order: 1;
  margin-block: var(--caption-before) var(--caption-after);
  color: var(--caption);
  font-size: var(--caption-size);
  line-height: var(--caption-leading);
  text-align: var(--caption-align);
  text-wrap: balance;
}
figure details { order: 2; font-size: var(--caption-size); }
figure summary { inline-size: fit-content; margin-inline: auto; color: var(--link); cursor: pointer; }
figure details table { font-size: inherit; }
figure tbody th { font-weight: normal; color: inherit; }
figure th[scope="rowgroup"] { padding-block-start: 1rem; font-weight: bold; }
figure .own { background: var(--tint); font-weight: bold; }
@media screen {
  /* Shadows where there is more to scroll to: covers that move with the table lie over shadows that do not. */
  .table {
    background:
      linear-gradient(to right, var(--paper) 35%, transparent) 0 0 / 2.5rem 100% no-repeat local,
      linear-gradient(to left, var(--paper) 35%, transparent) 100% 0 / 2.5rem 100% no-repeat local,
      linear-gradient(to right, var(--hairline), transparent) 0 0 / 0.875rem 100% no-repeat scroll,
      linear-gradient(to left, var(--hairline), transparent) calc(100% - 1px) 0 / 0.875rem 100% no-repeat scroll;
  }
}
@media screen and (max-width: 44rem) {
  .table[tabindex] col { inline-size: auto; }
  th, td { min-inline-size: 4em; }
  .table:not([tabindex]) th { min-inline-size: 6em; word-break: normal; }
  .table[tabindex] td:has(a) { min-inline-size: 9em; }
  .table > table { min-inline-size: var(--least, 0); }
}
@media screen and (prefers-color-scheme: dark) {
  .picture { padding: 1rem; border-radius: 6px; background: #ffffff; }
}
`
