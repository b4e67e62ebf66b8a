import type {Block, Document, Node, Section} from '../../../document/nodes.ts'
import {childrenOf, walk} from '../../../document/walk.ts'
import {ownId} from '../../../document/marks.ts'

/**
 * What a section is to who reviews. `change`: it is told, and shown with its text. `left`: what is told stands elsewhere
 * too, and was here before. `follows`: it differs only by what is told elsewhere. `same`: nothing differs.
 */
export type State = 'change' | 'left' | 'follows' | 'same'

/** A section of the redline in its place. */
export interface Place {
  readonly section: Section
  /** Its id in its own edition. */
  readonly target: string
  readonly state: State
  /** What stands in it, without the sections that have places of their own. */
  readonly blocks: readonly Block[]
  /** Whether it was struck at another place, or as a whole, and put in whole here. */
  readonly twice: boolean
}

/** What decides the states of sections. */
interface Setting {
  readonly targets: {readonly has: (target: string) => boolean}
  readonly standing: ReadonlySet<string>
  readonly struck: ReadonlySet<string>
}

/** Whether a section is shown within the one around it: the mark of that one says all there is to say. */
const isHeld = (section: Section, around: Place | undefined, {targets}: Setting): boolean =>
  section.change !== undefined && section.change === around?.section.change && !targets.has(ownId(section.id))

/** Whether anything is marked in a node, figures left out that are told by themselves. */
function isMarked(node: Node, targets: Setting['targets']): boolean {
  if (node.type === 'figure' && targets.has(ownId(node.id))) return false
  return node.change !== undefined || childrenOf(node).some((inner) => isMarked(inner, targets))
}

function stateOf(section: Section, own: readonly Block[], {targets, standing}: Setting): State {
  const target = ownId(section.id)
  if (section.change === 'deleted' && standing.has(target)) return 'left'
  if (targets.has(target)) return 'change'
  const {heading} = section
  if ((section.change ?? heading?.struckNumber ?? heading?.change) !== undefined) return 'follows'
  return [...(heading?.title ?? []), ...own].some((node) => isMarked(node, targets)) ? 'follows' : 'same'
}

/** The blocks of a section, and those of the sections that are held in it. */
function ownBlocks({children}: Section, around: Place, setting: Setting): readonly Block[] {
  return children.flatMap((block): readonly Block[] => {
    if (block.type !== 'section') return [block]
    return isHeld(block, around, setting) ? [{...block, children: ownBlocks(block, around, setting)}] : []
  })
}

function placeOf(section: Section, setting: Setting): Place {
  const target = ownId(section.id)
  const twice = setting.standing.has(target) && setting.struck.has(target)
  const bare: Place = {section, target, state: 'same', blocks: [], twice}
  const blocks = ownBlocks(section, bare, setting)
  return {...bare, blocks, state: stateOf(section, blocks, setting)}
}

function* placesIn(blocks: readonly Block[], around: Place | undefined, setting: Setting): Generator<Place> {
  for (const section of blocks) {
    if (section.type !== 'section') continue
    const place = isHeld(section, around, setting) ? undefined : placeOf(section, setting)
    // Where a section was, nothing more is said of those that went with it.
    if (place && !(place.state === 'left' && around?.state === 'left')) yield place
    yield* placesIn(section.children, place ?? around, setting)
  }
}

/** The sections of a redline one after another, in reading order. `targets` are those that are told as changed. */
export function placesOf(redline: Document, targets: Setting['targets']): readonly Place[] {
  const [standing, struck] = [new Set<string>(), new Set<string>()]
  for (const node of walk(redline))
    if (node.type === 'section') (node.change === 'deleted' ? struck : standing).add(ownId(node.id))
  return [...placesIn(redline.children, undefined, {targets, standing, struck})]
}
