import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import {parse} from 'yaml'
import type {Block, Document, Entry, Figure, Section, Table} from '../../src/document/nodes.ts'
import {sectionsOf, walk} from '../../src/document/walk.ts'
import type {Drawing} from '../../src/layout/drawing.ts'
import type {Pages, Place} from '../../src/layout/pages.ts'
import {points, themeFile, type Theme} from '../../src/theme/model.ts'
import {cell, item, list, note, paragraph, role, row, section, text, variable} from './builders.ts'
import {rest} from './rest.ts'

export {cell, inlines, item, list, note, paragraph, role, row, section, text, variable} from './builders.ts'

const product = variable('product', 'Pracla')
const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** A real PNG of 96 × 48 pixels: a chequer of two colours. */
export const png: Uint8Array = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAGAAAAAwCAMAAADZyI/9AAAABlBMVEUfOGTu8/hdea9oAAAAN0lEQVR42u3VoQ0AAAgDsPH/0xj4AEPSuakmM0tNMrnuAQAeAKYCAMo0AIA/AAD8AQDgDwCA7Q3u7wkBnwFGUgAAAABJRU5ErkJggg==',
  'base64',
)

const matrix: Figure = {
  type: 'figure',
  id: 'demarcation',
  alt: [product, text('の責任分界点。物理層は当社、仮想マシンの上はお客様が責任を負う')],
  caption: [product, text('の責任分界点')],
  label: '図1',
  picture: {
    kind: 'matrix',
    parties: [[text('お客様')], [text('当社')]],
    groups: [
      {
        label: [text('利用者の領域')],
        rows: [
          {
            label: [text('アプリケーション')],
            cells: [
              {text: [text('構築と運用')], own: true},
              {text: [], own: false},
            ],
          },
          {
            label: [text('OS・ミドルウェア')],
            cells: [
              {text: [text('設定')], own: true},
              {text: [], own: false},
            ],
          },
        ],
      },
      {
        label: [text('基盤')],
        rows: [
          {
            label: [text('仮想環境管理')],
            cells: [
              {text: [text('管理機能の利用')], own: true},
              {text: [product, text('の提供')], own: true},
            ],
          },
          {
            label: [text('物理設備')],
            cells: [
              {text: [], own: false},
              {text: [], own: true},
            ],
          },
        ],
      },
    ],
  },
}

const chequer: Figure = {
  type: 'figure',
  id: 'chequer',
  alt: [text('二色の市松模様 "A&B"')],
  caption: [text('市松模様')],
  label: '図2',
  picture: {kind: 'file', format: 'png', digest: digestOf(png), width: 96, height: 48},
}

const history: Table = {
  type: 'table',
  id: 'history',
  headerRows: 1,
  columns: [0.18, 0.27, 0.55],
  children: [
    row(cell('版'), cell('発行日'), cell('改訂内容')),
    row(cell('1.0 版'), cell('2021 年 4 月 1 日'), cell('初版')),
    row(
      cell('1.1 版'),
      cell('2022 年 3 月 18 日'),
      cell(
        '5.1.1、',
        {type: 'reference', target: 'CLD.6.3.1', children: [text('CLD.6.3.1')]},
        'の記述を見直し',
      ),
    ),
  ],
}

const cover: Section = {
  type: 'section',
  id: 'cover',
  kind: 'cover',
  level: 0,
  listed: false,
  children: [
    role(
      'title',
      'BroadCenter ',
      product,
      {type: 'lineBreak'},
      'ホステッド・プライベートクラウド',
      {type: 'lineBreak'},
      'ISO/IEC 27017 ホワイトペーパー',
    ),
    role('provider', '株式会社 TOKAI コミュニケーションズ'),
    role('date', '2022 年 3 月 18 日 (1.1 版)'),
    role('draft', '案'),
  ],
}

const purpose = section(
  'purpose',
  2,
  'ホワイトペーパーの目的',
  {},
  paragraph(
    'このホワイトペーパー(以下、本書)は、ISMSクラウドセキュリティ認証である「JIP-ISMS517-1.0(ISO/IEC 27017:2015)」で求められている要求事項の中で、特に利用者に向けての情報開示が求められている事項について、BroadCenter ',
    product,
    'ホステッド・プライベートクラウド(以下、',
    product,
    ')におけるセキュリティの取り組みを確認いただくことを目的としています。',
  ),
  paragraph(
    {type: 'strong', children: [text('重要な語は'), {type: 'emphasis', children: [text('強く')]}]},
    '、',
    {type: 'emphasis', children: [text('大切な語')]},
    'は静かに。コマンドは ',
    {type: 'code', value: 'hakusho build --edition 1.1 <out>'},
    ' と書きます。管理策は',
    {type: 'reference', target: '5.1.1', children: [text('5.1.1 情報セキュリティのための方針群')]},
    'を、図は',
    {type: 'reference', target: 'demarcation', children: [text('図1')]},
    'を参照してください。',
  ),
  paragraph(
    {
      type: 'link',
      address: [text('https://example.jp/'), variable('path', 'pracla?a=1&b=2')],
      children: [product],
    },
    ' | ',
    {type: 'link', address: [], children: [text('BroadCenter')]},
  ),
  section(
    'scope',
    3,
    '本書の適用範囲について',
    {listed: false},
    paragraph(product, 'が本書の適用範囲となります。'),
  ),
)

const terms = section(
  'terms',
  2,
  '本書で使用する用語について',
  {},
  paragraph('本書では、次の用語を用います。'),
  list(
    false,
    item(
      paragraph('クラウドサービスプロバイダ'),
      list(
        true,
        item(paragraph('サービスを提供する当社')),
        item(paragraph('当社が委託する事業者'), paragraph('再委託先を含みます。')),
      ),
    ),
    item(paragraph('クラウドサービスカスタマ')),
  ),
  list(true, item(paragraph('一つ目の手順')), item(paragraph('二つ目の手順'))),
)

const responsibility = section(
  'responsibility',
  2,
  [product, text('の責任分界点について')],
  {},
  paragraph(product, 'に関する責任分界点は、以下のようになります。'),
  matrix,
  note(
    '仮想マシンの構築・設定など、',
    {type: 'strong', children: [text('管理機能の利用')]},
    'については、お客様の責任範囲となります。',
  ),
  note(
    '仮想環境管理の「低」は専用物理サーバなど物理層の管理を指し、「高」は仮想マシンや仮想ネットワークなど論理層の管理を指します。',
  ),
  chequer,
)

const control = (id: string, title: string, ...children: readonly Block[]): Section =>
  section(id, 3, title, {kind: 'control', number: id}, ...children)

const body =
  '地理的所在地は「BroadCenter Pracla ホステッド・プライベートクラウドサービス利用約款第30条(提供場所)」で定めています。また、現時点においてクラウドサービスカスタマデータを保存する可能性のある国は、日本国となります。'

const chapters: readonly Section[] = [
  section('introduction', 1, 'はじめに', {}, purpose, terms),
  section('service', 1, [product, text('について')], {}, responsibility),
  section(
    'controls',
    1,
    'JIP-ISMS517-1.0、ISO/IEC 27017:2015への対応',
    {},
    section(
      'iso27017',
      2,
      'ISO/IEC 27017:2015(JIS Q 27017:2016)への対応',
      {number: '2.'},
      control('5.1.1', '情報セキュリティのための方針群', paragraph(body), paragraph(body)),
      control('6.1.3', '関係当局との連絡', paragraph(body)),
      control('CLD.6.3.1', 'クラウドコンピューティング環境における役割及び責任の分担', paragraph(body, body)),
    ),
  ),
  ...rest,
  section('revisions', 1, '改訂履歴', {kind: 'revisions'}, paragraph('本書の改訂の履歴です。'), history),
]

function entriesOf(sections: readonly Section[]): Entry[] {
  const tree: Document = {...document, children: sections}
  return [...sectionsOf(tree)].flatMap(({id, level, heading, listed}) => {
    if (!listed || !heading) return []
    const {number, title} = heading
    return [{type: 'entry', target: id, level, title, ...(number === undefined ? {} : {number})} as const]
  })
}

const contents = (entries: readonly Entry[]): Section => ({
  ...section('contents', 1, 'もくじ', {kind: 'contents', listed: false}, role('lead', '内容'), {
    type: 'contents',
    children: entries,
  }),
})

const document: Document = {
  type: 'document',
  whitepaper: 'sample',
  language: 'ja',
  title: [
    [text('BroadCenter '), product],
    [text('ホステッド・プライベートクラウド')],
    [text('ISO/IEC 27017 ホワイトペーパー')],
  ],
  provider: [text('株式会社 TOKAI コミュニケーションズ')],
  standards: [{id: 'iso27017', title: 'ISO/IEC 27017', edition: '2015'}],
  edition: '1.1',
  label: '1.1 版',
  date: '2022-03-18',
  draft: true,
  children: [],
}

/** A draft with every type of node in it: cover, contents, chapters, controls, revisions. */
export const sample: Document = {...document, children: [cover, contents(entriesOf(chapters)), ...chapters]}

/** The standard theme. */
export const theme: Theme = themeFile.parse(
  parse(readFileSync(new URL('../../templates/themes/standard.yaml', import.meta.url), 'utf8')),
)

/** A drawing by hand of the responsibility figure: a box and a line of text a row. */
const drawing: Drawing = {
  width: points(400),
  height: points(120),
  pieces: ['アプリケーション', 'OS・ミドルウェア', '仮想環境管理', '物理設備'].flatMap((words, index) => [
    {
      kind: 'box',
      figure: matrix,
      x: points(0),
      y: points(index * 30),
      width: points(400),
      height: points(28),
      fill: '#eef3f8',
      radius: points(2),
    },
    {
      kind: 'line',
      block: matrix,
      part: 'figure',
      baseline: points(index * 30 + 18),
      runs: [
        {
          x: points(8),
          width: points(words.length * 9),
          text: words,
          stops: [[0, points(0)]],
          weight: 'regular',
          size: points(9),
          color: '#000000',
        },
      ],
    },
  ]),
}

const isBlock = (node: {readonly type: string}): node is Block =>
  [
    'section',
    'paragraph',
    'note',
    'list',
    'item',
    'table',
    'row',
    'cell',
    'figure',
    'contents',
    'entry',
  ].includes(node.type)

/** Pages by hand: each section of level 0 or 1 opens a page, everything in it stands there. */
export function pagesOf(tree: Document): Pages {
  const places = new Map<Block, Place>()
  tree.children.forEach((part, page) => {
    for (const block of walk(part)) {
      if (isBlock(block)) places.set(block, {page, top: points(68), opensPage: block === part})
    }
  })
  const pages = tree.children.map((_, index) => ({folio: String(index + 1), pieces: []}))
  return {
    width: theme.page.width,
    height: theme.page.height,
    pages,
    places,
    breaks: new Map(),
    drawings: new Map([[matrix, drawing]]),
    cellWidths: new Map(),
    pictureSizes: new Map([
      [matrix, {width: drawing.width, height: drawing.height}],
      [chequer, {width: points(72), height: points(36)}],
    ]),
  }
}

/** Where everything in `sample` stands. */
export const pages: Pages = pagesOf(sample)
