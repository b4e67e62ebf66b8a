import {beforeAll, describe, expect, it} from 'vitest'
import type {Block} from '../../src/document/nodes.ts'
import {openFonts, type Fonts} from '../../src/layout/fonts.ts'
import {layout} from '../../src/layout/layout.ts'
import type {LinePiece} from '../../src/layout/pages.ts'
import {points, type Theme} from '../../src/theme/model.ts'
import {japaneseParagraphs} from './corpus.ts'
import {fontFile, fonts} from './fonts.ts'
import {chapterOf, textOf, theme} from './lay.ts'
import {
  blankOf,
  edgeOf,
  endsLonely,
  heldOf,
  isLonely,
  opening,
  percent,
  rules,
  spacingFaults,
} from './japanese-spacing.ts'
import {drawnTexts, endsOf, faultAt, glyphsOf, type Drawn, type Glyph} from './rules.ts'

/** The font in which all punctuation is as wide as kanji, so that its blank halves can be seen to close up. */
const opened = openFonts({
  regular: fontFile('@expo-google-fonts/m-plus-1p/400Regular/MPLUS1p_400Regular.ttf'),
  bold: fontFile('@expo-google-fonts/m-plus-1p/700Bold/MPLUS1p_700Bold.ttf'),
  fallback: [],
})
if (!opened.ok) throw new Error(JSON.stringify(opened.diagnostics))
const wide: Fonts = opened.value

/** One way in which the generated paragraphs are set. */
interface Setting {
  readonly measure: number
  readonly fonts: Fonts
  readonly hanging: boolean
}

const settings: readonly Setting[] = [210, 227, 243.5, 269, 296, 327, 360, 394, 439.37, 480].map(
  (measure, index) => ({
    measure,
    fonts: index % 2 === 0 ? fonts : wide,
    hanging: index % 4 > 1,
  }),
)

const left = theme.page.left

const themeOf = ({measure, hanging}: Setting): Theme => ({
  ...theme,
  page: {...theme.page, width: points(left + measure + theme.page.right)},
  paragraph: {...theme.paragraph, hanging},
})

/** The same for every setting. */
const paragraphs = japaneseParagraphs(2000, 27017)

const isParagraph = ({type}: Block): boolean => type === 'paragraph'

const settled = (setting: Setting): readonly Drawn[] => {
  const laid = layout(chapterOf(...paragraphs), themeOf(setting), setting.fonts)
  if (!laid.ok) throw new Error(JSON.stringify(laid.diagnostics[0]))
  return drawnTexts(laid.value, isParagraph)
}

/** A line and the room it has. */
interface Placed {
  readonly line: LinePiece
  readonly glyphs: readonly Glyph[]
  readonly drawn: Drawn
  readonly setting: Setting
  /** Whether the paragraph ends in it. */
  readonly last: boolean
}

const inFont = ({fonts}: Setting): string => (fonts === wide ? 'full-width' : 'proportional')

describe('20,000 generated paragraphs', () => {
  const all: {readonly drawn: Drawn; readonly setting: Setting}[] = []
  const lines: Placed[] = []

  beforeAll(() => {
    for (const setting of settings)
      for (const drawn of settled(setting)) {
        all.push({drawn, setting})
        drawn.lines.forEach((line, index) =>
          lines.push({
            line,
            glyphs: glyphsOf(line, setting.fonts),
            drawn,
            setting,
            last: index === drawn.lines.length - 1,
          }),
        )
      }
  }, 60_000)

  it('are as many, on many more lines, in both kinds of font, some with commas that hang', () => {
    expect(all).toHaveLength(20_000)
    expect(lines.length).toBeGreaterThan(40_000)
    expect(new Set(settings.map(inFont)).size).toBe(2)
    const out = lines.filter((placed) => edgeOf(placed.glyphs, left) > left + placed.setting.measure + 0.01)
    expect(out.length).toBeGreaterThan(250)
  })

  it('lose no character, and end no line where it must not end (JLReq 3.1.7, 3.1.8, 3.1.10)', () => {
    const faults = all.flatMap(({drawn}) =>
      endsOf(drawn)
        .slice(0, -1)
        .flatMap((at) => faultAt(drawn.text, at) ?? []),
    )
    expect(faults).toEqual([])
  })

  it('keep to the measure; only a comma or full stop hangs, where the theme lets it (JLReq 3.8.2)', () => {
    const out = lines.filter((placed) => {
      const edge = edgeOf(heldOf(placed.glyphs, placed.setting.hanging), left)
      return edge > left + placed.setting.measure + 0.01
    })
    expect(out.map(({line}) => textOf(line))).toEqual([])
  })

  it('begin no line with the blank half of a bracket (JLReq 3.1.5)', () => {
    const heads = lines.flatMap(({glyphs}) => {
      const [first] = glyphs
      return first && opening.test(first.text) ? [first.x + blankOf(first) - left] : []
    })
    expect(heads.length).toBeGreaterThan(1000)
    expect(heads.filter((x) => Math.abs(x) > 0.001)).toEqual([])
  })

  it('keep a full-width space at their start', () => {
    const own = all.filter(({drawn}) => drawn.text.startsWith('\u3000'))
    expect(own.length).toBeGreaterThan(1000)
    for (const {drawn, setting} of own) {
      const [space, next] = drawn.lines[0] ? glyphsOf(drawn.lines[0], setting.fonts) : []
      expect(space?.text).toBe('\u3000')
      if (next) expect(next.x - left).toBeGreaterThan((space?.width ?? 0) - 6)
    }
  })

  it('set punctuation, scripts and words as far apart as JLReq 3.1.4, 3.2.3 and 3.8 want', () => {
    const wrong = new Set<string>()
    const seen = new Map<string, number>()
    for (const {glyphs} of lines) {
      const found = spacingFaults(glyphs)
      found.seen.forEach((name) => seen.set(name, (seen.get(name) ?? 0) + 1))
      found.wrong.forEach((fault) => wrong.add(fault))
    }
    expect([...wrong].slice(0, 10)).toEqual([])
    for (const {name} of rules) expect(seen.get(name) ?? 0, name).toBeGreaterThan(300)
  })

  it('fill the measure, but for a few lines before long words that no space could stretch so far', () => {
    const shareOf = (own: readonly Placed[]): number => {
      const inner = own.filter(({last}) => !last)
      return (
        inner.filter((placed) => edgeOf(placed.glyphs, left) < left + placed.setting.measure - 0.01).length /
        inner.length
      )
    }
    const plain = lines.filter(({drawn}) => !/[a-z]{4}/i.test(drawn.text))
    console.log(
      `lines that run short: ${percent(shareOf(lines))} of all, ${percent(shareOf(plain))} without long words`,
    )
    expect(plain.length).toBeGreaterThan(1000)
    expect(shareOf(plain)).toBeLessThan(0.02)
  })

  it('end in a line of one character where nothing helps only', () => {
    const own = all.filter(({drawn}) => drawn.lines.length > 1)
    const before = own.filter(({drawn, setting}) => endsLonely(drawn, setting.fonts, setting.measure)).length
    const after = own.filter(({drawn}) => isLonely(drawn)).length
    const share = (count: number): string => percent(count / own.length)
    console.log(`last lines of one character: ${share(before)} line by line, ${share(after)} as set`)
    expect(before).toBeGreaterThan(100)
    expect(after / own.length).toBeLessThan(0.001)
  })
})
