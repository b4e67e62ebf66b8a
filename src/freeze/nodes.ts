import {z} from 'zod'
import {paragraphRoles, sectionKinds} from '../document/kinds.ts'
import type {Block, Inline, Phrase, Section} from '../document/nodes.ts'

/** Nodes of a tree by their types: one that the tree has and this table lacks is a compile error. */
type Table<Kind extends {readonly type: string}> = {
  readonly [Type in Kind['type']]: z.ZodType<Extract<Kind, {type: Type}>>
}

/** Any of the nodes of a table. */
const oneOf = <Kind extends {readonly type: string}>(table: Table<Kind>): z.ZodType<Kind> =>
  z.discriminatedUnion(
    'type',
    Object.values(table) as unknown as [z.core.$ZodTypeDiscriminable],
  ) as unknown as z.ZodType<Kind>

const text = z.strictObject({type: z.literal('text'), value: z.string()})
const variable = z.strictObject({type: z.literal('variable'), name: z.string(), value: z.string()})

/** A phrase as it is frozen. */
export const phrase: z.ZodType<Phrase> = z.array(z.discriminatedUnion('type', [text, variable]))

const inline: z.ZodType<Inline> = z.lazy(() => anyInline)
const block: z.ZodType<Block> = z.lazy(() => anyBlock)
const inlines = z.array(inline)
const blocks = z.array(block)
const count = z.int().min(0)

const anyInline = oneOf<Inline>({
  text,
  variable,
  strong: z.strictObject({type: z.literal('strong'), children: inlines}),
  emphasis: z.strictObject({type: z.literal('emphasis'), children: inlines}),
  code: z.strictObject({type: z.literal('code'), value: z.string()}),
  link: z.strictObject({type: z.literal('link'), address: phrase, children: inlines}),
  reference: z.strictObject({type: z.literal('reference'), target: z.string(), children: inlines}),
  foreign: z.strictObject({type: z.literal('foreign'), language: z.string(), children: inlines}),
  footnote: z.strictObject({type: z.literal('footnote'), target: z.string()}),
  lineBreak: z.strictObject({type: z.literal('lineBreak')}),
})

const filePicture = z.strictObject({
  kind: z.literal('file'),
  format: z.enum(['png', 'jpeg', 'svg']),
  digest: z.string().regex(/^[\da-f]{64}$/),
  width: z.number(),
  height: z.number(),
})

const matrixRow = z.strictObject({
  label: phrase,
  cells: z.array(z.strictObject({text: phrase, own: z.boolean()})),
})

const matrixPicture = z.strictObject({
  kind: z.literal('matrix'),
  parties: z.array(phrase),
  groups: z.array(z.strictObject({label: phrase, rows: z.array(matrixRow)})),
})

/** A section as it is frozen. */
export const section: z.ZodType<Section> = z.strictObject({
  type: z.literal('section'),
  id: z.string(),
  kind: z.enum(sectionKinds),
  level: count,
  heading: z.strictObject({number: z.string().exactOptional(), title: phrase}).exactOptional(),
  listed: z.boolean(),
  language: z.string().exactOptional(),
  pageStart: z.string().exactOptional(),
  children: blocks,
})

const item = z.strictObject({type: z.literal('item'), children: blocks})
const cell = z.strictObject({type: z.literal('cell'), children: blocks})
const row = z.strictObject({type: z.literal('row'), children: z.array(cell)})
const entry = z.strictObject({
  type: z.literal('entry'),
  target: z.string(),
  level: count,
  number: z.string().exactOptional(),
  title: phrase,
})

/** What is derived after freezing has no place here: labels and marks, entries' folios, words of references. */
const anyBlock = oneOf<Block>({
  section,
  paragraph: z.strictObject({
    type: z.literal('paragraph'),
    role: z.enum(paragraphRoles).exactOptional(),
    children: inlines,
  }),
  note: z.strictObject({
    type: z.literal('note'),
    id: z.string().exactOptional(),
    mark: z.string(),
    children: inlines,
  }),
  quote: z.strictObject({
    type: z.literal('quote'),
    language: z.string().exactOptional(),
    children: blocks,
  }),
  list: z.strictObject({type: z.literal('list'), ordered: z.boolean(), children: z.array(item)}),
  item,
  table: z.strictObject({
    type: z.literal('table'),
    id: z.string().exactOptional(),
    caption: phrase.exactOptional(),
    headerRows: count,
    headerColumns: count.exactOptional(),
    columns: z.array(z.number()),
    children: z.array(row),
  }),
  row,
  cell,
  figure: z.strictObject({
    type: z.literal('figure'),
    id: z.string(),
    alt: phrase,
    caption: phrase,
    picture: z.discriminatedUnion('kind', [filePicture, matrixPicture]),
  }),
  contents: z.strictObject({type: z.literal('contents'), children: z.array(entry)}),
  entry,
})
