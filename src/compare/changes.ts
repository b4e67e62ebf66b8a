import type {BlockMark, Change, ChangeKind, Difference, Echo, Part, Place} from './difference.ts'
import {changeKinds} from './difference.ts'
import {compareFigure, figureMoved, figuresOf, type PlacedFigure} from './figures.ts'
import type {Reading} from './inline.ts'
import type {Outline} from './outline.ts'
import {nothing, sum, tallyBlocks, tallyInlines} from './tally.ts'

/** What the telling of changes reads. */
export interface Marked {
  readonly blocks: readonly BlockMark[]
  readonly parts: ReadonlyMap<string, Part>
  readonly before: Outline
  readonly after: Outline
  readonly reading: Reading
}

type Told = Pick<Difference, 'changes' | 'echoes'>

/** What is told of one target. */
interface Finding extends Change, Echo {}

const inOrder = (kinds: readonly ChangeKind[]): readonly ChangeKind[] =>
  changeKinds.filter((kind) => kinds.includes(kind))

/** Tell each control, section and figure how it differs, in reading order; what is removed at its old place. */
export function tellChanges(marked: Marked): Told {
  const tellFigures = figureTeller(marked)
  const findings: Finding[] = []
  const tell = (marks: readonly BlockMark[]): void => {
    for (const mark of marks) {
      const part = mark.mark === 'part' && mark.place !== 'away' ? marked.parts.get(mark.id) : undefined
      if (!part || mark.mark !== 'part') continue
      findings.push(tellPart(part, mark.place), ...tellFigures(part))
      tell(part.blocks)
    }
  }
  tell(marked.blocks)
  const changes = findings.filter(({kinds}) => kinds.length > 0)
  const echoes = findings.filter(({variables, references}) => variables.length + references.length > 0)
  return {
    changes: changes.map(({target, of, kinds}) => Object.freeze({target, of, kinds})),
    echoes: echoes.map(({target, of, variables, references}) =>
      Object.freeze({target, of, variables, references}),
    ),
  }
}

function tellPart(part: Part, place: Place): Finding {
  const {before, after, id} = part
  const bare = {target: id, of: (after ?? before)?.kind ?? 'section', variables: [], references: []} as const
  if (!before || !after) return {...bare, kinds: [after ? 'added' : 'removed']}
  // What the history says goes with each edition, and is no change of it.
  const ofEdition = after.kind === 'revisions' && before.kind === 'revisions'
  const [title, body] = [tallyInlines(part.title), ofEdition ? nothing : tallyBlocks(part.blocks)]
  const {variables, references} = sum([title, body])
  const set = (['kind', 'listed', 'language'] as const).some((key) => before[key] !== after[key])
  const kinds: ChangeKind[] = []
  if (place === 'here') kinds.push('moved')
  if (before.heading?.number !== after.heading?.number) kinds.push('renumbered')
  if (title.words || !before.heading !== !after.heading) kinds.push('retitled')
  if (body.words) kinds.push('changed')
  else if (body.look || title.look || set) kinds.push('typography')
  return {...bare, kinds, variables: [...variables], references: [...references]}
}

/** Tells the figures of a part: those it has now, then those that went from it. */
function figureTeller({before, after, parts, reading}: Marked): (part: Part) => readonly Finding[] {
  const [old, now] = [figuresOf(before), figuresOf(after)]
  const [oldIn, nowIn] = [byPart(old), byPart(now)]
  const bare = {of: 'figure', variables: [], references: []} as const
  const stands = (placed: PlacedFigure): Finding => {
    const target = placed.figure.id
    const was = old.get(target)
    if (!was) return {...bare, target, kinds: before.has(placed.part) ? ['added'] : []}
    const {kinds, variables} = compareFigure(was.figure, placed.figure, reading)
    const moved = figureMoved(was, placed, parts.get(placed.part))
    return {...bare, target, variables, kinds: inOrder(moved ? ['moved', ...kinds] : kinds)}
  }
  const went = ({figure, part}: PlacedFigure): readonly Finding[] =>
    now.has(figure.id) || !after.has(part) ? [] : [{...bare, target: figure.id, kinds: ['removed']}]
  return ({id}) => [...(nowIn.get(id) ?? []).map(stands), ...(oldIn.get(id) ?? []).flatMap(went)]
}

function byPart(figures: ReadonlyMap<string, PlacedFigure>): ReadonlyMap<string, readonly PlacedFigure[]> {
  const found = new Map<string, PlacedFigure[]>()
  for (const placed of figures.values()) {
    const group = found.get(placed.part) ?? []
    group.push(placed)
    found.set(placed.part, group)
  }
  return found
}
