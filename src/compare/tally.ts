import type {Block} from '../document/nodes.ts'
import type {BlockMark, InlineMark, PartMark, Piece, SameBlock} from './difference.ts'
import {shellOf} from './channels.ts'
import {textOf} from './printing.ts'
import {same} from './same.ts'
import {variablesIn} from './variables.ts'

/** What some marks amount to. */
export interface Tally {
  /** Words or blocks came, went or lead elsewhere. */
  readonly words: boolean
  /** Something looks otherwise. */
  readonly look: boolean
  readonly variables: ReadonlySet<string>
  readonly references: ReadonlySet<string>
}

/** What nothing amounts to. */
export const nothing: Tally = {words: false, look: false, variables: new Set(), references: new Set()}

/** What all of these amount to. */
export const sum = (tallies: readonly Tally[]): Tally => ({
  words: tallies.some(({words}) => words),
  look: tallies.some(({look}) => look),
  variables: new Set(tallies.flatMap(({variables}) => [...variables])),
  references: new Set(tallies.flatMap(({references}) => [...references])),
})

/** The variables in pieces, also in the addresses around them, that have another value on the other side. */
function revalued(before: readonly Piece[], after: readonly Piece[]): readonly string[] {
  const [old, now] = [before, after].map((pieces) =>
    variablesIn(pieces.map(({node, within}) => [node, addresses(within)])),
  )
  return [...(now ?? [])].filter(([name, value]) => old?.get(name) !== value).map(([name]) => name)
}

const addresses = (within: Piece['within']): readonly unknown[] =>
  within.map(({node}) => (node.type === 'link' ? node.address : []))

const isBreak = ({node}: Piece): boolean => node.type === 'lineBreak'

/** What came or went: empty inlines and ends of lines are no words. */
const gone = (pieces: readonly Piece[]): Tally => {
  const words =
    textOf(pieces) !== '' || pieces.some(({node}) => node.type === 'footnote' || node.type === 'reference')
  return {...nothing, words, look: !words && pieces.some(isBreak)}
}

const inlineTallies: {readonly [Name in InlineMark['mark']]: (mark: InlineMark) => Tally} = {
  same: () => nothing,
  inserted: ({after}) => gone(after),
  deleted: ({before}) => gone(before),
  restyled: () => ({...nothing, look: true}),
  readdressed: () => ({...nothing, words: true}),
  revalued: ({before, after}) => ({...nothing, variables: new Set(revalued(before, after))}),
  referred: ({before, said = []}) => {
    const {words, look, variables} = tallyInlines(said)
    const target = before[0]?.node.type === 'reference' ? before[0].node.target : ''
    return {...nothing, variables, references: new Set(words || look ? [target] : [])}
  },
}

/** Whether a block says the day of an edition or that it is a draft: these go with each edition, and are no change of it. */
const isOfEdition = (block: Block): boolean =>
  block.type === 'paragraph' && (block.role === 'date' || block.role === 'draft')

/** Whether what becomes of a block is told of the part that it stands in: parts and figures are told by themselves. */
export const isToldHere = (mark: BlockMark): mark is Exclude<BlockMark, SameBlock | PartMark> => {
  if (mark.mark === 'same' || mark.mark === 'part') return false
  const block = 'after' in mark ? mark.after : mark.before
  return block.type !== 'figure' && !isOfEdition(block)
}

/** What the marks of a text amount to. */
export const tallyInlines = (marks: readonly InlineMark[]): Tally =>
  sum(marks.map((mark) => inlineTallies[mark.mark](mark)))

/** What the marks of blocks amount to. */
export const tallyBlocks = (marks: readonly BlockMark[]): Tally => sum(marks.map(tallyBlock))

function tallyBlock(mark: BlockMark): Tally {
  if (!isToldHere(mark)) return nothing
  if (mark.mark !== 'within') return {...nothing, words: true}
  const look = !same(shellOf(mark.before), shellOf(mark.after))
  return sum([
    {...nothing, look},
    tallyInlines(mark.title),
    tallyInlines(mark.inlines),
    tallyBlocks(mark.blocks),
  ])
}
