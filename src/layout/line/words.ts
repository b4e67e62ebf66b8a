import type {Face} from '../fonts.ts'

/**
 * Latin words up to this many characters stay whole: SSL-VPN, ISO/IEC, JIP-ISMS517-1.0. A hyphen at the end of a line
 * would be taken for hyphenation and lost by who copies or searches the text.
 */
export const longestWhole = 20

/** The Latin words of a text that stay whole, each with its offset (code units). */
export function* wholeWords(text: string): Generator<{readonly word: string; readonly start: number}> {
  for (const {0: word, index} of text.matchAll(/[\x21-\x7e]+/g))
    if (word.length <= longestWhole) yield {word, start: index}
}

/** The brackets before a word and the punctuation behind it, which no line parts from it. */
const opening = /[\p{Ps}\p{Pi}]*$/u
const closing = /^[\p{Pe}\p{Pf}\p{Po}]*/u

/** The width of the widest word of a text that stays whole, in ems. */
export function widestWord(text: string, face: Face): number {
  let widest = 0
  for (const {word, start} of wholeWords(text)) {
    const before = opening.exec(text.slice(Math.max(0, start - 4), start))?.[0] ?? ''
    const after = closing.exec(text.slice(start + word.length, start + word.length + 4))?.[0] ?? ''
    const around = [...(before + after)].reduce((sum, character) => sum + face.advance(character), 0)
    widest = Math.max(widest, around + face.advance(word))
  }
  return widest
}
