import {fill, shellOf} from '../../compare/channels.ts'
import type {BlockMark, ChangedBlock, Difference, Part, PartMark, Place} from '../../compare/difference.ts'
import {same} from '../../compare/same.ts'
import type {Block, Heading, Marking, Section} from '../../document/nodes.ts'
import {markWhole, type Wording} from './mark.ts'
import {markedInlines, markedPhrase} from './words.ts'

/** What the blocks of a redline are made with. */
export interface Weaving extends Wording {
  readonly parts: Difference['parts']
}

/** What became of a section by where it stands; nothing, where it stands in both editions. */
const placings = {
  kept: undefined,
  added: 'inserted',
  here: 'inserted',
  removed: 'deleted',
  away: 'deleted',
} as const satisfies Record<Place, Marking | undefined>

/** The blocks of both editions in one row, each with its mark; what both have is as the later one has it. */
export const markedBlocks = (marks: readonly BlockMark[], weaving: Weaving): readonly Block[] =>
  Object.freeze(marks.flatMap((mark) => weave(mark, weaving)))

function weave(mark: BlockMark, weaving: Weaving): readonly Block[] {
  if (mark.mark === 'same') return [mark.after]
  if (mark.mark === 'added') return [markWhole(mark.after, 'inserted', weaving)]
  if (mark.mark === 'removed') return [markWhole(mark.before, 'deleted', weaving)]
  if (mark.mark === 'part') return weavePart(mark, weaving)
  if (!isOneBlock(mark)) return replaced(mark.before, mark.after, weaving)
  return [woven(mark.after, mark, weaving)]
}

const replaced = (before: Block, after: Block, weaving: Weaving): readonly Block[] => [
  markWhole(before, 'deleted', weaving),
  markWhole(after, 'inserted', weaving),
]

const woven = (block: Block, {title, inlines, blocks}: Omit<ChangedBlock, 'mark'>, weaving: Weaving): Block =>
  fill(block, {
    title: markedPhrase(title, weaving),
    inlines: markedInlines(inlines, weaving),
    blocks: markedBlocks(blocks, weaving),
  })

const stays = ({mark}: BlockMark): boolean => mark === 'same' || mark === 'within'

/** How a block is set, without the widths of a table's columns, which follow from its words. */
const settingOf = (block: Block): object => {
  const shell = shellOf(block)
  return block.type === 'table' ? {...shell, columns: block.columns.length} : shell
}

/** Whether both editions' rows fit into one table: they have the same columns and the same rows to name them. */
function isOneTable({before, after, blocks}: ChangedBlock): boolean {
  if (before.type !== 'table' || after.type !== 'table') return true
  const cells = blocks.flatMap((row) => (row.mark === 'within' ? row.blocks : []))
  return cells.every(stays) && blocks.slice(0, after.headerRows).every(stays)
}

/** Whether one block can show both editions: they differ by what stands in it, not by what it is. */
const isOneBlock = (mark: ChangedBlock): boolean =>
  same(settingOf(mark.before), settingOf(mark.after)) && isTitled(mark) && isOneTable(mark)

/** Whether both have a title, or neither. */
const isTitled = ({before, after}: ChangedBlock): boolean =>
  before.type !== 'table' || after.type !== 'table' || !before.caption === !after.caption

function weavePart({id, place}: PartMark, weaving: Weaving): readonly Section[] {
  const part = weaving.parts.get(id)
  const change = placings[place]
  if (change === 'inserted') return part?.after ? [markWhole(part.after, change, weaving)] : []
  if (change === 'deleted') return part?.before ? [markWhole(part.before, change, weaving)] : []
  return part ? weaveKept(part, weaving) : []
}

function weaveKept(part: Part, weaving: Weaving): readonly Section[] {
  const {before, after} = part
  if (!before || !after) return []
  if (before.level !== after.level || !same(shellOf(before), shellOf(after)))
    return [markWhole(before, 'deleted', weaving), markWhole(after, 'inserted', weaving)]
  const {heading: old, children, ...bare} = after
  void [old, children]
  const heading = weaveHeading(part, weaving)
  const section = {...bare, ...(heading && {heading}), children: markedBlocks(part.blocks, weaving)}
  return [Object.freeze(section)]
}

/** The heading of a section that both editions have, with the marks of its number and of its title. */
function weaveHeading({before, after, title}: Part, weaving: Weaving): Heading | undefined {
  const [old, now] = [before?.heading, after?.heading]
  if (!old || !now) return old ? markHeading(old, 'deleted') : now && markHeading(now, 'inserted')
  const renumbered = old.number !== now.number && {struckNumber: old.number ?? ''}
  return Object.freeze({...now, ...renumbered, title: markedPhrase(title, weaving)})
}

const markHeading = (heading: Heading, change: Marking): Heading =>
  Object.freeze({
    ...heading,
    title: Object.freeze(heading.title.map((part) => Object.freeze({...part, change}))),
    change,
  })
