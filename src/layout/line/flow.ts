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

/**
 * The second measure of a text: for each line here, how many lines a word processor begins with its words. It fills one
 * line after the other, squeezes none, hangs commas and full stops, and keeps an opening bracket at a line's start as
 * wide as it is. A font that stands in has kana and punctuation an em wide. The least is no more than the lines here.
 */
export function flowLines(
  clusters: readonly Cluster[],
  fits: readonly Fit[],
  measure: number,
): readonly Flow[] {
  const [only] = fits
  if (fits.length === 1 && only && isShort(clusters, measure)) return [asSet]
  const own = linesUpTo(fits, startsOf(clusters, measure))
  const other = linesUpTo(fits, startsOf(clusters.map(inOther), measure))
  const sums = own.map((lines, index): Flow => ({
    own: lines,
    least: Math.min(lines, index + 1),
    most: Math.max(lines, other[index] ?? 0),
  }))
  return sums.map((sum, index) => less(sum, sums[index - 1]))
}

const less = (flow: Flow, before: Flow | undefined): Flow =>
  before
    ? {own: flow.own - before.own, least: flow.least - before.least, most: flow.most - before.most}
    : flow

/** Whether a text is one line in any font. */
function isShort(clusters: readonly Cluster[], measure: number): boolean {
  let width = 0
  for (const cluster of clusters) {
    if (cluster.kind === 'lineEnd') return false
    width += Math.max(cluster.width, widthInOther(cluster)) + cluster.strand.size / 4
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

/** The first cluster of each line, where each takes as much as it holds. */
function startsOf(clusters: readonly Cluster[], measure: number): readonly number[] {
  const starts = [0]
  let [start, end, pen] = [0, 0, 0]
  for (let index = 0; index < clusters.length; index++) {
    const cluster = clusters[index]
    if (!cluster) break
    if (index > start && pen + heldBy(cluster) > measure + tolerance) {
      start = end > start ? end : index
      starts.push(start)
      pen = 0
      index = start - 1
      continue
    }
    pen += widthAt(cluster, clusters[index + 1], index === start && index > 0)
    if (mayEnd(cluster, clusters[index + 1])) end = index + 1
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
const heldBy = (cluster: Cluster): number => (isBlank(cluster) || isHanging(cluster) ? 0 : cluster.width)

const widthAt = (cluster: Cluster, next: Cluster | undefined, opens: boolean): number =>
  opens && cluster.kind === 'space' ? 0 : cluster.width + (next ? gapBetween(cluster, next).natural : 0)
