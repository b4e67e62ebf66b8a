import type {Cluster} from './clusters.ts'
import {blankOf, gapBetween, type Gap} from './gaps.ts'
import {endsPhrase} from './phrases.ts'

/** One line as clusters from `first` to `last`, both on it, with what its space may do. Points. */
export interface Fit {
  readonly first: number
  readonly last: number
  /** Index of the first cluster of the next line. */
  readonly next: number
  readonly width: number
  readonly shrink: number
  readonly stretch: number
  /** Blank half of an opening bracket at the line's start, which hangs out. JLReq 3.1.5. */
  readonly lead: number
  /** Width of a comma or full stop at its end that may hang out of the measure (ぶら下げ). JLReq 3.8.2. */
  readonly hang: number
  /** Whether it ends a paragraph, or the writer ended it. */
  readonly ends: boolean
}

/** What lines cost, so that the whole paragraph is set at the least cost. */
const cost = {
  line: 4,
  shrink: 50,
  ragged: 6,
  loose: 25,
  tightestLast: 30,
  shortLast: 150,
  oneCharacter: 600,
  midPhrase: 500,
  hanging: 2,
  overfull: 1e6,
}

interface Node {
  readonly cost: number
  readonly from: number
  readonly fit: Fit | undefined
}

/** How a paragraph is divided into lines. */
export interface Division {
  /** Points. */
  readonly measure: number
  readonly justified: boolean
  /** Whether lines end where a phrase does. */
  readonly phrases: boolean
  /** Whether commas and full stops may hang out of the measure. */
  readonly hanging: boolean
}

/** The width of the part of a line that stands in the measure: all of it, or without the comma that hangs. Points. */
export const heldWidth = ({width, hang}: Fit, measure: number): number =>
  hang > 0 && width > measure ? width - hang : width

/** Whether a line leaves the measure even when all of its space gives way. */
export const leavesMeasure = (fit: Fit, measure: number): boolean =>
  heldWidth(fit, measure) - fit.shrink - measure > 0.01

/**
 * Divide a paragraph into lines of at most `measure` points, at the least total cost (as Knuth and Plass do): space
 * shrinks (追込み), the line runs short (追出し) or its comma hangs (ぶら下げ), whichever disturbs least; a last line of
 * one character is avoided. What one line holds up to where the writer ended it is one line: no two cost less.
 */
export function fitLines(clusters: readonly Cluster[], division: Division): readonly Fit[] {
  const ruler = rulerOf(clusters, division)
  const whole = linesOfWriter(clusters).map(([start, end]) => ruler(start, end, true))
  const holds = whole.every(({width}) => width <= division.measure)
  return holds ? whole : fitAtLeastCost(clusters, division, ruler)
}

/** The stretches of clusters up to where the writer ended each line, and the last. */
function linesOfWriter(clusters: readonly Cluster[]): readonly (readonly [start: number, end: number])[] {
  const ends = clusters.flatMap(({after}, index) =>
    after === 'required' || index === clusters.length - 1 ? [index + 1] : [],
  )
  return ends.map((end, line) => [ends[line - 1] ?? 0, end])
}

function fitAtLeastCost(
  clusters: readonly Cluster[],
  {measure, justified, phrases}: Division,
  ruler: Ruler,
): readonly Fit[] {
  const best: (Node | undefined)[] = [{cost: 0, from: -1, fit: undefined}]
  let active = [0]
  clusters.forEach((cluster, index) => {
    const end = index + 1
    const last = end === clusters.length || cluster.after === 'required'
    if (!last && cluster.after === undefined) return
    const alive: number[] = []
    const parts = phrases && !last && !endsPhrase(clusters[index - 1]?.text ?? '', cluster, clusters[end])
    const parted = parts ? cost.midPhrase : 0
    for (const start of active) {
      const fit = ruler(start, end, last)
      const over = leavesMeasure(fit, measure)
      if (!over) alive.push(start)
      if (over && (best[end] || start !== active.at(-1))) continue
      const total = (best[start]?.cost ?? 0) + parted + priceOf(fit, measure, justified, start, over)
      if (total < (best[end]?.cost ?? Infinity)) best[end] = {cost: total, from: start, fit}
    }
    active = cluster.after === 'required' || alive.length === 0 ? [end] : [...alive, end]
  })
  return trace(best, clusters.length)
}

function trace(best: readonly (Node | undefined)[], end: number): readonly Fit[] {
  const fits: Fit[] = []
  for (let at = end; at > 0;) {
    const node = best[at]
    if (!node?.fit) break
    fits.unshift(node.fit)
    at = node.from
  }
  return fits
}

function priceOf(fit: Fit, measure: number, justified: boolean, start: number, over: boolean): number {
  const held = heldWidth(fit, measure)
  const slack = measure - held
  if (over) return cost.overfull - slack
  const line = cost.line + (held < fit.width ? cost.hanging : 0)
  const squeeze = slack < 0 ? -slack / (fit.shrink || 1) : 0
  if (fit.ends) {
    const characters = fit.last - fit.first + 1
    const short =
      start > 0 && characters <= 2
        ? cost.oneCharacter
        : start > 0 && fit.width < measure * 0.12
          ? cost.shortLast
          : 0
    return line + cost.tightestLast * squeeze + short
  }
  if (slack < 0) return line + cost.shrink * squeeze * squeeze + 2
  const loose = slack / 11
  return line + (justified ? cost.loose * (fit.stretch > 0 ? 1 : 50) : cost.ragged) * loose * loose
}

/** Measures the clusters from `start` up to but not including `end` as a line. */
type Ruler = (start: number, end: number, ends: boolean) => Fit

/** A ruler that measures any stretch in constant time. */
function rulerOf(clusters: readonly Cluster[], {hanging}: Division): Ruler {
  const gaps = clusters.map((cluster, index): Gap => {
    const next = clusters[index + 1]
    return next ? gapBetween(cluster, next) : {natural: 0, shrink: 0, stretch: 0}
  })
  const pen = sums(clusters.map((cluster, index) => cluster.width + (gaps[index]?.natural ?? 0)))
  const shrink = sums(gaps.map((gap) => gap.shrink))
  const stretch = sums(gaps.map((gap) => gap.stretch))
  const between = (sum: Float64Array, from: number, to: number): number => (sum[to] ?? 0) - (sum[from] ?? 0)
  return (start, end, ends) => {
    let [first, last] = [start, end - 1]
    while (last > first && isBlank(clusters[last])) last--
    while (start > 0 && first < last && clusters[first]?.kind === 'space') first++
    const [head, tail] = [clusters[first], clusters[last]]
    const lead = head?.kind === 'opening' ? blankOf(head) : 0
    const trail = tail && tail.kind !== 'opening' ? blankOf(tail) : 0
    const width = between(pen, first, last) + (tail?.width ?? 0) - lead - trail
    return {
      first,
      last,
      next: end,
      width,
      lead,
      hang: hanging && tail && isHanging(tail) ? tail.width - trail : 0,
      ends,
      shrink: between(shrink, first, last),
      stretch: between(stretch, first, last),
    }
  }
}

/** Ideographic spaces print at the start of a line that the writer began with them, not at the end of any. */
export const isBlank = (cluster: Cluster | undefined): boolean =>
  cluster?.kind === 'space' || cluster?.kind === 'lineEnd' || cluster?.text === '\u3000'

/** Whether a comma or full stop may hang out of the measure (ぶら下げ, JLReq 3.8.2). */
export const isHanging = ({kind, strand}: Cluster): boolean =>
  (kind === 'comma' || kind === 'fullStop') && strand.raise === undefined

function sums(values: readonly number[]): Float64Array {
  const sum = new Float64Array(values.length + 1)
  values.forEach((value, index) => {
    sum[index + 1] = (sum[index] ?? 0) + value
  })
  return sum
}
