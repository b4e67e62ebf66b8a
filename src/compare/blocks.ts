import type {Block} from '../document/nodes.ts'
import {align, type Likeness, type Pair} from './align.ts'
import {channelsOf} from './channels.ts'
import type {BlockMark, ChangedBlock, PartMark} from './difference.ts'
import {markInlines, type Reading} from './inline.ts'

/** What the comparison of blocks needs to know of the editions they stand in. */
export interface Setting extends Reading {
  readonly likeness: Likeness<Block>
  /** The place of a block of the earlier or the later edition that is a part; none of any other. */
  readonly placeBefore: (block: Block) => PartMark | undefined
  readonly placeAfter: (block: Block) => PartMark | undefined
}

/** The marks of the blocks of one parent: parts in their places, the others between them by likeness. */
export function markBlocks(
  before: readonly Block[],
  after: readonly Block[],
  setting: Setting,
): readonly BlockMark[] {
  const marks: BlockMark[] = []
  let [i, j] = [0, 0]
  for (const [m, n] of [...keptParts(before, after, setting), [before.length, after.length] as const]) {
    marks.push(...markGap(before.slice(i, m), after.slice(j, n), setting))
    const kept = after[n] && setting.placeAfter(after[n])
    if (kept) marks.push(kept)
    ;[i, j] = [m + 1, n + 1]
  }
  return Object.freeze(marks)
}

/** The places of the parts that stay, which stand in one order on both sides. */
function keptParts(before: readonly Block[], after: readonly Block[], setting: Setting): readonly Pair[] {
  const places = (blocks: readonly Block[], of: Setting['placeAfter']): readonly number[] =>
    blocks.flatMap((block, at) => (of(block)?.place === 'kept' ? [at] : []))
  const old = places(before, setting.placeBefore)
  return places(after, setting.placeAfter).map((n, at) => [old[at] ?? 0, n])
}

/** The marks between two parts that stay. */
function markGap(before: readonly Block[], after: readonly Block[], setting: Setting): readonly BlockMark[] {
  const own = (blocks: readonly Block[], of: Setting['placeAfter']): readonly number[] =>
    blocks.flatMap((block, at) => (of(block) ? [] : [at]))
  const [old, now] = [own(before, setting.placeBefore), own(after, setting.placeAfter)]
  const alike = pairsOf(
    old.map((at) => before[at] as Block),
    now.map((at) => after[at] as Block),
    setting.likeness,
  ).map(([i, j]): Pair => [old[i] ?? 0, now[j] ?? 0])
  const marks: BlockMark[] = []
  let [i, j] = [0, 0]
  for (const [m, n] of [...alike, [before.length, after.length] as const]) {
    for (; i < m; i++) marks.push(goes(before[i] as Block, setting))
    for (; j < n; j++) marks.push(comes(after[j] as Block, setting))
    if (m < before.length) marks.push(stays(before[i++] as Block, after[j++] as Block, setting))
  }
  return marks
}

const goes = (before: Block, {placeBefore}: Setting): BlockMark =>
  placeBefore(before) ?? Object.freeze({mark: 'removed', before})

const comes = (after: Block, {placeAfter}: Setting): BlockMark =>
  placeAfter(after) ?? Object.freeze({mark: 'added', after})

/** The blocks that are one: the cells of rows of one length by their place, a lone text and the one in its place, others by likeness. */
function pairsOf(
  before: readonly Block[],
  after: readonly Block[],
  likeness: Likeness<Block>,
): readonly Pair[] {
  const cells = (blocks: readonly Block[]): boolean => blocks.every(({type}) => type === 'cell')
  if (before.length === after.length && cells(before) && cells(after)) return before.map((_, at) => [at, at])
  const pairs = align(before, after, likeness)
  return lone(before, after, pairs)
}

const isText = (block: Block | undefined): boolean => block?.type === 'paragraph' || block?.type === 'note'

/** The pairs, and between them each text that alone takes the place of another of its type, however unlike. */
function lone(before: readonly Block[], after: readonly Block[], pairs: readonly Pair[]): readonly Pair[] {
  let last: Pair = [-1, -1]
  return [...pairs, [before.length, after.length] as const].flatMap((pair, at): readonly Pair[] => {
    const [i, j] = [last[0] + 1, last[1] + 1]
    last = pair
    const own = at < pairs.length ? [pair] : []
    const replaced = pair[0] - i === 1 && pair[1] - j === 1
    return replaced && isText(before[i]) && before[i]?.type === after[j]?.type ? [[i, j], ...own] : own
  })
}

/** The marks of a block that both editions have. */
function stays(before: Block, after: Block, setting: Setting): BlockMark {
  if (setting.likeness.same(before, after)) return Object.freeze({mark: 'same', before, after})
  const [old, now] = [channelsOf(before), channelsOf(after)]
  const changed: ChangedBlock = {
    mark: 'within',
    before,
    after,
    title: markInlines(old.title, now.title, setting),
    inlines: markInlines(old.inlines, now.inlines, setting),
    blocks: markBlocks(old.blocks, now.blocks, setting),
  }
  return Object.freeze(changed)
}
