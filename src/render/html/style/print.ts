import {edgeParts, edgePartText, type EdgeValues} from '../../../document/edge.ts'
import type {Style, Theme} from '../../../theme/model.ts'
import {cssString} from './properties.ts'

/** A theme's page-edge text as the value of `content`; the folio is counted by the browser. */
const edgeContent = (pattern: string, values: EdgeValues): string =>
  edgeParts(pattern)
    .map((part) =>
      'name' in part && part.name === 'folio' ? 'counter(page)' : cssString(edgePartText(part, values)),
    )
    .join(' ')

/** A place at the edge of the page with the text that stands there. */
interface EdgeBox {
  readonly name: string
  /** A value of the property `content`. */
  readonly content: string
  readonly style: Pick<Style, 'size' | 'color'>
}

function boxesOf({runningHead, runningFoot}: Theme, edge: EdgeValues): readonly EdgeBox[] {
  const sides = {top: runningHead, bottom: runningFoot}
  return Object.entries(sides).flatMap(([side, running]) => {
    if (!running) return []
    const {style} = running
    const patterns = {left: running.start, center: running.center, right: running.end}
    return Object.entries(patterns).flatMap(([at, pattern]) =>
      pattern === '' ? [] : [{name: `@${side}-${at}`, content: edgeContent(pattern, edge), style}],
    )
  })
}

/** A box at the edge of pages with its text. */
export const filled = ({name, content, style}: EdgeBox): string =>
  `  ${name} { content: ${content}; font: ${style.size}pt var(--family); color: ${style.color}; }`

/** The same box with none. */
export const blank = ({name}: Pick<EdgeBox, 'name'>): string => `  ${name} { content: none; }`

/** On paper: the theme's page, page-edge text and sizes; what opens a page in the theme opens one here. */
export function print(theme: Theme, edge: EdgeValues): string {
  const {width, height, top, right, bottom, left} = theme.page
  const lengths = (...values: readonly number[]): string =>
    values.map((value) => `${Number(value.toFixed(2))}pt`).join(' ')
  const boxes = boxesOf(theme, edge)
  return `
@page {
  size: ${lengths(width, height)};
  margin: ${lengths(top, right, bottom, left)};
${boxes.map(filled).join('\n')}
}
@page :first {
${boxes.map(blank).join('\n')}
}
@media print {
  html { font-size: ${theme.body.size}pt; }
  body { orphans: ${theme.paragraph.orphans}; widows: ${theme.paragraph.widows}; }
  .skip, .running, .permalink, main .folio, .colophon, figure details, .contents summary { display: none; }
  .cover { padding: ${theme.cover.title.before}pt 0 0; border: 0; background: none; break-after: page; }
  .cover h1 { font-size: var(--title-size); line-height: var(--title-leading); }
  .cover .provider { margin-block-start: calc(var(--provider-before) / 2); }
  .spread { max-inline-size: none; padding: 0; }
  main { padding: 0; }
  .contents { display: none; }
  @supports selector(::details-content) {
    .contents { display: block; margin: 0; break-after: page; font-size: 1rem; }
    .contents h2 { display: block; margin-block: 0 1rem; color: var(--contents); font-size: var(--contents-size); }
    .contents details { border: 0; background: none; }
    .contents details::details-content { content-visibility: visible; block-size: auto; }
    .contents .inside { padding: 0; }
    .contents a { padding: 0.15rem 0; }
  }
  section.level-1 { margin-block-start: 0; }
  main a { color: inherit; text-decoration: none; }
  .heading { position: static; break-after: avoid; break-inside: avoid; }
${[1, 2, 3, 4, 5, 6].map((level) => `  main .level-${level} { break-before: var(--heading-${level}-break); }`).join('\n')}
  main > section:first-child, .front > section:first-child { break-before: auto; }
  .spread:has(> main > .front) { display: flex; flex-direction: column; }
  .front ~ section { order: 2; }
  .contents:has(+ main > .front) { order: 1; break-before: page; }
  main:has(> .front) { display: contents; }
  figure:not(.quote), tr, .note, .notes li { break-inside: avoid; }
  p.label, .quote > blockquote, caption { break-after: avoid; }
  .notes, .quote > figcaption { break-before: avoid; }
  .note:target, .notes li:target, sup a:target { background: none; box-shadow: none; }
  thead { display: table-header-group; }
  .table { overflow: visible; container-type: normal; }
  caption > span { max-inline-size: none; }
}
`
}
