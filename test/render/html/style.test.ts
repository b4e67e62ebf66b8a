import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {contrast, legible} from '../../../src/theme/colour.ts'
import {
  darkPalette,
  leastContrast,
  lightPalette,
  type Palette,
} from '../../../src/render/html/style/palette.ts'
import {cssString} from '../../../src/render/html/style/properties.ts'
import {sheet} from '../../../src/render/html/style/sheet.ts'
import {points, type Theme} from '../../../src/theme/model.ts'
import {theme} from '../fixture.ts'

const edge = {folio: '', title: '題', edition: '1.1版', date: '2022年3月18日', provider: '当社', draft: '案'}
const css = sheet(theme, edge)

/** Every ink on every ground, with its contrast. */
const pairs = ({grounds, inks}: Palette): (readonly [string, number])[] =>
  Object.entries(inks).flatMap(([ink, colour]) =>
    Object.entries(grounds).map(
      ([ground, under]) => [`${ink} on ${ground}`, contrast(colour, under)] as const,
    ),
  )

describe('contrast', () => {
  it('is counted as WCAG counts it', () => {
    expect(contrast('#000000', '#ffffff')).toBe(21)
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.478, 3)
    expect(contrast('#ffffff', '#0000ff')).toBeCloseTo(8.592, 3)
  })

  it.each([
    ...pairs(lightPalette(theme)).map((pair) => ['light', ...pair] as const),
    ...pairs(darkPalette(theme)).map((pair) => ['dark', ...pair] as const),
  ])('%s: %s is %f', (_scheme, _pair, ratio) => {
    expect(ratio).toBeGreaterThanOrEqual(leastContrast)
  })

  it('holds for the colours of any theme', () => {
    const colour = fc
      .integer({min: 0, max: 0xffffff})
      .map((value) => `#${value.toString(16).padStart(6, '0')}`)
    fc.assert(
      fc.property(colour, colour, colour, colour, (ink, link, tint, accent) => {
        const look: Theme = {
          ...theme,
          body: {...theme.body, color: ink},
          colors: {...theme.colors, link, tint, accent},
        }
        const all = [...pairs(lightPalette(look)), ...pairs(darkPalette(look))]
        expect(all.filter(([, ratio]) => ratio < leastContrast)).toEqual([])
      }),
      {seed: 27017},
    )
  })

  it('is reached by the nearest colour of the same hue', () => {
    expect(legible('#1f3864', ['#ffffff'], 'black', 4.5)).toBe('#1f3864')
    expect(legible('#ffffff', ['#ffffff'], 'black', 21)).toBe('#000000')
    const red = legible('#ff8080', ['#ffffff'], 'black', 4.5)
    expect(red).toMatch(/^#(?!00)[0-9a-f]{2}([0-9a-f]{2})\1$/)
    expect(contrast(red, '#ffffff')).toBeLessThan(4.8)
  })
})

describe('the palette', () => {
  it('is the theme as it is, where it can be read', () => {
    const {grounds, inks} = lightPalette(theme)
    expect(grounds).toEqual({paper: '#ffffff', tint: theme.colors.tint})
    expect(inks).toMatchObject({
      body: theme.body.color,
      link: theme.colors.link,
      'heading-1': theme.headings[0]?.color,
    })
  })
})

describe('the style sheet', () => {
  const declared = new Set(Array.from(css.matchAll(/^ {2}--([\w-]+):/gm), ([, name]) => name))
  const read = new Set(Array.from(css.matchAll(/var\(--([\w-]+)\)/g), ([, name]) => name))

  it('declares what it reads and reads what it declares', () => {
    expect([...read].filter((name) => !declared.has(name))).toEqual(['share'])
    expect([...declared].filter((name) => !read.has(name))).toEqual([])
  })

  it('takes type and page from the theme', () => {
    const look: Theme = {
      ...theme,
      font: {
        ...theme.font,
        family: 'Shippori "A"',
        html: ['serif'],
        fallback: [{family: 'Signs', regular: 'signs.ttf'}],
      },
      page: {...theme.page, width: points(400), height: points(500)},
      body: {...theme.body, size: points(10), leading: points(18)},
    }
    const other = sheet(look, edge)
    expect(other).toContain('--family: "Shippori \\22 A\\22 ", serif, "Signs";')
    expect(other).toContain('size: 400pt 500pt;')
    expect(other).toContain('--body-leading: 1.8;')
    expect(other).toContain('--heading-1-size: 1.6rem;')
  })

  it('prints the page-edge text of the theme, but on the first page', () => {
    expect(css).toContain('@bottom-center { content: counter(page);')
    expect(css).toContain('@bottom-right { content: "案";')
    expect(css).toMatch(
      /@page :first \{\s+@bottom-center \{ content: none; \}\s+@bottom-right \{ content: none; \}\s+\}/,
    )
  })

  it('mixes words and folio at the edge of a page', () => {
    const foot = {
      style: theme.note,
      distance: points(36),
      start: '{title} {edition}',
      center: '– {folio} –',
      end: '',
    }
    const other = sheet({...theme, runningFoot: foot}, edge)
    expect(other).toContain('@bottom-left { content: "題" " " "1.1版";')
    expect(other).toContain('@bottom-center { content: "– " counter(page) " –";')
    expect(other).not.toContain('@bottom-right')
  })

  it('asks the browser for Japanese composition', () => {
    for (const rule of [
      'line-break: strict',
      'text-autospace: normal',
      'word-break: auto-phrase',
      'text-wrap: pretty',
      'sup::before { content: "\\2060"; }',
    ]) {
      expect(css).toContain(rule)
    }
  })

  it('writes any text as a string', () => {
    expect(cssString('a"b\\c<d&e\nf')).toBe('"a\\22 b\\5c c\\3c d\\26 e\\a f"')
  })
})
