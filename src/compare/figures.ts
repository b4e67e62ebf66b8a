import type {Figure} from '../document/nodes.ts'
import {walk} from '../document/walk.ts'
import type {BlockMark, ChangeKind, Part} from './difference.ts'
import {markInlines, type Reading} from './inline.ts'
import type {Outline} from './outline.ts'
import {same} from './same.ts'
import {tallyInlines} from './tally.ts'
import {variablesIn, withoutValues} from './variables.ts'

/** A figure and the part that it stands in. */
export interface PlacedFigure {
  readonly figure: Figure
  readonly part: string
}

/** The figures of an edition by their ids, each in the innermost part around it. */
export function figuresOf(outline: Outline): ReadonlyMap<string, PlacedFigure> {
  const figures = new Map<string, PlacedFigure>()
  // Reading order: a part within another comes after it and has the last word.
  for (const [part, {section}] of outline)
    for (const node of walk(section)) if (node.type === 'figure') figures.set(node.id, {figure: node, part})
  return figures
}

/** The figures that the marks of a part have at one place only, in either edition. */
export function looseFigures(marks: readonly BlockMark[]): ReadonlySet<string> {
  const loose = new Set<string>()
  const gather = (mark: BlockMark): void => {
    if (mark.mark === 'within') mark.blocks.forEach(gather)
    if (mark.mark !== 'added' && mark.mark !== 'removed') return
    for (const node of walk(mark.mark === 'added' ? mark.after : mark.before))
      if (node.type === 'figure') loose.add(node.id)
  }
  marks.forEach(gather)
  return loose
}

/** How a figure that both editions have differs. */
export interface FigureFinding {
  readonly kinds: readonly ChangeKind[]
  readonly variables: readonly string[]
}

/** How the caption, the picture and the alternative text of a figure differ; whether it moved is told by its parts. */
export function compareFigure(before: Figure, after: Figure, reading: Reading): FigureFinding {
  if (same(before, after)) return {kinds: [], variables: []}
  const {words, look} = tallyInlines(markInlines(before.caption, after.caption, reading))
  const [old, now] = [before, after].map(({alt, picture}) => withoutValues({alt, picture}))
  const values = variablesIn(before)
  const kinds: ChangeKind[] = []
  if (words) kinds.push('retitled')
  if (old !== now) kinds.push('changed')
  else if (look) kinds.push('typography')
  const variables = [...variablesIn(after)].filter(([name, value]) => (values.get(name) ?? value) !== value)
  return {kinds, variables: variables.map(([name]) => name)}
}

/** Whether a figure stands elsewhere: in another part, or not where the marks of its part find it. */
export const figureMoved = (before: PlacedFigure, after: PlacedFigure, part: Part | undefined): boolean =>
  before.part !== after.part || looseFigures(part?.blocks ?? []).has(after.figure.id)
