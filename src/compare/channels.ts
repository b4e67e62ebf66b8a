import type {Block, Inline, Phrase} from '../document/nodes.ts'
import {handle, type Handlers} from '../document/walk.ts'

/** What a block holds: a title or caption, inlines, blocks. Most hold one of these. */
export interface Channels {
  readonly title: Phrase
  readonly inlines: readonly Inline[]
  readonly blocks: readonly Block[]
}

const none: Channels = {title: [], inlines: [], blocks: []}
const ofInlines = ({children}: {readonly children: readonly Inline[]}): Channels => ({
  ...none,
  inlines: children,
})
const ofBlocks = ({children}: {readonly children: readonly Block[]}): Channels => ({
  ...none,
  blocks: children,
})

const channels = {
  section: ({heading, children}) => ({...none, title: heading?.title ?? [], blocks: children}),
  paragraph: ofInlines,
  note: ofInlines,
  quote: ofBlocks,
  list: ofBlocks,
  item: ofBlocks,
  table: ({caption, children}) => ({...none, title: caption ?? [], blocks: children}),
  row: ofBlocks,
  cell: ofBlocks,
  figure: ({caption}) => ({...none, title: caption}),
  contents: ofBlocks,
  entry: ({title}) => ({...none, title}),
} satisfies Handlers<Channels, undefined, Block>

/** What a block holds. */
export const channelsOf = (block: Block): Channels =>
  handle<Channels, undefined, Block>(channels, block, undefined)

const withInlines = <Kind extends Block>(block: Kind, {inlines}: Channels): Kind => ({
  ...block,
  children: inlines,
})
const withBlocks = <Kind extends Block>(block: Kind, {blocks}: Channels): Kind => ({
  ...block,
  children: blocks,
})

const filled = {
  section: (section, {title, blocks}) => ({
    ...section,
    ...(section.heading && {heading: Object.freeze({...section.heading, title})}),
    children: blocks,
  }),
  paragraph: withInlines,
  note: withInlines,
  quote: withBlocks,
  list: withBlocks,
  item: withBlocks,
  table: (table, {title, blocks}) => ({
    ...withBlocks(table, {...none, blocks}),
    ...(table.caption && {caption: title}),
  }),
  row: withBlocks,
  cell: withBlocks,
  figure: (figure, {title}) => ({...figure, caption: title}),
  contents: withBlocks,
  entry: (entry, {title}) => ({...entry, title}),
} satisfies Handlers<Block, Channels, Block>

/** The block with other things in it; what has no place in it is left out. */
export const fill = <Kind extends Block>(block: Kind, held: Channels): Kind =>
  Object.freeze(handle<Block, Channels, Block>(filled, block, held)) as Kind

/** Fields that say where a section stands and what its heading says: not how it is set. */
const placing: readonly string[] = ['heading', 'level', 'pageStart']

/** How a block is set: it without what it holds, and without where a section stands and on which page. */
export const shellOf = (block: Block): object =>
  Object.fromEntries(Object.entries(fill(block, none)).filter(([field]) => !placing.includes(field)))
