import type {Change, ChangeKind, Difference} from '../../../compare/difference.ts'
import {tallyBlocks} from '../../../compare/tally.ts'
import {lineOf, lineText, type ChangeLine} from '../../../content/changes.ts'
import type {DeclaredChange} from '../../../content/model.ts'
import {goesWithEdition, groundOf, type Ground} from './ground.ts'
import {figureMoves, sectionMoves, type Moves} from './moves.ts'
import {inReadingOrder} from './order.ts'

/** What the history of an edition says, held against what has changed. */
export interface Held {
  /** What it has to say and does not: variables, then changes in reading order, then `editorial`. */
  readonly undeclared: readonly ChangeLine[]
  /** The places among the declared changes of those that did not happen. */
  readonly untrue: readonly number[]
}

/** Whether all that has changed in a table of correspondence is the table, which is made from the controls. */
function isDerived({target, of}: Change, {parts}: Difference): boolean {
  const part = of === 'correspondence' ? parts.get(target) : undefined
  if (!part?.before || !part.after) return false
  const written = part.blocks.filter(
    (mark) => mark.mark === 'part' || ('after' in mark ? mark.after : mark.before).type !== 'table',
  )
  return !tallyBlocks(written).words
}

/** Whether a section came or went with the one around it, whose line tells of it. A control has a line of its own. */
function goesAlong({target, of, kinds}: Change, {before, after}: Ground): boolean {
  const [own, other] = kinds.includes('added') ? [after, before] : [before, after]
  const above = own.sections.get(target)?.above
  if (of === 'control' || above === undefined || above === '') return false
  return !other.sections.has(above)
}

function isNeeded(kind: ChangeKind, change: Change, ground: Ground): boolean {
  if (kind === 'added' || kind === 'removed') return !goesAlong(change, ground)
  return kind !== 'changed' || !isDerived(change, ground.difference)
}

/** The lines that say all that has changed, but the moves. */
function neededLines(ground: Ground): readonly ChangeLine[] {
  const {changes, variables} = ground.difference
  const own = changes.filter(({of}) => !goesWithEdition(of))
  const lines = own.flatMap((change) =>
    change.kinds.flatMap((kind): readonly ChangeLine[] => {
      if (kind === 'typography' || kind === 'moved' || !isNeeded(kind, change, ground)) return []
      return [{target: change.target, kind}]
    }),
  )
  const editorial = own.some(({kinds}) => kinds.includes('typography'))
  return [
    ...variables.map(({name}): ChangeLine => ({variable: name})),
    ...lines,
    ...(editorial ? [{kind: 'editorial'} as const] : []),
  ]
}

/** Whether a line says what has happened; moves apart. */
function isTrue(line: ChangeLine, {difference, before, after}: Ground): boolean {
  const {changes, variables} = difference
  if ('variable' in line) return variables.some(({name}) => name === line.variable)
  if (!('target' in line)) return changes.some(({kinds}) => kinds.includes('typography'))
  const {target, kind} = line
  if (changes.some((change) => change.target === target && change.kinds.includes(kind))) return true
  const came = (from: Ground['before'], to: Ground['after']): boolean =>
    (to.sections.has(target) && !from.sections.has(target)) ||
    (to.figures.has(target) && !from.figures.has(target))
  return (kind === 'added' && came(before, after)) || (kind === 'removed' && came(after, before))
}

const isMove = (line: ChangeLine): line is {readonly target: string; readonly kind: 'moved'} =>
  'target' in line && line.kind === 'moved'

function movesOf(ground: Ground, lines: readonly ChangeLine[]): Moves {
  const declared = lines.filter(isMove).map(({target}) => target)
  const isFigure = (id: string): boolean => ground.before.figures.has(id) || ground.after.figures.has(id)
  const sections = sectionMoves(ground, new Set(declared.filter((id) => !isFigure(id))))
  const figures = figureMoves(ground, new Set(declared.filter(isFigure)))
  return {
    lacking: new Set([...sections.lacking, ...figures.lacking]),
    untrue: new Set([...sections.untrue, ...figures.untrue]),
  }
}

/**
 * Hold what the history of an edition declares against how it differs from the edition before. Cover, contents and the
 * history itself need no line; nor do places that only follow a variable or a reference, tables made from the controls,
 * and what stands in a section that is added or removed, but for controls.
 */
export function holdHistory(difference: Difference, declared: readonly DeclaredChange[]): Held {
  return holdOn(groundOf(difference), declared)
}

/** The same, where what is held against is at hand. */
export function holdOn(ground: Ground, declared: readonly DeclaredChange[]): Held {
  const lines = declared.map(lineOf)
  const said = new Set(lines.flatMap((line) => (line ? [lineText(line)] : [])))
  const {lacking, untrue} = movesOf(
    ground,
    lines.flatMap((line) => line ?? []),
  )
  const moved = [...lacking].map((target): ChangeLine => ({target, kind: 'moved'}))
  const needed = [...neededLines(ground).filter((line) => !said.has(lineText(line))), ...moved]
  const isFalse = (line: ChangeLine): boolean =>
    isMove(line) ? untrue.has(line.target) : !isTrue(line, ground)
  return {
    undeclared: inReadingOrder(needed, (line) => line, ground),
    untrue: lines.flatMap((line, at) => (line && isFalse(line) ? [at] : [])),
  }
}
