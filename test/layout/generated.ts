import fc from 'fast-check'
import type {Block, Figure, Section, Table} from '../../src/document/nodes.ts'
import {cell, item, list, note, paragraph, role, row, section, text} from '../render/builders.ts'
import {japaneseParagraphs} from './corpus.ts'

const source = japaneseParagraphs(300, 4)
const own = fc.nat(source.length - 1).map((index): Block => {
  const {children} = source[index] ?? paragraph('文')
  return paragraph(...children)
})

const table = fc
  .tuple(fc.integer({min: 1, max: 24}), fc.boolean(), fc.integer({min: 0, max: 40}))
  .map(([count, headed, length]): Table => {
    const rows = Array.from({length: count}, (_, index) =>
      row(cell(`${index + 1}.10`), cell(`記録${'を残す'.repeat((length + index * 7) % 23)}`)),
    )
    const head = headed ? [row(cell('番号'), cell('内容'))] : []
    return {
      type: 'table',
      headerRows: head.length,
      headerColumns: 1,
      columns: [0.2, 0.8],
      children: [...head, ...rows],
    }
  })

const figure = fc.integer({min: 1, max: 9}).map((count): Figure => ({
  type: 'figure',
  id: 'who',
  alt: [],
  caption: [text('分担')],
  label: '図1',
  picture: {
    kind: 'matrix',
    parties: [[text('当社')]],
    groups: [
      {
        label: [text('群')],
        rows: Array.from({length: count}, () => ({label: [text('域')], cells: [{text: [], own: true}]})),
      },
    ],
  },
}))

const blocks = fc.oneof(
  {weight: 8, arbitrary: own.map((block) => [block])},
  {weight: 3, arbitrary: table.map((block) => [block])},
  {weight: 1, arbitrary: figure.map((block) => [block])},
  {
    weight: 2,
    arbitrary: fc
      .array(own, {minLength: 1, maxLength: 6})
      .map((texts) => [list(true, ...texts.map((block) => item(block)))]),
  },
  {weight: 1, arbitrary: fc.constant('注記の文です。').map((words) => [note(words.repeat(9))])},
  {weight: 1, arbitrary: own.map((block): Block[] => [role('label', '参考資料'), list(false, item(block))])},
  {
    weight: 1,
    arbitrary: own.map((block): Block[] => [{type: 'quote', children: [block, role('source', '出典')]}]),
  },
)

const sections = fc.array(
  fc.tuple(fc.constantFrom(2, 3, 3), fc.array(blocks, {minLength: 1, maxLength: 5})),
  {minLength: 3, maxLength: 40},
)

/** Sections of headings, paragraphs, lists, tables, notes, quotations and figures, and a chapter behind them. */
export const generatedSections = sections.map((drawn): readonly Section[] => [
  ...drawn.map(([level, own], index) =>
    section(`s${index}`, level, `見出し${index}のセキュリティ`, {}, ...own.flat()),
  ),
  section('end', 1, '終わり', {}, paragraph('終')),
])
