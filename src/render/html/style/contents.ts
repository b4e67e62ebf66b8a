/** The contents: folded above the text on a narrow screen, beside it on a wide one. */
export const contents = `
.contents { margin-block-start: 1.25rem; font-size: 0.875rem; line-height: 1.6; }
.contents h2 { display: none; }
.contents summary {
  padding: 0.7rem 1rem;
  color: var(--contents);
  font-size: 1rem;
  font-weight: var(--contents-weight);
  cursor: pointer;
}
.contents details { border: 1px solid var(--hairline); border-radius: 6px; background: var(--tint); }
.contents .inside { padding: 0 1rem 1rem; scroll-target-group: auto; }
.contents .lead { margin: 0 0 0.5rem; color: var(--muted); }
.contents ol { margin: 0; padding: 0; list-style: none; }
.contents li { margin: 0; color: inherit; }
.contents ol ol ol { padding-inline-start: 0.875rem; }
.contents a {
  display: grid;
  grid-template-columns: minmax(0, 1fr) auto;
  column-gap: 0.75rem;
  align-items: baseline;
  padding: 0.3rem 0.625rem;
  border-radius: 4px;
  color: inherit;
  text-decoration: none;
  text-wrap: pretty;
  word-break: auto-phrase;
}
.contents a:hover { color: var(--link); }
.contents a:hover .title { text-decoration: underline; text-underline-offset: 0.2em; }
.contents .folio { color: var(--muted); font-size: 0.75rem; font-variant-numeric: tabular-nums; }
.contents .level-1 > a { margin-block-start: 0.75rem; font-weight: var(--entry-1-weight); color: var(--entry-1); }
.contents .level-2 > a { font-weight: var(--entry-2-weight); color: var(--entry-2); }
.contents .level-3 > a { font-weight: var(--entry-3-weight); color: var(--entry-3); }
.contents .level-1 > a .folio { font-weight: normal; }
.contents .number { margin-inline-end: 0.35em; font-variant-numeric: tabular-nums; }
@media screen {
  .contents a:target-current { background: var(--tint); box-shadow: inset 2px 0 var(--accent); color: var(--link); }
}
@media screen and (min-width: 60rem) {
  .contents {
    grid-column: 1;
    position: sticky;
    inset-block-start: 2.75rem;
    align-self: start;
    max-block-size: calc(100vh - 2.75rem);
    margin: 0;
    padding-block: 3.5rem;
    mask-image: linear-gradient(#000000 calc(100% - 3rem), transparent);
    overflow-y: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
  }
  .contents details { border: 0; background: none; }
  .contents summary { padding-inline: 0.625rem; }
  .contents .inside { padding: 0; }
  .contents .lead { padding-inline: 0.625rem; }
  @supports selector(::details-content) {
    .contents h2 {
      display: block;
      margin: 0 0 0.5rem;
      padding-inline: 0.625rem;
      color: var(--contents);
      font-size: 1rem;
      font-weight: var(--contents-weight);
    }
    .contents summary { display: none; }
    .contents details::details-content { content-visibility: visible; block-size: auto; }
  }
}
`
