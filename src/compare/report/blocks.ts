import type {Block, Row} from '../../document/nodes.ts'
import {channelsOf, shellOf} from '../channels.ts'
import type {BlockMark, ChangedBlock} from '../difference.ts'
import {same} from '../same.ts'
import {isToldHere, tallyInlines, sum, tallyBlocks, type Tally} from '../tally.ts'
import type {ReportedBlock, ReportedType, Run} from './report.ts'
import {runOf, runsOf, type Saying} from './runs.ts'

/** What is told of a block: its edition's words, where it came or went. */
interface Side {
  readonly mark: 'added' | 'removed'
  readonly saying: Saying
}

const wordsOf = {added: 'inserted', removed: 'deleted'} as const
const editionOf = {added: 'after', removed: 'before'} as const

/** What the text of a block is; the text of an item stands in a paragraph. */
const typeOf = ({type}: Block, around: ReportedType | undefined): ReportedType => {
  if (type === 'note' || type === 'list' || type === 'table' || type === 'row') return type
  if (type === 'section') return 'heading'
  return around ?? 'paragraph'
}

/** What the blocks in one are called where they are paragraphs. */
const aroundOf = ({type}: Block, around: ReportedType | undefined): ReportedType | undefined =>
  type === 'item' || type === 'quote' ? type : around

const titleType = ({type}: Block): ReportedType => (type === 'section' ? 'heading' : 'caption')

/** The texts of a block that came or went, each as a block. */
function oneSided(block: Block, side: Side, around?: ReportedType): readonly ReportedBlock[] {
  const {mark, saying} = side
  if (block.type === 'row') return [{type: 'row', mark, texts: cellTexts(block, side)}]
  const {title, inlines, blocks} = channelsOf(block)
  const own = (type: ReportedType, words: typeof inlines): readonly ReportedBlock[] => {
    const text = runOf(wordsOf[mark], words, saying[editionOf[mark]])
    return text.length > 0 ? [{type, mark, texts: [text]}] : []
  }
  return [
    ...own(titleType(block), title),
    ...own(typeOf(block, around), inlines),
    ...blocks.flatMap((inner) => oneSided(inner, side, aroundOf(block, around))),
  ]
}

const cellTexts = ({children}: Row, side: Side): ReportedBlock['texts'] =>
  children.map((cell) => joined(cell.children.flatMap((block) => oneSided(block, side).map(textOf))))

const textOf = ({texts}: ReportedBlock): readonly Run[] => joined(texts)

/** Texts as one, an end of line between them. */
const joined = (texts: readonly (readonly Run[])[]): readonly Run[] =>
  texts
    .filter((text) => text.length > 0)
    .flatMap((text, at) => (at === 0 ? text : [{mark: 'same', text: '\n'} as const, ...text]))

/** Every text of a block that both editions have, unchanged ones with the rest. */
function allTexts(mark: BlockMark, saying: Saying): readonly (readonly Run[])[] {
  if (mark.mark === 'part') return []
  if (mark.mark === 'added' || mark.mark === 'removed')
    return oneSided('after' in mark ? mark.after : mark.before, {mark: mark.mark, saying}).map(textOf)
  if (mark.mark === 'same') {
    const {title, inlines, blocks} = channelsOf(mark.after)
    const texts = [title, inlines].map((words) => runOf('same', words, saying.after))
    return [...texts, ...blocks.flatMap((after) => allTexts({mark: 'same', before: after, after}, saying))]
  }
  const own = [mark.title, mark.inlines].map((words) => runsOf(words, saying))
  return [...own, ...mark.blocks.flatMap((inner) => allTexts(inner, saying))]
}

/** Whether the words of a block are told, or how it looks, or neither. */
const weigh = ({words, look}: Tally): 'changed' | 'typography' | undefined =>
  words ? 'changed' : look ? 'typography' : undefined

const looksOther = ({before, after}: ChangedBlock): Tally => ({
  ...sum([]),
  look: !same(shellOf(before), shellOf(after)),
})

function changedRow(mark: ChangedBlock, saying: Saying): readonly ReportedBlock[] {
  const weight = weigh(sum([looksOther(mark), tallyBlocks(mark.blocks)]))
  const texts = mark.blocks.map((cell) => joined(allTexts(cell, saying)))
  return weight ? [{type: 'row', mark: weight, texts}] : []
}

function changedBlock(mark: ChangedBlock, saying: Saying, around?: ReportedType): readonly ReportedBlock[] {
  const {after, title, inlines, blocks} = mark
  if (after.type === 'row') return changedRow(mark, saying)
  const shell = looksOther(mark)
  const told = (type: ReportedType, words: typeof inlines, look: Tally): readonly ReportedBlock[] => {
    const weight = weigh(sum([look, tallyInlines(words)]))
    const text = runsOf(words, saying)
    return weight ? [{type, mark: weight, texts: text.length > 0 ? [text] : []}] : []
  }
  const type = typeOf(after, aroundOf(after, around))
  return [
    ...told(titleType(after), title, sum([])),
    ...told(type, inlines, shell),
    ...reportBlocks(blocks, saying, aroundOf(after, around)),
  ]
}

/** What has changed in some blocks, a text each, in reading order. What only echoes a variable or a number is left out. */
export const reportBlocks = (
  marks: readonly BlockMark[],
  saying: Saying,
  around?: ReportedType,
): readonly ReportedBlock[] =>
  marks.filter(isToldHere).flatMap((mark) => {
    if (mark.mark === 'within') return changedBlock(mark, saying, around)
    return oneSided('after' in mark ? mark.after : mark.before, {mark: mark.mark, saying}, around)
  })
