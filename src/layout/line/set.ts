import {points, type Points} from '../../theme/model.ts'
import type {Run} from '../pages.ts'
import {cutClusters, type Cluster, type Strand} from './clusters.ts'
import {fitLines, heldWidth, leavesMeasure, type Division, type Fit} from './fit.ts'
import {asSet, flowLines, type Flow} from './flow.ts'
import {loosenings} from './loosen.ts'
import {gapBetween} from './gaps.ts'

/** How lines are set. Lengths in points. */
export interface Setting {
  readonly measure: number
  readonly align: 'start' | 'center' | 'end' | 'justify'
  /** Whether commas and full stops may hang out of the measure where lines are justified; not where absent. */
  readonly hanging?: boolean
  /** Whether lines that are not justified end where a phrase does; they do where nothing is said. */
  readonly phrases?: boolean
}

/** A line that is set: its runs, from the left edge of the measure, and its width without a comma that hangs. */
export interface SetLine {
  readonly width: Points
  readonly runs: readonly Run[]
  /** What a word processor makes of its words. */
  readonly flow: Flow
  /** Whether any of its characters bears a mark, with those that print nothing. */
  readonly marked?: true
}

/**
 * Set a paragraph in lines. An empty paragraph has no line. Where a line would leave the measure, long Latin words end
 * it first, and then whatever stands there.
 */
export function setLines(strands: readonly Strand[], setting: Setting): readonly SetLine[] {
  let clusters = cutClusters(strands, setting.measure)
  const division = divisionOf(setting)
  let fits = fitLines(clusters, division)
  for (const loosen of loosenings) {
    const wide = fits.filter((fit) => leavesMeasure(fit, setting.measure) && fit.last > fit.first)
    if (wide.length === 0) break
    clusters = loosen(clusters, (index) => wide.some((fit) => index >= fit.first && index < fit.next))
    fits = fitLines(clusters, division)
  }
  const flows = flowLines(clusters, fits, {measure: setting.measure, hanging: setting.hanging === true})
  return fits.map((fit, index) => ({
    ...setLine(clusters, fit, setting),
    flow: flows[index] ?? asSet,
    ...(isMarked(clusters.slice(fits[index - 1]?.next ?? 0, fit.next)) ? {marked: true} : {}),
  }))
}

const isMarked = (clusters: readonly Cluster[]): boolean =>
  clusters.some(({strand}) => strand.change !== undefined)

const divisionOf = ({measure, align, hanging, phrases = true}: Setting): Division => {
  const justified = align === 'justify'
  return {measure, justified, phrases: phrases && !justified, hanging: justified && hanging === true}
}

/** Stretching gaps beyond this share of an em looks worse than a short line. */
const widestStretch = 0.35

function setLine(clusters: readonly Cluster[], fit: Fit, {measure, align}: Setting): Omit<SetLine, 'flow'> {
  const held = heldWidth(fit, measure)
  const slack = measure - held
  const em = clusters[fit.first]?.strand.size ?? 0
  const squeeze = slack < 0 && fit.shrink > 0 ? Math.min(1, -slack / fit.shrink) : 0
  const share = align === 'justify' && !fit.ends && slack > 0 && fit.stretch > 0 ? slack / fit.stretch : 0
  const stretch = share > em * widestStretch ? 0 : share
  const width = held - squeeze * fit.shrink + stretch * fit.stretch
  const room = Math.max(0, measure - width)
  const offset = align === 'center' ? room / 2 : align === 'end' ? room : 0
  return {width: points(width), runs: setRuns(clusters, fit, offset - fit.lead, squeeze, stretch)}
}

interface OpenRun {
  readonly strand: Strand
  readonly x: number
  text: string
  width: number
  readonly stops: (readonly [number, Points])[]
}

function setRuns(
  clusters: readonly Cluster[],
  fit: Fit,
  start: number,
  squeeze: number,
  stretch: number,
): Run[] {
  const runs: OpenRun[] = []
  let x = start
  for (let index = fit.first; index <= fit.last; index++) {
    const cluster = clusters[index]
    if (!cluster) break
    let run = runs.at(-1)
    if (run?.strand !== cluster.strand)
      runs.push((run = {strand: cluster.strand, x, text: '', width: 0, stops: []}))
    run.stops.push([run.text.length, points(x - run.x)])
    run.text += cluster.text
    x += cluster.width
    run.width = x - run.x
    const next = clusters[index + 1]
    if (next && index < fit.last) {
      const gap = gapBetween(cluster, next)
      x += gap.natural - squeeze * gap.shrink + stretch * gap.stretch
    }
  }
  return runs.map(closeRun)
}

const closeRun = ({strand, x, text, width, stops}: OpenRun): Run => ({
  x: points(x),
  width: points(width),
  text,
  stops,
  weight: strand.face.weight,
  ...(strand.face.rank > 0 ? {fallback: strand.face.rank} : {}),
  size: points(strand.size),
  ...(strand.raise === undefined ? {} : {raise: points(strand.raise)}),
  color: strand.color,
  ...(strand.target ? {target: strand.target} : {}),
  ...(strand.id === undefined ? {} : {id: strand.id}),
  ...(strand.language === undefined ? {} : {language: strand.language}),
  ...(strand.change ? {change: strand.change} : {}),
  ...(strand.inlines ? {inlines: strand.inlines} : {}),
})
