import type {Block, Document, Inline, Phrase} from '../../src/document/nodes.ts'
import {digest} from '../../src/world/digest.ts'
import {text, product} from '../transform/documents.ts'

/** A drawing, as a picture from a file. */
export const drawing = new TextEncoder().encode(
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20" fill="#1f3864"/></svg>\n',
)

const phrase: Phrase = [product, text('の題')]
const row = (...cells: string[]): Extract<Block, {type: 'row'}> => ({
  type: 'row',
  children: cells.map((cell) => ({type: 'cell', children: [{type: 'paragraph', children: [text(cell)]}]})),
})

const inlines: readonly Inline[] = [
  text('文字、'),
  product,
  {type: 'strong', children: [text('強い')]},
  {type: 'emphasis', children: [text('強調')]},
  {type: 'code', value: 'ls -la'},
  {type: 'link', address: [text('https://example.com/')], children: [text('外')]},
  {type: 'reference', target: 'drawn', children: []},
  {type: 'reference', target: 'part', children: [text('この節')]},
  {type: 'foreign', language: 'en', children: [text('in English')]},
  {type: 'footnote', target: 'part-note-a'},
  {type: 'lineBreak'},
  text('終わり'),
]

const blocks: readonly Block[] = [
  {type: 'paragraph', children: inlines},
  {type: 'paragraph', role: 'label', children: [text('見出し語')]},
  {type: 'note', mark: '※', children: [text('ただし書き')]},
  {type: 'quote', language: 'en', children: [{type: 'paragraph', children: [text('Quoted words')]}]},
  {
    type: 'list',
    ordered: true,
    children: [{type: 'item', children: [{type: 'paragraph', children: [text('項目')]}]}],
  },
  {
    type: 'table',
    id: 'table-a',
    caption: [text('表の題')],
    headerRows: 1,
    headerColumns: 1,
    columns: [0.25, 0.75],
    children: [row('名', '値'), row('一', '二')],
  },
  {
    type: 'figure',
    id: 'drawn',
    alt: [text('箱')],
    caption: [text('図の題')],
    picture: {kind: 'file', format: 'svg', digest: digest(drawing), width: 40, height: 20},
  },
  {
    type: 'figure',
    id: 'who',
    alt: [text('分担')],
    caption: [text('責任の分担')],
    picture: {
      kind: 'matrix',
      parties: [[text('当社')], [text('お客様')]],
      groups: [
        {
          label: [text('基盤')],
          rows: [
            {
              label: [text('設備')],
              cells: [
                {text: [text('運用')], own: true},
                {text: [], own: false},
              ],
            },
          ],
        },
      ],
    },
  },
  {type: 'note', id: 'part-note-a', mark: '', children: [text('脚注の文')]},
]

/** A document that has every type of node, and every field that is frozen. */
export const everything: Document = {
  type: 'document',
  whitepaper: 'everything',
  language: 'ja',
  title: [phrase, [text('白書')]],
  provider: [text('架空の会社')],
  standards: [{id: 'iso-27017-2015', title: 'ISO/IEC 27017', edition: '2015'}],
  edition: '1.0',
  label: '初版',
  date: '2024-04-01',
  draft: false,
  children: [
    {
      type: 'section',
      id: 'cover',
      kind: 'cover',
      level: 0,
      listed: false,
      children: [{type: 'paragraph', role: 'title', children: phrase}],
    },
    {
      type: 'section',
      id: 'contents',
      kind: 'contents',
      level: 1,
      listed: false,
      heading: {title: [text('もくじ')]},
      children: [{type: 'contents', children: []}],
    },
    {
      type: 'section',
      id: 'part',
      kind: 'control',
      level: 1,
      listed: true,
      language: 'ja',
      pageStart: '1.0',
      heading: {number: '5.10', title: phrase},
      children: blocks,
    },
  ],
}
