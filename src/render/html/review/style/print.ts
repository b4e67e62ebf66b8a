import type {Theme} from '../../../../theme/model.ts'

/** On paper: every change, whatever is filtered; verdicts and comments as text; nothing to press. */
export function print({page, body}: Theme): string {
  const lengths = (...values: readonly number[]): string =>
    values.map((value) => `${Number(value.toFixed(2))}pt`).join(' ')
  return `
@page {
  size: ${lengths(page.width, page.height)};
  margin: 14mm 14mm 16mm;
  @bottom-center { content: counter(page) " / " counter(pages); font: 9pt var(--family); }
}
@media print {
  html { font-size: ${body.size * 0.95}pt; }
  body { orphans: 2; widows: 2; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .skip, .filters, .bar, nav.changes, dialog, .permalink, .choices, .comment, .place.same:not([open]), fieldset legend,
  .record > :not(.signed), .fact a::after, .whole:not([open]), .pointer { display: none; }
  .card[hidden] { display: block !important; }
  :root[data-filtered] :is(.place.follows, .left) { display: block; }
  .mast, .desk { display: block; max-inline-size: none; padding: 0; }
  .desk main { padding: 0; }
  .card, .card.current { border-color: var(--rule); box-shadow: none; }
  .card > header { break-after: avoid; break-inside: avoid; }
  .card > .beside { break-before: avoid; break-inside: avoid; }
  .desk main > h2, h3, h4 { break-after: avoid; }
  figure:not(.quote), tr, .edition, .excerpt li, .drawn, .recording { break-inside: avoid; }
  .edition { border-color: var(--rule); }
  main a { color: inherit; text-decoration: none; }
  .record .signed { display: block; }
  fieldset .said { display: block; margin: 0; font-weight: bold; white-space: pre-wrap; }
  .declared, .card > .beside p { margin-block-end: 0.4rem; }
  .sides .pair { break-inside: auto; }
  .table { overflow: visible; container-type: normal; }
  .picture > svg, .picture > img { inline-size: auto; max-block-size: 8cm; }
  thead { display: table-header-group; }
}
`
}
