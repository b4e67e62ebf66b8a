import type {Block, Document, Section} from '../document/nodes.ts'
import {fill} from './channels.ts'
import type {BlockMark, Difference, InlineMark, Part, Piece} from './difference.ts'
import {inlinesOf, phraseOf} from './pieces.ts'

type Side = 'before' | 'after'

/** The places whose section stands in an edition. */
const places = {before: ['kept', 'removed', 'away'], after: ['kept', 'added', 'here']} as const

/** The later edition, made from the marks alone. */
export const accept = (difference: Difference): Document => resolve(difference, 'after')

/** The earlier edition, made from the marks alone. */
export const reject = (difference: Difference): Document => resolve(difference, 'before')

const resolve = (difference: Difference, side: Side): Document =>
  Object.freeze({
    type: 'document',
    ...difference[side],
    children: blocksOf(difference.blocks, difference, side) as readonly Section[],
  })

const piecesOf = (marks: readonly InlineMark[], side: Side): readonly Piece[] =>
  marks.flatMap((mark) => mark[side])

const blocksOf = (marks: readonly BlockMark[], difference: Difference, side: Side): readonly Block[] =>
  Object.freeze(marks.flatMap((mark) => blockOf(mark, difference, side)))

function blockOf(mark: BlockMark, difference: Difference, side: Side): readonly Block[] {
  if (mark.mark === 'part') {
    const part = difference.parts.get(mark.id)
    const section = part?.[side]
    const stands = places[side].some((place) => place === mark.place)
    return part && section && stands ? [filled(section, {...part, inlines: []}, difference, side)] : []
  }
  if (mark.mark === 'within') return [filled(mark[side], mark, difference, side)]
  if (mark.mark === 'same') return [mark[side]]
  const own = mark.mark === 'added' ? {after: mark.after} : {before: mark.before}
  const block: Block | undefined = (own as {readonly [Name in Side]?: Block})[side]
  return block ? [block] : []
}

type Marked = Pick<Part, 'title' | 'blocks'> & {readonly inlines: readonly InlineMark[]}

/** A block with what its marks hold for one edition. */
function filled(block: Block, marked: Marked, difference: Difference, side: Side): Block {
  return fill(block, {
    title: phraseOf(piecesOf(marked.title, side)),
    inlines: inlinesOf(piecesOf(marked.inlines, side)),
    blocks: blocksOf(marked.blocks, difference, side),
  })
}
