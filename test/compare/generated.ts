import fc from 'fast-check'
import type {Block, Document, Inline, Item, Phrase, Row, Section} from '../../src/document/nodes.ts'
import {documentOf, text} from '../transform/documents.ts'

const words = [
  ...[
    '監査',
    'ログ',
    'を',
    'の',
    '、',
    '。',
    'お客様',
    '400',
    '30',
    '日間',
    '保存',
    'します',
    'しました',
    ' ',
  ],
  ...['TLS', '1.2', 'GiB', '（', '）', '𠮷田', '毎月', '保存しません', '\n'],
]

const anyText: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...words), {maxLength: 8})
  .map((own) => own.join(''))

const anyVariable = fc.record({
  type: fc.constant('variable' as const),
  name: fc.constantFrom('product', 'days'),
  value: fc.constantFrom('ログ', '30日間', 'みずうみ'),
})

const anyPhrase: fc.Arbitrary<Phrase> = fc.array(fc.oneof(anyText.map(text), anyVariable), {maxLength: 3})

const sectionIds = ['a', 'b', 'c', 'd', 'e', 'f']
const otherIds = ['x', 'y', 'z']

const {inline: anyInline} = fc.letrec<{inline: Inline; inlines: Inline[]}>((tie) => ({
  inlines: fc.array(tie('inline'), {maxLength: 3}),
  inline: fc.oneof(
    {depthSize: 'small', withCrossShrink: true},
    anyText.map(text),
    anyVariable,
    anyText.map((value): Inline => ({type: 'code', value})),
    fc
      .constantFrom(...sectionIds, ...otherIds)
      .map((target): Inline => ({type: 'reference', target, children: []})),
    fc.constantFrom(...otherIds).map((target): Inline => ({type: 'footnote', target})),
    fc.constant<Inline>({type: 'lineBreak'}),
    tie('inlines').map((children): Inline => ({type: 'strong', children})),
    tie('inlines').map((children): Inline => ({type: 'emphasis', children})),
    tie('inlines').map((children): Inline => ({type: 'foreign', language: 'en', children})),
    fc
      .tuple(fc.constantFrom(...sectionIds), tie('inlines'))
      .map(([target, children]): Inline => ({type: 'reference', target, children})),
    fc
      .tuple(anyPhrase, tie('inlines'))
      .map(([address, children]): Inline => ({type: 'link', address, children})),
  ),
}))

const anyInlines = fc.array(anyInline, {maxLength: 5})

const anyFigure: fc.Arbitrary<Block> = fc
  .tuple(fc.constantFrom(...otherIds), anyPhrase, anyPhrase)
  .map(([id, alt, caption]) => ({
    type: 'figure',
    id,
    alt,
    caption,
    picture: {kind: 'matrix', parties: [alt], groups: []},
  }))

const {block: anyBlock} = fc.letrec<{block: Block; blocks: Block[]; item: Item; row: Row}>((tie) => ({
  blocks: fc.array(tie('block'), {maxLength: 3}),
  item: tie('blocks').map((children): Item => ({type: 'item', children})),
  row: fc
    .array(tie('blocks'), {minLength: 1, maxLength: 3})
    .map((cells): Row => ({type: 'row', children: cells.map((children) => ({type: 'cell', children}))})),
  block: fc.oneof(
    {depthSize: 'small', withCrossShrink: true},
    anyInlines.map((children): Block => ({type: 'paragraph', children})),
    anyInlines.map((children): Block => ({type: 'note', mark: '※', children})),
    anyFigure,
    fc
      .tuple(fc.boolean(), fc.array(tie('item'), {maxLength: 3}))
      .map(([ordered, children]): Block => ({type: 'list', ordered, children})),
    tie('blocks').map((children): Block => ({type: 'quote', children})),
    fc.tuple(anyPhrase, fc.array(tie('row'), {maxLength: 3})).map(([caption, children]): Block => ({
      type: 'table',
      ...(caption.length > 0 && {id: 'x', caption}),
      headerRows: 0,
      columns: [1],
      children,
    })),
    // A section where none is expected is a block like any.
    tie('blocks').map((children): Block => ({...plain('nested'), children})),
  ),
}))

const plain = (id: string): Section => ({
  type: 'section',
  id,
  kind: 'section',
  level: 1,
  listed: true,
  children: [],
})

/** Sections by their ids, in any order, each below an earlier one or at the top. */
const anySections: fc.Arbitrary<readonly Section[]> = fc
  .shuffledSubarray(sectionIds)
  .chain((ids) =>
    fc.tuple(
      ...ids.map((id, at) =>
        fc.record({
          id: fc.constant(id),
          above: fc.integer({min: -1, max: at - 1}),
          number: fc.option(fc.constantFrom('5.1', '5.10'), {nil: undefined}),
          title: fc.option(anyPhrase, {nil: undefined}),
          kind: fc.constantFrom('section' as const, 'control' as const),
          first: fc.boolean(),
          children: fc.array(anyBlock, {maxLength: 3}),
        }),
      ),
    ),
  )
  .map((rows) => {
    const build = (above: number): readonly Section[] =>
      rows.flatMap(({id, number, title, kind, first, children, ...row}, at) => {
        if (row.above !== above) return []
        const below = build(at)
        const heading = title && {title, ...(number !== undefined && {number})}
        const all = first ? [...below, ...children] : [...children, ...below]
        return [{...plain(id), kind, ...(heading && {heading}), children: all}]
      })
    return build(-1)
  })

/** Documents of sections in sections with every type of node that is composed. */
export const anyEdition: fc.Arbitrary<Document> = anySections.map((sections) => documentOf(...sections))

/** A document with one of its texts, in a paragraph or a note, written anew. */
const edited = (document: Document): fc.Arbitrary<Document> =>
  fc.tuple(fc.nat(), anyInlines).map(([nth, inlines]) => {
    let count = 0
    const edit = (node: unknown): unknown => {
      if (typeof node !== 'object' || node === null) return node
      if (Array.isArray(node)) return node.map(edit)
      const own = node as {readonly type?: string}
      if ((own.type === 'paragraph' || own.type === 'note') && count++ === nth % 7)
        return {...own, children: inlines}
      return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, edit(value)]))
    }
    return edit(document) as Document
  })

/** Two editions: of nothing alike, or the later an edit of the earlier, or both of one tree with sections in other places. */
export const anyPair: fc.Arbitrary<readonly [Document, Document]> = fc.oneof(
  fc.tuple(anyEdition, anyEdition),
  anyEdition.chain((document) => fc.tuple(fc.constant(document), edited(document))),
  anyEdition.chain((document) =>
    edited(document).chain((one) => fc.tuple(edited(one), fc.constant(document))),
  ),
)
