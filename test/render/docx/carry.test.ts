import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {Footnote, Inline} from '../../../src/document/nodes.ts'
import {plainText} from '../../../src/document/walk.ts'
import type {Pages} from '../../../src/layout/pages.ts'
import {cutInlines, divideInlines} from '../../../src/render/docx/carry.ts'
import {pages as handmade, paragraph, section, text, variable} from '../fixture.ts'
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

/** The chapter on two pages, its text on both. */
const twoPages = (breaks: Pages['breaks']): Pages => ({...handmade, breaks})

describe('a text on two pages', () => {
  it('is cut by a page break where the layout says so', () => {
    const body = bodyOf([chapter], twoPages(new Map([[long, [7]]])))
    expect(paragraphsOf(body).map(textOf)).toEqual(['章', '一二三 四五六 七\f八九十'])
  })

  it('is cut as often as it must be', () => {
    const parts = divideInlines(long.children, [3, 7])
    expect(parts.map((part) => plainText(part))).toEqual(['一二三 ', '四五六 七', '八九十'])
  })

  it('is whole where nothing is said', () => {
    expect(paragraphsOf(bodyOf([chapter], twoPages(new Map()))).map(textOf)).toEqual([
      '章',
      '一二三 四五六 七八九十',
    ])
  })
})
