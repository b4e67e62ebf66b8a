import {describe, expect, it} from 'vitest'
import {layout} from '../../src/layout/layout.ts'
import {faceOf, openFonts} from '../../src/layout/fonts.ts'
import {cast} from '../../src/layout/glyphs.ts'
import {graphemesOf, hasInk, inkOf} from '../../src/layout/graphemes.ts'
import {setLines} from '../../src/layout/line/set.ts'
import {nameFonts, svgWords} from '../../src/layout/svg-words.ts'
import {drawingSvg} from '../../src/layout/svg.ts'
import type {Figure} from '../../src/document/nodes.ts'
import {paragraph, text} from '../render/builders.ts'
import {fontFile, fonts, strand, standardTheme} from './fonts.ts'
import {chapterOf, find, lay, textOf, theme} from './lay.ts'

const ranksOf = (words: string): readonly (readonly [string, number])[] =>
  cast(words, 'regular', fonts).stretches.map((stretch) => [stretch.text, stretch.face.rank])

describe('characters as readers count them', () => {
  it.each([
    ['葛\u{e0100}城', ['葛\u{e0100}', '城']],
    ['✔\ufe0fよし', ['✔\ufe0f', 'よ', 'し']],
    ['か\u3099き', ['か\u3099', 'き']],
    ['1\ufe0f\u20e3', ['1\ufe0f\u20e3']],
    ['👨\u200d👩', ['👨\u200d', '👩']],
    ['\n', ['\n']],
  ])('%j', (words, expected) => {
    expect(graphemesOf(words)).toEqual(expected)
  })

  it('choose their glyphs without what draws nothing', () => {
    expect(['✔\ufe0f', '👨\u200d', '\u200d', '\ufe0f', '葛\u{e0100}', 'か\u3099'].map(inkOf)).toEqual([
      '✔',
      '👨',
      '',
      '',
      '葛\u{e0100}',
      'か\u3099',
    ])
    expect(['\u200d', '\ufe0e', '\ufe0f', '\u{e0100}', '\u{e0067}', '\n'].filter(hasInk)).toEqual([])
  })
})

describe('the font of a character', () => {
  it('is the theme’s own where it has it, else the first to fall back on that does', () => {
    expect(ranksOf('吉田と𠮷田 ✅済😀')).toEqual([
      ['吉田と', 0],
      ['𠮷', 1],
      ['田 ', 0],
      ['✅', 2],
      ['済', 0],
      ['😀', 2],
    ])
  })

  it('is one for a character and what belongs to it', () => {
    expect(ranksOf('第1\ufe0f\u20e3')).toEqual([
      ['第', 0],
      ['1\ufe0f\u20e3', 2],
    ])
    expect(ranksOf('✅\ufe0f')).toEqual([['✅\ufe0f', 2]])
    expect(ranksOf('注\ufe0e')).toEqual([['注\ufe0e', 0]])
  })

  it('is found for the parts of what no font has whole', () => {
    expect(ranksOf('𠮷\u20e3')).toEqual([
      ['𠮷', 1],
      ['\u20e3', 2],
    ])
    expect(cast('𠮷\u20e3', 'regular', fonts).missing).toEqual([])
  })

  it('is missing only where no font has it', () => {
    expect(cast('あ𓀀い', 'regular', fonts).missing).toEqual([1])
    expect(cast('👨\u200d👩\u200d👧\ufe0f', 'bold', fonts).missing).toEqual([])
  })

  it('in a heading is the bold cut', () => {
    const [stretch] = cast('𠮷', 'bold', fonts).stretches
    expect(stretch?.face.name).toBe('MPLUS1p-Bold')
  })

  it('is the regular cut in bold words where a font has no bold one', () => {
    const regular = fontFile(standardTheme.font.regular)
    const emoji = fontFile(standardTheme.font.fallback[1]?.regular ?? '')
    const opened = openFonts({regular, bold: regular, fallback: [{regular: emoji}]})
    const face = opened.ok && faceOf(opened.value, {weight: 'bold', fallback: 1})
    expect(face).toMatchObject({name: 'NotoEmoji-Regular', weight: 'bold', rank: 1})
  })
})

describe('words in several fonts', () => {
  it('are measured by the font that draws them', () => {
    const line = find(lay(chapterOf(paragraph('吉𠮷✅。'))), '𠮷')
    const size = theme.body.size
    expect(line.runs.map(({text, fallback, width}) => [text, fallback, width])).toEqual([
      ['吉', undefined, expect.closeTo(fonts.regular.advance('吉') * size, 6)],
      ['𠮷', 1, expect.closeTo((fonts.fallback[0]?.regular.advance('𠮷') ?? 0) * size, 6)],
      ['✅', 2, expect.closeTo((fonts.fallback[1]?.regular.advance('✅') ?? 0) * size, 6)],
      ['。', undefined, expect.any(Number)],
    ])
    expect(textOf(line)).toBe('吉𠮷✅。')
  })

  it('end a line where they would in one font', () => {
    const words = '𠮷野家の𠮷田さん、'.repeat(12)
    const pages = lay(chapterOf(paragraph(words)))
    const lines = (pages.pages[0]?.pieces ?? []).filter((piece) => piece.kind === 'line').slice(1)
    expect(lines.length).toBeGreaterThan(2)
    expect(lines.map(textOf).join('')).toBe(words)
    for (const line of lines) expect(textOf(line)).not.toMatch(/^、/)
  })

  it('give what draws nothing no width', () => {
    const [plain] = setLines([strand('注意')], {measure: 400, align: 'start'})
    for (const words of ['注\ufe0f意\ufe0e', '注\u200d意', '注意\ufe0f\u200d'])
      expect(setLines([strand(words)], {measure: 400, align: 'start'})[0]?.width).toBeCloseTo(
        plain?.width ?? 0,
        6,
      )
  })

  it('are told apart from what no font has, with the names of all', () => {
    const found = layout(chapterOf(paragraph('✅𠮷👨\u200d👩\ufe0f𓀀')), theme, fonts).diagnostics
    expect(found.map(({message}) => message)).toEqual([
      'BIZ UDPGothic, M PLUS 1p and Noto Emoji have no glyph for “𓀀” (U+13000)',
    ])
  })

  it('are outlined in a drawing by the font that draws them', () => {
    const figure: Figure = {
      type: 'figure',
      id: 'who',
      alt: [],
      caption: [],
      picture: {
        kind: 'matrix',
        parties: [[text('𠮷田✅')]],
        groups: [{label: [], rows: [{label: [], cells: [{text: [], own: true}]}]}],
      },
    }
    const drawing = lay(chapterOf(figure)).drawings.get(figure)
    if (!drawing) throw new Error('nothing was drawn')
    const svg = drawingSvg(drawing, fonts, 'outlines')
    expect(svg).toContain(`d="${fonts.fallback[0]?.bold.outline('𠮷')}"`)
    expect(svg).toContain(`d="${fonts.fallback[1]?.bold.outline('✅')}"`)
    expect(svg).toContain(`d="${fonts.bold.outline('田')}"`)
  })
})

describe('the words of an SVG', () => {
  it('are read with their entities, without comments', () => {
    expect(
      svgWords('<svg><text>a<tspan>&#x56f3;</tspan>&amp;</text><!-- <text>c</text> --><text>d</text></svg>'),
    ).toBe('a図&d')
  })

  it('name the font that draws them, where it is not the theme’s own', () => {
    const family = (rank: number): string => `font-${rank}`
    const svg =
      '<svg><title>𠮷</title><text x="1">&lt;𠮷&gt;<tspan>✅</tspan></text><text>A&amp;B</text></svg>'
    expect(nameFonts(svg, fonts, family)).toBe(
      '<svg><title>𠮷</title><text x="1">&lt;<tspan font-family="font-1">𠮷</tspan>&gt;<tspan><tspan font-family="font-2">✅</tspan></tspan></text><text>A&amp;B</text></svg>',
    )
  })
})
