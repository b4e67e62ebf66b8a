import {diagnostic, type Diagnostic} from '../diagnostic/diagnostic.ts'
import {edgeText, edgeValues} from '../document/edge.ts'
import type {CopyEdge, Document} from '../document/nodes.ts'
import {points, type Running} from '../theme/model.ts'
import {shiftRuns} from './ink.ts'
import {setLines, type SetLine} from './line/set.ts'
import type {Desk} from './measure/desk.ts'
import {strandOf, strandsOf} from './measure/strands.ts'
import type {LinePiece} from './pages.ts'

/** What drawing the edges of pages needs at hand. */
export interface EdgeDesk extends Desk {
  readonly document: Document
  /** Report a fault of what is drawn on page after page: the first of a topic counts. */
  readonly reportOnce: (topic: string, fault: Diagnostic) => void
}

/** The desk for the edges of a document's pages; faults are pushed to `faults` as they are met. */
export function edgeDesk(desk: Desk, document: Document, faults: Diagnostic[]): EdgeDesk {
  const topics = new Set<string>()
  return {
    ...desk,
    document,
    reportOnce(topic, fault) {
      if (!topics.has(topic)) faults.push(fault)
      topics.add(topic)
    },
  }
}

/** A part of a running head or foot that prints something, set. */
interface EdgePlace {
  readonly text: string
  readonly lines: readonly SetLine[]
}

/**
 * The running head and foot of a page. Text that needs more than one line, or meets its neighbour, is reported once a
 * document.
 */
export function drawEdges(desk: EdgeDesk, folio: string): readonly LinePiece[] {
  const {runningHead, runningFoot, page} = desk.theme
  return [
    ...drawCopyEdges(desk),
    ...(runningHead ? drawEdge('head', runningHead, runningHead.distance, desk, folio) : []),
    ...(runningFoot ? drawEdge('foot', runningFoot, page.height - runningFoot.distance, desk, folio) : []),
  ]
}

/** The edges at which a copy has words of its own. */
export const copyEdges = ['head', 'foot'] as const

/** What a copy has at the edges of its pages. */
function drawCopyEdges(desk: EdgeDesk): readonly LinePiece[] {
  const {copy: looks} = desk.theme
  const {copy} = desk.document
  if (!looks || !copy) return []
  return copyEdges.flatMap((at) => {
    const {style} = looks[at]
    const lines = setLines(strandsOf(copy[at], style, {desk}), {measure: desk.measure, align: style.align})
    return drawCopyEdge(at, lines, desk)
  })
}

/** The words of a copy at an edge of its pages, where they stand. */
export function drawCopyEdge(at: CopyEdge, lines: readonly SetLine[], {theme}: Desk): readonly LinePiece[] {
  const {copy: looks, page} = theme
  if (!looks) return []
  const {distance} = looks[at]
  return lines.map((line) => ({
    kind: 'line',
    part: 'edge',
    own: at,
    baseline: points(at === 'head' ? distance : page.height - distance),
    runs: shiftRuns(line.runs, page.left),
  }))
}

function drawEdge(
  edge: 'head' | 'foot',
  running: Running,
  baseline: number,
  desk: EdgeDesk,
  folio: string,
): readonly LinePiece[] {
  const places = setEdge(running, desk, folio)
  reportCrowded(edge, places, desk)
  return places.flatMap(({lines}) =>
    lines.map((line) => ({
      kind: 'line' as const,
      part: 'edge' as const,
      baseline: points(baseline),
      runs: shiftRuns(line.runs, desk.theme.page.left),
    })),
  )
}

function setEdge(running: Running, desk: EdgeDesk, folio: string): readonly EdgePlace[] {
  const values = edgeValues(desk.document, folio)
  return (['start', 'center', 'end'] as const).flatMap((align) => {
    const text = edgeText(running[align], values)
    const lines = setLines(strandOf(text, running.style, {desk}), {measure: desk.measure, align})
    return lines.length === 0 ? [] : [{text, lines}]
  })
}

function reportCrowded(edge: 'head' | 'foot', places: readonly EdgePlace[], desk: EdgeDesk): void {
  const words = crowdedWords(places)
  if (words.length === 0) return
  const named = words.map((text) => `“${text}”`).join(' and ')
  const fault = words.length === 1 ? 'does not fit its line' : 'do not fit one line together'
  desk.reportOnce(
    `running ${edge}`,
    diagnostic(
      'edge-too-long',
      undefined,
      `in the running ${edge}, ${named} ${fault}`,
      'shorten it in the theme, or make its type smaller',
    ),
  )
}

/** The words that do not fit: a text alone, or two neighbours that meet; none where all is well. */
function crowdedWords(places: readonly EdgePlace[]): readonly string[] {
  const long = places.find(({lines}) => lines.length > 1)
  if (long) return [long.text]
  for (const [index, place] of places.entries()) {
    const next = places[index + 1]
    if (next && leftOf(next.lines) < rightOf(place.lines)) return [place.text, next.text]
  }
  return []
}

const leftOf = ([line]: readonly SetLine[]): number => line?.runs[0]?.x ?? 0

function rightOf([line]: readonly SetLine[]): number {
  const last = line?.runs.at(-1)
  return last ? last.x + last.width : 0
}
