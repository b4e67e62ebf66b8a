import {Footer, Header, Paragraph, type ParagraphChild} from 'docx'
import {edgeParts, edgePartText, edgeValues} from '../../document/edge.ts'
import {hasCover} from '../../document/facts.ts'
import type {Document} from '../../document/nodes.ts'
import {phraseText} from '../../document/walk.ts'
import type {Running, Theme} from '../../theme/model.ts'
import type {Child} from './context.ts'
import {field} from './field.ts'
import {tabRun, wordsRun} from './run.ts'
import {copyStyle, style} from './styles/names.ts'

/** The running head and foot of a document; the cover bears none. */
export function runningEdges(
  document: Document,
  theme: Theme,
): {readonly headers?: {readonly default: Header}; readonly footers?: {readonly default: Footer}} {
  const heads = edgesOf('head', document, theme)
  const feet = edgesOf('foot', document, theme)
  return {
    ...(heads.length > 0 ? {headers: {default: new Header({children: heads})}} : {}),
    ...(feet.length > 0 ? {footers: {default: new Footer({children: feet})}} : {}),
  }
}

/** The theme's line, and below it that of a copy. */
function edgesOf(at: 'head' | 'foot', document: Document, theme: Theme): readonly Paragraph[] {
  const running = at === 'head' ? theme.runningHead : theme.runningFoot
  const words = phraseText(document.copy?.[at] ?? [])
  const own = theme.copy && words !== '' ? [wordsRun(words)] : []
  return [
    ...(running ? [edge(running, style[at], document)] : []),
    ...(own.length > 0 ? [new Paragraph({style: copyStyle[at], children: childrenOf(own)})] : []),
  ]
}

const childrenOf = (children: readonly Child[]): readonly ParagraphChild[] =>
  children as readonly unknown[] as readonly ParagraphChild[]

/** Start, centre and end on one line, by the tab stops of its style. */
function edge({start, center, end}: Running, own: string, document: Document): Paragraph {
  const parts = [start, center, end].map((template) => fill(template, document))
  const last = parts.findLastIndex((part) => part.length > 0)
  const children = parts
    .slice(0, last + 1)
    .flatMap((part, index) => (index === 0 ? part : [tabRun(), ...part]))
  return new Paragraph({style: own, children: childrenOf(children)})
}

/** A template with its values; the folio is a field that shows the first page on which it stands. */
function fill(template: string, document: Document): readonly Child[] {
  const folio = hasCover(document) ? '2' : '1'
  const values = edgeValues(document, folio)
  return edgeParts(template).flatMap((part): readonly Child[] => {
    if ('name' in part && part.name === 'folio') return field('PAGE', folio)
    const text = edgePartText(part, values)
    return text === '' ? [] : [wordsRun(text)]
  })
}
