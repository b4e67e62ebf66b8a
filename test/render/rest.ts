import type {Foreign, Footnote, Note, Quote, Section, Table} from '../../src/document/nodes.ts'
import {cell, item, list, paragraph, role, row, section, text, variable, type Words} from './builders.ts'

const product = variable('product', 'Pracla')

const english = (...words: Words): Foreign => ({
  type: 'foreign',
  language: 'en',
  children: paragraph(...words).children,
})

const footnote = (target: string, mark: string, id?: string): Footnote => ({
  type: 'footnote',
  target,
  mark,
  ...(id === undefined ? {} : {id}),
})

const endnote = (id: string, mark: string, ...words: Words): Note => ({
  type: 'note',
  id,
  mark,
  back: `${id}-mark`,
  children: paragraph(...words).children,
})

const quotation: Quote = {
  type: 'quote',
  language: 'en',
  children: [
    paragraph('The provider should tell the customer who answers for what.'),
    list(false, item(paragraph('in writing')), item(paragraph('before the service begins'))),
    role('source', 'Imaginary guideline on clouds, 2nd edition, 4.2'),
  ],
}

/** A table that names its rows too, with a caption, a mark and lists in its cells. */
const retention: Table = {
  type: 'table',
  id: 'retention',
  caption: [product, text('のデータの保存期間')],
  label: '表1',
  headerRows: 1,
  headerColumns: 1,
  columns: [0.25, 0.25, 0.5],
  children: [
    row(cell('データ'), cell('期間'), cell('消去のしかた')),
    row(cell('操作ログ'), cell('400日', footnote('5.2-note-log', '*1')), cell('上書きののち削除')),
    row(cell('バックアップ'), cell('35日'), {
      type: 'cell',
      children: [
        paragraph('次の順に消去します。'),
        list(
          true,
          item(paragraph('鍵を破棄する'), list(false, item(paragraph('予備の鍵も含む')))),
          item(paragraph('領域を解放する')),
        ),
      ],
    }),
  ],
}

const facts: Table = {
  type: 'table',
  headerRows: 0,
  headerColumns: 1,
  columns: [0.22, 0.78],
  children: [
    row(cell('実施状況'), cell('一部実施')),
    row(cell('対象サービス'), cell(product, 'コンピュート、', product, 'ストレージ')),
  ],
}

const deletion = section(
  '5.2',
  2,
  'データの消去',
  {kind: 'control', number: '5.2'},
  quotation,
  facts,
  paragraph(
    '契約が終わると、データを消去します',
    footnote('5.2-note-log', '*1', '5.2-note-log-mark'),
    '。期間は',
    {type: 'reference', target: 'retention', children: [text('表1')]},
    'のとおりです。これは',
    english('secure ', {type: 'strong', children: [text('erasure')]}),
    'と呼ばれます',
    footnote('5.2-note-term', '*2', '5.2-note-term-mark'),
    '。',
  ),
  retention,
  role('label', '参考資料'),
  list(
    false,
    item(
      paragraph({
        type: 'link',
        address: [
          text('https://www.example.com/security/reports/annual?year=2026&edition=latest&format=pdf'),
        ],
        children: [product, text('年次報告書')],
      }),
    ),
  ),
  endnote('5.2-note-log', '*1', '操作ログは', {type: 'code', value: '/var/log'}, 'に残ります。'),
  endnote('5.2-note-term', '*2', english('NIST SP 800-88'), 'とは別のものです。'),
)

/** Chapters with what the first chapters lack: quotation, footnotes, captions, other languages, kinds of sections. */
export const rest: readonly Section[] = [
  section('data', 1, 'データ', {}, deletion),
  section(
    'summary',
    1,
    'Summary',
    {language: 'en'},
    paragraph('This chapter is in English. ', product, ' keeps data in Japan.'),
  ),
  section('precedence', 1, '利用規約との関係', {kind: 'precedence'}, paragraph('利用規約が優先します。')),
  section(
    'glossary',
    1,
    '用語集',
    {kind: 'glossary'},
    {
      type: 'table',
      headerRows: 1,
      headerColumns: 1,
      columns: [0.3, 0.7],
      children: [row(cell('用語'), cell('説明')), row(cell('版'), cell('一度に公表した本文の全体'))],
    },
  ),
  section(
    'correspondence',
    1,
    '対応表',
    {kind: 'correspondence'},
    {
      type: 'table',
      headerRows: 1,
      columns: [0.2, 0.5, 0.3],
      children: [
        row(cell('番号'), cell('管理策'), cell('ISO/IEC 27017:2015')),
        row(cell('5.2'), cell('データの消去'), cell('8.2.2')),
      ],
    },
  ),
  section('appendix', 1, '問い合わせ先', {kind: 'appendix', number: '付録A'}, paragraph('𠮷田 ✅')),
]
