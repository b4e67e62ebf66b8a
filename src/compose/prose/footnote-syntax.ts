import type {Code, Construct, Extension, State, Tokenizer} from 'micromark-util-types'
import {gfmFootnote} from 'micromark-extension-gfm-footnote'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    footnoteMark: 'footnoteMark'
  }
}

const bang = 33
const openingBracket = 91
const closingBracket = 93
const caret = 94

/** The longest name of a footnote: that of a link's label (CommonMark 0.31, 6.3). */
const longest = 999

const endsLine = (code: Code): boolean => code === null || code < 0 || code === 32

const tokenizeMark: Tokenizer = (effects, ok, nok) => {
  let length = 0
  const open: State = (code) => {
    if (code !== openingBracket) return nok(code)
    effects.enter('footnoteMark')
    effects.consume(code)
    return sign
  }
  const sign: State = (code) => {
    if (code !== caret) return nok(code)
    effects.consume(code)
    return first
  }
  const first: State = (code) => (code === closingBracket ? nok(code) : name(code))
  const name: State = (code) => {
    if (endsLine(code) || code === openingBracket || length > longest) return nok(code)
    length += 1
    effects.consume(code)
    if (code !== closingBracket) return name
    effects.exit('footnoteMark')
    return ok
  }
  return open
}

const mark: Construct = {name: 'footnoteMark', tokenize: tokenizeMark}

/** `!` before a mark is a character: else it would open a picture with the mark as its words. */
const tokenizeBang: Tokenizer = (effects, ok, nok) => (code) => {
  effects.enter('data')
  effects.consume(code)
  effects.exit('data')
  return effects.check({...mark, partial: true}, ok, nok)
}

/**
 * Footnotes of GFM. Their texts are those of `micromark-extension-gfm-footnote`; that takes a mark without a text for
 * words, which would print its name. Here it is a mark, so that its fault can be told.
 */
export const footnoteSyntax: Extension = {
  document: gfmFootnote().document ?? {},
  text: {[bang]: {name: 'footnoteBang', tokenize: tokenizeBang}, [openingBracket]: mark},
}
