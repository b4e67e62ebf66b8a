import LineBreaker from 'linebreak'

/** Where lines may end: a code unit offset, and whether the line must end there. */
export type Breaks = ReadonlyMap<number, 'allowed' | 'required'>

/** Units and counters that stay with the number before them (JLReq 3.1.10, and usual practice for dates and articles). */
const unit = /^[年月日時分秒円条項号版章節件名台個社回歳階％℃°]/u
const digit = /[0-9０-９]$/u
const latinWord = /[\x21-\x7e]+/g
/**
 * Latin words up to this many characters stay whole: SSL-VPN, ISO/IEC, JIP-ISMS517-1.0. A hyphen at the end of a line
 * would be taken for hyphenation and lost by who copies or searches the text.
 */
const longestWhole = 20

/**
 * Where lines may end: the opportunities of UAX #14 less those that Japanese composition does not want.
 * Wave dashes start no line; digits, numbers and their units, 第 and its number stay together; short Latin words stay whole.
 */
export function findBreaks(text: string): Breaks {
  const breaks = new Map<number, 'allowed' | 'required'>()
  const whole = wholeWords(text)
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
  const before = text.slice(Math.max(0, at - 2), at)
  const after = text.slice(at, at + 2)
  if (/^[～〜]/u.test(after)) return true
  if (digit.test(before) && (unit.test(after) || /^[0-9０-９]/u.test(after))) return true
  if (before.endsWith('第') && /^[0-9０-９一二三四五六七八九十百]/u.test(after)) return true
  return /[…‥―—]$/u.test(before) && /^[…‥―—]/u.test(after)
}

/** Offsets inside Latin words that stay whole. */
function wholeWords(text: string): ReadonlySet<number> {
  const inside = new Set<number>()
  for (const {0: word, index} of text.matchAll(latinWord)) {
    if (word.length > longestWhole) continue
    for (let offset = index + 1; offset < index + word.length; offset++) inside.add(offset)
  }
  return inside
}
