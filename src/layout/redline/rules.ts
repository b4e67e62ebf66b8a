import type {Marking} from '../../document/nodes.ts'
import {points} from '../../theme/model.ts'
import type {Face, Fonts} from '../fonts.ts'
import {kindOf} from '../line/kinds.ts'
import type {BoxPiece, LinePiece, Piece, Run} from '../pages.ts'
import {markColors} from './ink.ts'

/** Neighbouring runs of one line that one rule goes through, or stands below. */
interface Stretch {
  readonly change: Marking
  readonly runs: readonly [Run, ...Run[]]
  /** Where what stands behind it begins. */
  readonly end: number
}

/**
 * The rules of a redline, so that its marks are told apart without colour: one through what was struck, one below what
 * was put in. Each goes on over all of a line that has one mark, but not over the space around it.
 */
export const drawRules = (pieces: readonly Piece[], fonts: Fonts): readonly BoxPiece[] =>
  pieces.flatMap((piece) =>
    piece.kind === 'line' && isRuled(piece)
      ? stretchesOf(piece).map((stretch) => ruleOf(stretch, piece.baseline, fonts))
      : [],
  )

/** A bullet has its colour alone. */
const isRuled = ({part, runs}: LinePiece): boolean =>
  runs.some(({change}) => change) && (part !== 'marker' || runs.some(({text}) => /[\p{L}\p{N}*]/u.test(text)))

/** Whether one rule serves both runs: what is raised is struck higher up. */
const isOne = (before: Run, after: Run): boolean =>
  before.change === after.change && (after.change === 'inserted' || before.raise === after.raise)

function stretchesOf({runs}: LinePiece): readonly Stretch[] {
  const groups: [Run, ...Run[]][] = []
  for (const run of runs) {
    const open = groups.at(-1)
    const last = open?.at(-1)
    if (open && last && isOne(last, run)) open.push(run)
    else groups.push([run])
  }
  return groups.flatMap((own, at) => {
    const [{change}] = own
    return change ? [{change, runs: own, end: groups[at + 1]?.[0].x ?? Infinity}] : []
  })
}

function ruleOf({change, runs, end}: Stretch, baseline: number, fonts: Fonts): BoxPiece {
  const lead = runs.find(({raise}) => raise === undefined) ?? runs[0]
  const {rules} = fonts[lead.weight]
  const clusters = inked(runs)
  const left = clusters[0]?.left ?? runs[0].x
  const right = Math.min(clusters.at(-1)?.right ?? left, end)
  const thickness = rules.thickness * lead.size
  const through = throughOf(clusters, fonts[lead.weight]) * lead.size + (lead.raise ?? 0)
  const top = change === 'deleted' ? -through - thickness / 2 : rules.below * lead.size
  return {
    kind: 'box',
    x: points(left),
    y: points(baseline + top),
    width: points(right - left),
    height: points(thickness),
    fill: markColors[change],
  }
}

interface InkedCluster {
  readonly text: string
  readonly left: number
  readonly right: number
}

/** Clusters without the spaces around them; spaces alone as they are. */
function inked(runs: readonly Run[]): readonly InkedCluster[] {
  const clusters = runs.flatMap(({x, width, text, stops}) =>
    stops.map(([start, offset], at): InkedCluster => {
      const [next, right = width] = stops[at + 1] ?? []
      return {text: text.slice(start, next), left: x + offset, right: x + right}
    }),
  )
  const isInk = ({text}: InkedCluster): boolean => text.trim() !== ''
  const [first, last] = [clusters.findIndex(isInk), clusters.findLastIndex(isInk)]
  return first < 0 ? clusters : clusters.slice(first, last + 1)
}

/** Height at which a rule goes through, in ems: the middle of small letters, or of the em box where any character fills it. */
function throughOf(clusters: readonly InkedCluster[], {ascent, descent, rules}: Face): number {
  const fillsEm = clusters.some(({text}) => !['latin', 'space'].includes(kindOf([...text][0] ?? ' ')))
  return fillsEm ? (ascent - descent) / 2 : rules.through
}
