import {describe, expect, it} from 'vitest'
import {darkReview, lightReview} from '../../../../src/render/html/review/style/palette.ts'
import {sheet} from '../../../../src/render/html/review/style/sheet.ts'
import {reviewWordsOf} from '../../../../src/render/html/review/words.ts'
import {contrast} from '../../../../src/theme/colour.ts'
import {theme} from '../../fixture.ts'

describe.each([
  ['light', lightReview(theme)],
  ['dark', darkReview(theme)],
] as const)('the colours in the %s', (_, {grounds, tints}) => {
  it.each(Object.entries(tints))(
    'of what is %s can be read on every ground (WCAG 2.2 AA)',
    (_, {ink, ground}) => {
      for (const under of [ground, ...Object.values(grounds)])
        expect(contrast(ink, under)).toBeGreaterThanOrEqual(4.5)
    },
  )
})

describe('the style sheet', () => {
  const css = sheet(theme, reviewWordsOf('ja'))

  it('tells marks apart by lines and by words, not by colour alone', () => {
    expect(css).toMatch(/ins \{[^}]*text-decoration: underline/)
    expect(css).toMatch(/del \{[^}]*text-decoration: line-through/)
    expect(css).toContain('--say-ins: "[追加: ";')
    expect(css).toContain('--say-del: "[削除: ";')
  })

  it('reads no property that is not declared, and closes what it opens', () => {
    const declared = new Set(Array.from(css.matchAll(/(--[\w-]+):/g), ([, name]) => name))
    const read = Array.from(css.matchAll(/var\((--[\w-]+)\)/g), ([, name]) => name)
    expect([...new Set(read.filter((name) => !declared.has(name)))]).toEqual(['--share'])
    expect(css.split('{').length).toBe(css.split('}').length)
  })
})
