import type {LinePiece} from '../../src/layout/pages.ts'
import {textOf} from './lay.ts'
import {glyphsOf, type Drawn, type Glyph} from './rules.ts'
import type {Fonts} from '../../src/layout/fonts.ts'

/** Closing brackets, commas and full stops (JLReq cl-02, cl-06, cl-07). */
export const closing = /^[」』）］｝〉》】〕〙〗｠。．、，]$/u
/** Opening brackets (JLReq cl-01). */
export const opening = /^[「『（［｛〈《【〔〘〖｟]$/u
/** The blank half of a sign of full width, in points. */
export const blankOf = ({text, width, size}: Glyph): number =>
  (closing.test(text) || opening.test(text)) && width > 0.9 * size ? size / 2 : 0

/** Right edge of glyphs, without the blank half of a full-width sign at their end; `left` where there are none. */
export function edgeOf(glyphs: readonly Glyph[], left: number): number {
  const last = glyphs.at(-1)
  return last ? last.x + last.width - blankOf(last) : left
}

/** The glyphs of a line that must stand in its measure: all but a comma or full stop that hangs (JLReq 3.8.2). */
export const heldOf = (glyphs: readonly Glyph[], hanging: boolean): readonly Glyph[] =>
  hanging && /^[。．、，]$/u.test(glyphs.at(-1)?.text ?? '') ? glyphs.slice(0, -1) : glyphs

/** Whether the last line of a paragraph has one character when each line takes what it can. */
export function endsLonely({lines}: Drawn, fonts: Fonts, measure: number): boolean {
  const glyphs = lines.flatMap((line) => glyphsOf(line, fonts))
  let [used, count] = [0, 0]
  let rows = 1
  for (const {width} of glyphs) {
    if (used + width > measure) [used, count, rows] = [0, 0, rows + 1]
    used += width
    count++
  }
  return rows > 1 && count === 1
}

/** Whether the last of several lines has one character. */
export const isLonely = ({lines}: Drawn): boolean =>
  lines.length > 1 && [...textOf(lines.at(-1) ?? noLine)].length === 1

const noLine: Pick<LinePiece, 'runs'> = {runs: []}

/** A share in hundredths. */
export const percent = (share: number): string => `${(share * 100).toFixed(2)} %`

/** How far apart two neighbours may be, in ems beyond their own widths, by their blank halves. */
export interface Rule {
  readonly name: string
  readonly before: RegExp
  readonly after: RegExp
  readonly range: (a: number, b: number) => readonly [number, number]
}

/** The most that a line is stretched by at one place, in ems. */
const stretch = 0.35
const letter = '[\\p{Script=Latin}0-9]'
const japanese = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー]'
const end = (set: string): RegExp => new RegExp(`${set}$`, 'u')
const start = (set: string): RegExp => new RegExp(`^${set}`, 'u')

/** How far apart neighbours stand as JLReq 3.1.4, 3.2.3 and 3.8 want. */
export const rules: readonly Rule[] = [
  {name: '。」', before: closing, after: closing, range: (a) => [-a, -a]},
  {name: '「『', before: opening, after: opening, range: (_, b) => [-b, -b]},
  {name: '」「', before: closing, after: opening, range: (a, b) => [-a - b, stretch - Math.min(a, b)]},
  {name: '」・', before: closing, after: /^[・：；]$/u, range: (a) => [-a, -a]},
  {name: '・「', before: /^[・：；]$/u, after: opening, range: (_, b) => [-b, stretch - b]},
  {name: '「あ', before: opening, after: start(japanese), range: () => [0, 0]},
  {name: 'あ。', before: end(japanese), after: closing, range: () => [0, 0]},
  {name: '」あ', before: closing, after: start(japanese), range: (a) => [-a / 2, stretch]},
  {name: 'あ「', before: end(japanese), after: opening, range: (_, b) => [-b / 2, stretch]},
  {name: 'あA', before: end(japanese), after: start(letter), range: () => [1 / 8, 1 / 4 + 2 * stretch]},
  {
    name: 'Aあ',
    before: end(`(?:${letter}|%)`),
    after: start(japanese),
    range: () => [1 / 8, 1 / 4 + 2 * stretch],
  },
  {name: 'A/b', before: /[\x21-\x7e]$/, after: /^[\x21-\x7e]/, range: () => [0, 0]},
  {name: '……', before: /^[…―‥]$/u, after: /^[…―‥]$/u, range: () => [0, stretch]},
  {name: 'ああ', before: end(japanese), after: start(japanese), range: () => [0, stretch]},
]

/** A pair of neighbours that stands too close or too far apart, in words; and the rules that any pair was held against. */
export function spacingFaults(glyphs: readonly Glyph[]): {
  readonly seen: readonly string[]
  readonly wrong: readonly string[]
} {
  const pairs = glyphs.slice(1).flatMap((b, index) => {
    const a = glyphs[index]
    const rule = a && rules.find(({before, after}) => before.test(a.text) && after.test(b.text))
    if (!rule) return []
    const gap = (b.x - a.x - a.width) / Math.min(a.size, b.size)
    const [least, most] = rule.range(blankOf(a) / a.size, blankOf(b) / b.size)
    const isWrong = gap < least - 0.001 || gap > most + 0.001
    return [{name: rule.name, wrong: isWrong ? [`${rule.name} ${a.text}${b.text} ${gap.toFixed(3)}`] : []}]
  })
  return {seen: pairs.map(({name}) => name), wrong: pairs.flatMap(({wrong}) => wrong)}
}
