import type {Document} from '../document/nodes.ts'
import {phraseText} from '../document/walk.ts'
import {points, type Running} from '../theme/model.ts'
import {shiftRuns} from './ink.ts'
import {setLines} from './line/set.ts'
import type {Desk} from './measure/desk.ts'
import {strandOf} from './measure/strands.ts'
import type {LinePiece} from './pages.ts'

/** What stands for each name in page-edge text. */
export const edgeValues = (document: Document, folio: string): Readonly<Record<string, string>> => ({
  folio,
  title: document.title.map(phraseText).join(' '),
  edition: document.label,
  date: document.date,
  provider: phraseText(document.provider),
  draft: document.draft ? '案' : '',
})

/** The running head and foot of a page. */
export function drawEdges(desk: Desk, folio: string): readonly LinePiece[] {
  const {runningHead, runningFoot, page} = desk.theme
  return [
    ...(runningHead ? drawEdge(runningHead, runningHead.distance, desk, folio) : []),
    ...(runningFoot ? drawEdge(runningFoot, page.height - runningFoot.distance, desk, folio) : []),
  ]
}

function drawEdge(running: Running, baseline: number, desk: Desk, folio: string): readonly LinePiece[] {
  const values = edgeValues(desk.document, folio)
  return (['start', 'center', 'end'] as const).flatMap((align) => {
    const text = running[align].replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
    const lines = setLines(strandOf(text, running.style, desk), {measure: desk.measure, align})
    return lines.slice(0, 1).map((line) => ({
      kind: 'line' as const,
      part: 'edge' as const,
      baseline: points(baseline),
      runs: shiftRuns(line.runs, desk.theme.page.left),
    }))
  })
}
