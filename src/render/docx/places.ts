import type {Block, Document, Node} from '../../document/nodes.ts'
import {walk} from '../../document/walk.ts'
import {digest} from '../../world/digest.ts'
import {longest, nameOf, type Bookmark} from './bookmarks.ts'

/** Where a block stands: in what has an id, and the index of each child on the way down from there. */
export interface Place {
  readonly id: string
  readonly path: readonly number[]
}

/** A bookmark that says where a text stands. */
export interface PlaceMark {
  readonly name: string
  readonly number: number
}

/** Opens the path in a name. No id is written so: after Z it has the digits of a code point, in small letters. */
const pathSign = 'ZP'
/** Opens a digest in the place of an id whose own name would be too long. */
const digestSign = 'ZH'

/**
 * The name of a place as Word takes names: `_5_1_1ZP2_0` is the first block of the third of 5.1.1. Word hides a
 * bookmark whose name opens with an underscore, and keeps it while its words are edited.
 */
export function placeName({id, path}: Place): string {
  const steps = `${pathSign}${path.join('_')}`
  const whole = `_${nameOf(id).slice('id_'.length)}${steps}`
  if (whole.length <= longest) return whole
  const short = `_${digestSign}${digest(id).slice(0, 16)}${steps}`
  return short.length <= longest ? short : `_${digestSign}${digest(whole).slice(0, 32)}`
}

/** The blocks whose place is that of a paragraph: texts, and cells without any. */
const isText = (node: Node): node is Block =>
  node.type === 'paragraph' || node.type === 'note' || (node.type === 'cell' && node.children.length === 0)

/**
 * A bookmark for each text without an id of its own, so that a file that comes back can be read against the content,
 * numbered from `first` on. A block that stands in the tree more than once has none: Word takes a name once.
 */
export function placeMarks(
  document: Document,
  bookmarks: ReadonlyMap<string, Bookmark>,
  first: number,
): ReadonlyMap<Block, PlaceMark> {
  const names = new Map<Block, string>()
  const taken = new Set<string>()
  const repeated = repeatedBlocks(document)
  for (const {block, place} of placesOf(document)) {
    const named = 'id' in block && bookmarks.get(block.id ?? '')?.target === block
    if (named || !isText(block) || repeated.has(block)) continue
    const name = placeName(place)
    if (taken.has(name.toLowerCase())) continue
    taken.add(name.toLowerCase())
    names.set(block, name)
  }
  return new Map([...names].map(([block, name], index) => [block, {name, number: first + index}]))
}

function repeatedBlocks(document: Document): ReadonlySet<Node> {
  const seen = new Set<Node>()
  const repeated = new Set<Node>()
  for (const node of walk(document)) {
    if (seen.has(node)) repeated.add(node)
    seen.add(node)
  }
  return repeated
}

/** Every block of a document in reading order, with its place. One with an id is its own. */
export function* placesOf(document: Document): Generator<{readonly block: Block; readonly place: Place}> {
  for (const section of document.children) yield* placesIn(section, {id: section.id, path: []})
}

function* placesIn(block: Block, around: Place): Generator<{readonly block: Block; readonly place: Place}> {
  const place = 'id' in block && block.id !== undefined ? {id: block.id, path: []} : around
  yield {block, place}
  for (const [index, child] of blocksOf(block).entries())
    yield* placesIn(child, {id: place.id, path: [...place.path, index]})
}

/** The blocks directly below a block; words are none. */
function blocksOf(block: Block): readonly Block[] {
  if (block.type === 'paragraph' || block.type === 'note') return []
  return 'children' in block ? block.children : []
}
