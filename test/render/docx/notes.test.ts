import {describe, expect, it} from 'vitest'
import type {Block, Cell, Document, Footnote, Inline, Note} from '../../../src/document/nodes.ts'
import {renderDocx} from '../../../src/render/docx/render.ts'
import {pagesOf, paragraph, row, sample, section, text, theme} from '../fixture.ts'
import {bodyOf, paragraphsOf, pictures, styleOf} from './parts.ts'
import {all, childOf, textOf, valueOf, type Element} from './xml.ts'

const mark: Footnote = {type: 'footnote', target: 'n', mark: '*1', id: 'n-mark'}
const again: Footnote = {type: 'footnote', target: 'n', mark: '*1'}
const note: Note = {type: 'note', id: 'n', mark: '*1', back: 'n-mark', children: [text('注')]}
const bodyWith = (...children: readonly Block[]): Element => bodyOf([section('s', 1, '章', {}, ...children)])
const anchors = (scope: Element | undefined): readonly (string | undefined)[] =>
  scope ? all(scope, 'w:hyperlink').map(({attributes}) => attributes['w:anchor']) : []
const bookmarks = (scope: Element | undefined): readonly (string | undefined)[] =>
  scope ? all(scope, 'w:bookmarkStart').map(({attributes}) => attributes['w:name']) : []

describe('a footnote', () => {
  const [, marked, noted] = paragraphsOf(bodyWith(paragraph('語', mark, again, '。'), note))

  it('leads from each raised mark to the note, and back to the first', () => {
    expect(anchors(marked)).toEqual(['id_n', 'id_n'])
    expect(bookmarks(marked)).toEqual(['_sZP0', 'id_nZ2dZmark'])
    expect(anchors(noted)).toEqual(['id_nZ2dZmark'])
    expect(bookmarks(noted)).toEqual(['id_n'])
    expect(marked && textOf(marked)).toBe('語*1*1。')
    expect(marked && all(marked, 'w:rStyle').map(({attributes}) => attributes['w:val'])).toEqual([
      'NoteMark',
      'NoteMark',
    ])
  })

  it('hangs behind its mark', () => {
    expect(noted && [styleOf(noted), textOf(noted)]).toEqual(['SectionNote', '*1\t注'])
  })

  it('is no footnote of Word, which would stand and count elsewhere', () => {
    expect(all(bodyWith(paragraph(mark), note), 'w:footnoteReference')).toEqual([])
  })

  it('in a cell has a style of its own', () => {
    const cell: Cell = {type: 'cell', children: [paragraph(mark), note]}
    const body = bodyWith({
      type: 'table',
      headerRows: 0,
      headerColumns: 0,
      columns: [1],
      children: [row(cell)],
    })
    const last = paragraphsOf(body).find((one) => textOf(one) === '*1 注')
    expect(last && styleOf(last)).toBe('TableNote')
  })

  it('within a link is a mark that links nowhere else', () => {
    const link: Inline = {type: 'link', address: [text('https://example.jp/')], children: [text('語'), mark]}
    const body = bodyWith(paragraph(link), note)
    expect(anchors(paragraphsOf(body)[1])).toEqual([undefined])
    expect(bookmarks(paragraphsOf(body)[1])).toEqual(['_sZP0', 'id_nZ2dZmark'])
  })

  it.each<[string, readonly Block[]]>([
    ['mark without a note', [paragraph(mark)]],
    ['note without its mark', [paragraph(again), note]],
  ])('is told as a %s', (_, blocks) => {
    const document: Document = {...sample, children: [section('s', 1, '章', {}, ...blocks)]}
    const outcome = renderDocx(document, theme, pagesOf(document), pictures)
    expect([outcome.ok, ...outcome.diagnostics.map(({code}) => code)]).toEqual([false, 'reference-broken'])
  })
})

describe('a quotation', () => {
  const item = (...children: readonly Block[]) => ({type: 'item', children}) as const
  const body = bodyWith(
    {
      type: 'quote',
      children: [
        paragraph('引用'),
        {
          type: 'list',
          ordered: true,
          children: [
            item(paragraph('一'), {type: 'list', ordered: false, children: [item(paragraph('内'))]}),
            item(paragraph('二'), paragraph('続'), {type: 'note', mark: '※', children: [text('注')]}),
          ],
        },
        {type: 'note', mark: '※', children: [text('注')]},
        {...paragraph('出典'), role: 'source'},
      ],
    },
    {...paragraph('見出し'), role: 'label'},
    {...paragraph('出典'), role: 'source'},
  )

  it('has styles for all that stands in it, and counts its lists', () => {
    expect(paragraphsOf(body).slice(1).map(styleOf)).toEqual([
      'QuoteJoined',
      'QuoteListNumberJoined',
      'QuoteListBullet2Joined',
      'QuoteListNumberJoined',
      'QuoteListContinueJoined',
      'QuoteListNoteJoined',
      'QuoteNoteJoined',
      'QuoteSource',
      'Label',
      'Source',
    ])
    const counted = all(body, 'w:numPr').map((own) => valueOf(own, 'w:numId'))
    expect(counted).toHaveLength(3)
    expect(new Set(counted).size).toBe(2)
  })

  it('hands a page start and a bookmark to its first paragraph', () => {
    const quote: Block = {type: 'quote', children: [{...paragraph('出典'), role: 'source'}]}
    const bare = bodyOf([
      {type: 'section', id: 'a', kind: 'section', level: 1, listed: false, children: [quote]},
    ])
    expect(bookmarks(childOf(bare, 'w:body'))).toEqual(['id_a', '_aZP0_0'])
  })
})
