import {Footer, Header, Paragraph, Run, Tab, TextRun, type ParagraphChild} from 'docx'
import {edgeParts, edgePartText, edgeValues} from '../../document/edge.ts'
import {hasCover} from '../../document/facts.ts'
import type {Document} from '../../document/nodes.ts'
import type {Running, Theme} from '../../theme/model.ts'
import {writable} from './characters.ts'
import {field} from './field.ts'
import {style} from './styles/names.ts'

/** The running head and foot of a document; the cover bears none. */
export function runningEdges(
  document: Document,
  {runningHead, runningFoot}: Theme,
): {readonly headers?: {readonly default: Header}; readonly footers?: {readonly default: Footer}} {
  return {
    ...(runningHead
      ? {headers: {default: new Header({children: [edge(runningHead, style.head, document)]})}}
      : {}),
    ...(runningFoot
      ? {footers: {default: new Footer({children: [edge(runningFoot, style.foot, document)]})}}
      : {}),
  }
}

/** Start, centre and end on one line, by the tab stops of its style. */
function edge({start, center, end}: Running, own: string, document: Document): Paragraph {
  const tab = (): ParagraphChild => new Run({children: [new Tab()]})
  const parts = [start, center, end].map((template) => fill(template, document))
  const last = parts.findLastIndex((part) => part.length > 0)
  return new Paragraph({
    style: own,
    children: parts.slice(0, last + 1).flatMap((part, index) => (index === 0 ? part : [tab(), ...part])),
  })
}

/** A template with its values; the folio is a field that shows the first page on which it stands. */
function fill(template: string, document: Document): readonly ParagraphChild[] {
  const folio = hasCover(document) ? '2' : '1'
  const values = edgeValues(document, folio)
  return edgeParts(template).flatMap((part): readonly ParagraphChild[] => {
    if ('name' in part && part.name === 'folio') return field('PAGE', folio)
    const text = edgePartText(part, values)
    return text === '' ? [] : [new TextRun(writable(text))]
  })
}
