import {describe, expect, it} from 'vitest'
import type {Block, Cell, Note, Section, Table} from '../../../src/document/nodes.ts'
import {points} from '../../../src/theme/model.ts'
import {cell, item, list, note, pagesOf, paragraph, row, sample, section, text} from '../fixture.ts'
import {lint} from './lint.ts'
import {bodyOf, bytesOf, paragraphsOf, partsOf, styleOf} from './parts.ts'
import {all, childOf, elementsOf, textOf, valueOf, type Element} from './xml.ts'

const chapter = (...children: readonly Block[]): Section => section('chapter', 1, '章', {}, ...children)
const table = (...rows: Table['children']): Table => ({
  type: 'table',
  headerRows: 1,
  columns: [0.5, 0.5],
  children: rows,
})
const two = (left: string, right: string): Table['children'][number] => row(cell(left), cell(right))
const lockedIn = (body: Element): readonly string[] =>
  paragraphsOf(body)
    .filter((paragraph) => childOf(childOf(paragraph, 'w:pPr'), 'w:pageBreakBefore'))
    .map(textOf)
const stylesIn = (body: Element): readonly (string | undefined)[] => paragraphsOf(body).map(styleOf)

/** The chapter with some blocks on its second page, the first of which opens it. */
function turned(whole: Section, ...blocks: readonly Block[]): ReturnType<typeof pagesOf> {
  const pages = pagesOf({...sample, children: [whole]})
  const places = new Map(pages.places)
  blocks.forEach((block, index) => places.set(block, {page: 1, top: points(68), opensPage: index === 0}))
  return {...pages, places, pages: [...pages.pages, {folio: '2', pieces: []}]}
}

describe('a page start', () => {
  it('is locked at the first paragraph of the block that opens it', () => {
    const second = item(paragraph('二'))
    const whole = chapter(list(false, item(paragraph('一')), second))
    expect(lockedIn(bodyOf([whole], turned(whole, second)))).toEqual(['二'])
  })

  it('is locked at the least line before a table that opens it', () => {
    const rows = table(two('a', 'b'), two('c', 'd'))
    const whole = chapter(paragraph('前'), rows)
    expect(lockedIn(bodyOf([whole], turned(whole, rows, ...rows.children)))).toEqual([''])
  })

  it('parts a table before a row that stands on another page, and repeats its header rows', () => {
    const rows = table(two('a', 'b'), two('c', 'd'), two('e', 'f'), two('g', 'h'))
    const whole = chapter(rows)
    const [, , third, fourth] = rows.children
    const pages = turned(whole, ...[third, fourth].filter((one) => one !== undefined))
    const places = new Map([...pages.places].map(([block, place]) => [block, {...place, opensPage: false}]))
    const body = bodyOf([whole], {...pages, places})
    expect(lockedIn(body)).toEqual([''])
    expect(all(body, 'w:tbl').map(textOf)).toEqual(['abcd', 'abefgh'])
  })

  it('of the first page is not locked', () => {
    expect(lockedIn(bodyOf([chapter(paragraph('一'))]))).toEqual([])
  })
})

describe('a section without heading', () => {
  it('hands its bookmark to its first paragraph', () => {
    const body = bodyOf([
      {type: 'section', id: 'a', kind: 'section', level: 1, listed: false, children: [paragraph('一')]},
    ])
    expect(
      all(paragraphsOf(body)[0] ?? body, 'w:bookmarkStart').map(({attributes}) => attributes['w:name']),
    ).toEqual(['id_a', '_aZP0'])
  })
})

describe('a heading', () => {
  it('prints number, space, title', () => {
    const body = bodyOf([section('5.1.1', 3, '情報セキュリティ', {kind: 'control', number: '5.1.1'})])
    expect(textOf(paragraphsOf(body)[0] ?? body)).toBe('5.1.1 情報セキュリティ')
  })

  it('deeper than Word has looks for takes the deepest', () => {
    expect(stylesIn(bodyOf([section('a', 9, '深い', {})]))).toEqual(['Heading6'])
  })
})

describe('lists', () => {
  it('take the style of their level, their further paragraphs and notes too', () => {
    const inner = list(true, item(paragraph('内'), paragraph('続'), note('注')))
    const body = bodyOf([chapter(list(false, item(paragraph('外'), inner)), note('注'))])
    expect(stylesIn(body)).toEqual([
      'Heading1',
      'ListBullet',
      'ListNumber2',
      'ListContinue2',
      'ListNote2',
      'Note',
    ])
  })

  it('begin each at one, in a table too', () => {
    const inCell: Cell = {type: 'cell', children: [list(true, item(paragraph('三')))]}
    const ordered = (): Block => list(true, item(paragraph('一')))
    const body = bodyOf([chapter(ordered(), ordered(), table(two('a', 'b'), row(inCell, cell('d'))))])
    const counted = all(body, 'w:numPr').map((own) => valueOf(own, 'w:numId'))
    expect(new Set(counted).size).toBe(3)
    expect(stylesIn(body)).toContain('ListNumber')
  })
})

describe('tables', () => {
  it('are kept apart, and end in a line of their own at the end of the text', () => {
    const body = bodyOf([chapter(table(two('a', 'b')), table(two('c', 'd')))])
    const children = elementsOf(childOf(body, 'w:body') ?? body).map(({name}) => name)
    expect(children).toEqual(['w:p', 'w:tbl', 'w:p', 'w:tbl', 'w:p', 'w:sectPr'])
  })

  it('fill the type area to the twip', () => {
    const thirds: Table = {...table(row(cell('a'), cell('b'), cell('c'))), columns: [1 / 3, 1 / 3, 1 / 3]}
    const body = bodyOf([chapter(thirds)])
    const widths = all(body, 'w:gridCol').map(({attributes}) => Number(attributes['w:w']))
    expect(widths.reduce((total, width) => total + width)).toBe(8787)
  })

  it('hold notes, nested tables and empty cells as Word wants them', () => {
    const inside: Note = {type: 'note', mark: '※', children: [text('注')]}
    const odd = table(
      two('a', 'b'),
      row({type: 'cell', children: []}, {type: 'cell', children: [inside, table(two('x', 'y'))]}),
    )
    const document = {...sample, children: [chapter(odd)]}
    const parts = partsOf(bytesOf(document, pagesOf(document)))
    expect(lint(parts)).toEqual([])
    expect(parts['word/document.xml']).toContain('※')
  })
})
