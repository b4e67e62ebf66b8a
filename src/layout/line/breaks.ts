import LineBreaker from 'linebreak'
import {wholeWords} from './words.ts'

/** Where lines may end: a code unit offset, and whether the line must end there. */
export type Breaks = ReadonlyMap<number, 'allowed' | 'required'>

/** Units and counters that stay with the number before them (JLReq 3.1.10, and usual practice for dates and articles). */
const unit =
  /^(?:[年月日時分秒円条項号版章節件名台個社回歳階人倍度枚本週つ世種段点頁行列桁字部割％℃°]|[かカヵケヶ箇][月所国年条])/u
/** Units in Latin letters, a space behind their number. */
const latinUnit =
  /^(?:[kKMGTP]i?B|[kKMGT]?bps|[kMG]?Hz|[kMG]?W|[kcmμn]?m|[mkμ]?g|[mμn]?s|min|h|%)(?![A-Za-z])/u
const digit = /[0-9０-９]$/u
/** The characters before and behind a place where a line might end against a rule of this file. */
const binding = /^[0-9０-９ ．，第…‥―—]/u
const bound = /^[～〜]/u

const japanese = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー'

/**
 * Places where Japanese composition lets a line end and `linebreak` does not: it counts full-width brackets, dashes and
 * quotation marks as Latin ones, which UAX #14 no longer does (LB19a, LB30), and a full-width sign of a unit as the head
 * of the word behind it (JLReq, appendix C: cl-13 before cl-27).
 */
const parted = new RegExp(
  [
    '(?<=[A-Za-z0-9%)\\]}!?.,:;％‰℃℉°])(?=[「『（［｛〈《【〔〘〖｟])',
    '(?<=[％‰℃℉°])(?=[\\p{Script=Latin}(])',
    '(?<=[\\p{Script=Latin}\\p{N})])(?=[―—])',
    '(?<=[―—])(?=[\\p{Script=Latin}\\p{N}(])',
    `(?<=[${japanese}、。」』）])(?=[“‘])`,
    `(?<=[”’])(?=[${japanese}「『（])`,
  ].join('|'),
  'gu',
)

/**
 * Where lines may end: the opportunities of UAX #14 and of Japanese composition, less those that the latter does not
 * want. Wave dashes start no line; digits, numbers and their units, 第 and its number stay together; short Latin words
 * stay whole.
 */
export function findBreaks(text: string): Breaks {
  const breaks = new Map<number, 'allowed' | 'required'>()
  const whole = insidesOf(text)
  for (const {index} of text.matchAll(parted)) if (!whole.has(index)) breaks.set(index, 'allowed')
  const breaker = new LineBreaker(text)
  for (let found = breaker.nextBreak(); found; found = breaker.nextBreak()) {
    const {position, required} = found
    if (required && position < text.length) breaks.set(position, 'required')
    else if (position < text.length && !whole.has(position) && !belongTogether(text, position))
      breaks.set(position, 'allowed')
  }
  return breaks
}

function belongTogether(text: string, at: number): boolean {
  if (bound.test(text.charAt(at))) return true
  if (!binding.test(text.charAt(at - 1))) return false
  const before = text.slice(Math.max(0, at - 2), at)
  const after = text.slice(at, at + 5)
  if (digit.test(before) && (unit.test(after) || /^[0-9０-９]/u.test(after))) return true
  if (/[0-9] $/.test(before) && latinUnit.test(after)) return true
  if (/[０-９][．，]$/u.test(before) && /^[０-９]/u.test(after)) return true
  if (before.endsWith('第') && /^[0-9０-９一二三四五六七八九十百]/u.test(after)) return true
  return /[…‥―—]$/u.test(before) && /^[…‥―—]/u.test(after)
}

/** Offsets inside Latin words that stay whole. */
function insidesOf(text: string): ReadonlySet<number> {
  const inside = new Set<number>()
  for (const {word, start} of wholeWords(text))
    for (let offset = start + 1; offset < start + word.length; offset++) inside.add(offset)
  return inside
}
