import fc from 'fast-check'
import type {Block, Document, Inline, Section, Text} from '../../src/document/nodes.ts'

/** A text node. */
export const text = (value: string): Text => ({type: 'text', value})
/** A variable. */
export const product = {type: 'variable', name: 'product', value: 'Pracla'} as const
/** A paragraph. */
export const paragraph = (...children: Inline[]): Block => ({type: 'paragraph', children})
/** A reference without words. */
export const reference = (target: string): Inline => ({type: 'reference', target, children: []})

/** The mark of a footnote. */
export const footnote = (target: string): Inline => ({type: 'footnote', target})
/** A footnote. */
export const note = (id: string): Block => ({type: 'note', id, mark: '', children: [text(`注 ${id}`)]})
/** A figure. */
export const figure = (id: string): Block => ({
  type: 'figure',
  id,
  alt: [],
  caption: [product, text('の図')],
  picture: {kind: 'matrix', parties: [], groups: []},
})
/** A table of one cell. */
export const table = (id: string | undefined, caption: string | undefined, ...words: Inline[]): Block => ({
  type: 'table',
  ...(id !== undefined && {id}),
  ...(caption !== undefined && {caption: [text(caption)]}),
  headerRows: 0,
  columns: [1],
  children: [{type: 'row', children: [{type: 'cell', children: [paragraph(...words)]}]}],
})

/** A section; what is not said of it is plain. */
export const section = (id: string, level: number, more: Partial<Section> = {}): Section => ({
  type: 'section',
  id,
  kind: 'section',
  level,
  listed: true,
  heading: {title: [text(`題 ${id}`)]},
  children: [],
  ...more,
})

const freeze = <Value>(value: Value): Value => {
  if (typeof value !== 'object' || value === null || value instanceof Map) return value
  for (const inner of Object.values(value)) freeze(inner)
  return Object.freeze(value)
}

/** A frozen document of some sections. */
export const documentOf = (...children: Section[]): Document =>
  freeze({
    type: 'document',
    whitepaper: 'test',
    language: 'ja',
    title: [[text('題')]],
    provider: [text('当社')],
    standards: [],
    edition: '1.0',
    label: '初版',
    date: '2022-03-18',
    draft: true,
    children,
  })

const ids = ['a', 'b', 'c', 'd']

/** Ids that are given once to notes, figures and tables: the place of a section and a place within it. */
const named = ids.flatMap((id) => [0, 1].map((at) => `${id}-${at}`))

const anyInline: fc.Arbitrary<Inline> = fc.oneof(
  fc.string({unit: fc.constantFrom('あ', 'a', ' ')}).map(text),
  fc.constant(product),
  fc.constantFrom(...ids, ...named, 'x').map(reference),
  fc.constantFrom(...named).map(footnote),
  fc.constantFrom(...ids).map((target): Inline => ({type: 'reference', target, children: [text('語')]})),
  fc.constantFrom(...ids).map((target): Inline => ({type: 'strong', children: [reference(target)]})),
)

const anyBlock: fc.Arbitrary<Block> = fc.oneof(
  fc.array(anyInline, {maxLength: 4}).map((children) => paragraph(...children)),
  fc.array(anyInline, {maxLength: 2}).map((children): Block => ({type: 'note', mark: '※', children})),
  fc.array(anyInline, {maxLength: 2}).map((children): Block => ({
    type: 'list',
    ordered: true,
    children: [{type: 'item', children: [paragraph(...children)]}],
  })),
  fc.constant<Block>({type: 'contents', children: []}),
)

/** A block with an id, or a table without one. */
const anyNamed = (id: string): fc.Arbitrary<Block> =>
  fc.oneof(
    fc.constant(note(id)),
    fc.constant(figure(id)),
    fc.array(anyInline, {maxLength: 2}).map((words) => table(id, '表題', ...words)),
    fc.array(anyInline, {maxLength: 2}).map((words) => table(undefined, undefined, ...words)),
  )

const anySection = (id: string): fc.Arbitrary<Section> =>
  fc
    .record({
      level: fc.integer({min: 1, max: 4}),
      listed: fc.boolean(),
      kind: fc.constantFrom('section' as const, 'control' as const, 'contents' as const, 'cover' as const),
      number: fc.option(fc.constantFrom('1.', '5.10'), {nil: undefined}),
      headed: fc.boolean(),
      children: fc
        .tuple(fc.array(anyBlock, {maxLength: 3}), anyNamed(`${id}-0`), anyBlock, anyNamed(`${id}-1`))
        .map(([some, ...more]) => [...some, ...more]),
    })
    .map(({number, headed, level, ...rest}) => {
      const {heading: plain, ...bare} = section(id, level)
      const heading = {...(number !== undefined && {number}), title: [product, ...(plain?.title ?? [])]}
      return {...bare, ...rest, ...(headed && {heading})}
    })

/** Documents of four sections with references to each other, some of which lead nowhere. */
export const anyDocument: fc.Arbitrary<Document> = fc
  .tuple(...ids.map(anySection))
  .map((sections) => documentOf(...sections))

/** Whether a value and all below it is frozen. */
export const isFrozen = (value: unknown): boolean =>
  typeof value !== 'object' || value === null || value instanceof Map
    ? true
    : Object.isFrozen(value) && Object.values(value).every(isFrozen)
