import type {Cluster} from './clusters.ts'
import {isBlank, isHanging, type Fit} from './fit.ts'
import {gapBetween} from './gaps.ts'

/**
 * What a word processor makes of something: in the font that is asked for, at the least, and at the most that it can be
 * in a font that stands in for it.
 */
export interface Flow {
  readonly own: number
  readonly least: number
  readonly most: number
}

/** What a line is that a word processor sets alike. */
export const asSet: Flow = {own: 1, least: 1, most: 1}

/** The lines that a word processor fills. */
export interface Column {
  /** Points. */
  readonly measure: number
  /** Whether it is told to let commas and full stops hang out of them. */
  readonly hanging: boolean
}

/**
 * The second measure of a text: for each line here, how many lines a word processor begins with its words. It fills one
 * line after the other, squeezes nothing but a comma or full stop at a line's end, and keeps an opening bracket at a
 * line's start as wide as it is. At the most, it squeezes none of these unless they may hang, nor closes up punctuation
 * that follows on punctuation: in the font that is asked for, or in one that stands in for it, with kana and punctuation
 * an em wide. The least is no more than the lines here.
 */
export function flowLines(
  clusters: readonly Cluster[],
  fits: readonly Fit[],
  column: Column,
): readonly Flow[] {
  if (fits.every((fit) => fit.ends && isShort(clusters, fit, column.measure))) return fits.map(() => asSet)
  const own = linesUpTo(fits, startsOf(clusters, {...column, hanging: true}, naturalGap))
  const open = linesUpTo(fits, startsOf(clusters, column, openGap))
  const other = linesUpTo(fits, startsOf(clusters.map(inOther), column, openGap))
  const sums = own.map((lines, index): Flow => ({
    own: lines,
    least: Math.min(lines, index + 1),
    most: Math.max(lines, open[index] ?? 0, other[index] ?? 0),
  }))
  return sums.map((sum, index) => less(sum, sums[index - 1]))
}

const less = (flow: Flow, before: Flow | undefined): Flow =>
  before
    ? {own: flow.own - before.own, least: flow.least - before.least, most: flow.most - before.most}
    : flow

/** Whether a line is one line in any font. */
function isShort(clusters: readonly Cluster[], {first, next}: Fit, measure: number): boolean {
  let width = 0
  for (let index = first; index < next; index++) {
    const cluster = clusters[index]
    if (cluster) width += Math.max(cluster.width, widthInOther(cluster)) + cluster.strand.size / 4
  }
  return width <= measure
}

/** Width of a Latin letter in a font that stands in for another, at most, in ems. */
const latinWidth = 0.55

/** How wide a cluster is in a font that stands in for its own. */
function widthInOther({kind, width, strand, text}: Cluster): number {
  if (kind === 'space' || kind === 'lineEnd') return width
  return kind === 'latin'
    ? Math.min(width, text.length * latinWidth * strand.size)
    : Math.max(width, strand.size)
}

const inOther = (cluster: Cluster): Cluster => {
  const width = widthInOther(cluster)
  return width === cluster.width ? cluster : {...cluster, width}
}

/** For each line here, the lines of the word processor that begin before its end. */
function linesUpTo(fits: readonly Fit[], starts: readonly number[]): readonly number[] {
  let lines = 0
  return fits.map(({next}) => {
    while (lines < starts.length && (starts[lines] ?? 0) < next) lines++
    return lines
  })
}

/** So that rounding sets no line that fits exactly in two. */
const tolerance = 0.01

/** The space between two neighbours, in points. */
type Spacing = (cluster: Cluster, next: Cluster) => number

const naturalGap: Spacing = (cluster, next) => gapBetween(cluster, next).natural

/** The space where punctuation does not close up. */
const openGap: Spacing = (cluster, next) => Math.max(0, naturalGap(cluster, next))

/** The first cluster of each line, where each takes as much as it holds. */
function startsOf(
  clusters: readonly Cluster[],
  {measure, hanging}: Column,
  spacing: Spacing,
): readonly number[] {
  const starts = [0]
  let [start, end, pen] = [0, 0, 0]
  for (let index = 0; index < clusters.length; index++) {
    const cluster = clusters[index]
    if (!cluster) break
    if (index > start && pen + heldBy(cluster, hanging) > measure + tolerance) {
      start = end > start ? end : index
      starts.push(start)
      pen = 0
      index = start - 1
      continue
    }
    const next = clusters[index + 1]
    if (!(cluster.kind === 'space' && index === start && index > 0))
      pen += cluster.width + (next ? spacing(cluster, next) : 0)
    if (mayEnd(cluster, next)) end = index + 1
    if (cluster.after === 'required' && end < clusters.length) {
      starts.push((start = end))
      pen = 0
    }
  }
  return starts
}

/** Whether a line may end behind a cluster: a word processor parts no address, where the layout does. */
const mayEnd = ({kind, after}: Cluster, next: Cluster | undefined): boolean =>
  after === 'required' || (after === 'allowed' && !(kind === 'latin' && next?.kind === 'latin'))

/** The room that the last of a line needs in the measure. */
const heldBy = (cluster: Cluster, hanging: boolean): number =>
  isBlank(cluster) || (hanging && isHanging(cluster)) ? 0 : cluster.width
