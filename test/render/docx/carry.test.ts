import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {Block, Footnote, Inline} from '../../../src/document/nodes.ts'
import {plainText} from '../../../src/document/walk.ts'
import type {LinePiece, Pages, Piece, Place} from '../../../src/layout/pages.ts'
import {carriedTexts, cutInlines} from '../../../src/render/docx/carry.ts'
import {points} from '../../../src/theme/model.ts'
import {pages as handmade, paragraph, section, text, theme, variable} from '../fixture.ts'
import {bodyOf, paragraphsOf} from './parts.ts'
import {textOf} from './xml.ts'

const inkOf = (words: string): number => words.replace(/\s/gu, '').length

const words = fc.oneof(
  fc.string().map(text),
  fc.string().map((value) => variable('name', value)),
)
const {inlines} = fc.letrec<{inlines: Inline[]}>((tie) => ({
  inlines: fc.array(
    fc.oneof(
      {depthSize: 'small'},
      words,
      fc.constant({type: 'lineBreak'} as const),
      tie('inlines').map((children) => ({type: 'strong', children}) as const),
      tie('inlines').map((children) => ({type: 'foreign', language: 'en', children}) as const),
    ),
  ),
}))

describe('a cut through inlines', () => {
  it('loses nothing and leaves the asked number of characters before it', () => {
    fc.assert(
      fc.property(inlines, fc.nat(40), (given, ink) => {
        const [before, after] = cutInlines(given, ink)
        expect(plainText(before) + plainText(after)).toBe(plainText(given))
        expect(inkOf(plainText(before))).toBe(Math.min(ink, inkOf(plainText(given))))
      }),
    )
  })
})

describe('a cut at the mark of a footnote', () => {
  const mark: Footnote = {type: 'footnote', target: 'n', mark: '*1', id: 'n-mark'}
  const words = [text('一二'), mark, text('三四')]

  it.each<[number, string, string]>([
    [2, '一二', '*1三四'],
    [3, '一二*1', '三四'],
    [4, '一二*1', '三四'],
    [5, '一二*1三', '四'],
  ])('after %i characters keeps it whole', (ink, before, after) => {
    const parts = cutInlines(words, ink)
    expect(parts.map((part) => plainText(part))).toEqual([before, after])
    expect(parts.flat().filter((inline) => inline === mark)).toHaveLength(1)
  })
})

const long = paragraph('一二三 四五六 ', {type: 'strong', children: [text('七八九')]}, '十')
const chapter = section('chapter', 1, '章', {}, long)

const line = (block: Block, words: string, baseline: number): LinePiece => ({
  kind: 'line',
  block,
  part: 'text',
  baseline: points(baseline),
  runs: [
    {
      x: points(0),
      width: points(9),
      text: words,
      stops: [],
      weight: 'regular',
      size: points(9),
      color: '#000000',
    },
  ],
})

const edge: LinePiece = {kind: 'line', part: 'edge', baseline: points(800), runs: []}

/** The chapter on two pages, its text cut after 一二三四五六七; more may stand on the second. */
function twoPages(baseline: number, ...more: readonly Piece[]): Pages {
  const place = {page: 0, top: points(68), opensPage: false}
  return {
    ...handmade,
    pages: [
      {folio: '1', pieces: [line(long, '一二三', 82), line(long, '四五六七', 102), edge]},
      {folio: '2', pieces: [line(long, '八九十', baseline), ...more, edge]},
    ],
    places: new Map<Block, typeof place>([
      [chapter, place],
      [long, place],
    ]),
  }
}

describe('a text of which one line stands alone on a page', () => {
  it('is cut by a page break', () => {
    expect([...carriedTexts(twoPages(82), theme)]).toEqual([[long, 7]])
    const body = bodyOf([chapter], twoPages(82))
    expect(paragraphsOf(body).map(textOf)).toEqual(['章', '一二三 四五六 七\f八九十'])
  })

  it.each<[string, Pages]>([
    ['lines enough stand with it', twoPages(142)],
    ['something else stands with it', twoPages(82, line(paragraph('別'), '別', 102))],
    ['a picture stands with it', twoPages(82, {...box(), y: points(90)})],
  ])('is whole where %s', (_, pages) => {
    expect([...carriedTexts(pages, theme)]).toEqual([])
  })

  it('is whole where it begins on that page', () => {
    const pages = twoPages(82)
    const places = new Map<Block, Place>([[long, {page: 1, top: points(68), opensPage: true}]])
    expect([...carriedTexts({...pages, places}, theme)]).toEqual([])
  })
})

function box(): Extract<Piece, {kind: 'box'}> {
  return {kind: 'box', x: points(0), y: points(0), width: points(9), height: points(9)}
}
