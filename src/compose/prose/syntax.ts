import type {Code, Construct, Extension, State, Tokenizer} from 'micromark-util-types'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    variable: 'variable'
    variableMarker: 'variableMarker'
    variableName: 'variableName'
  }
}

const openingBrace = 123
const closingBrace = 125

const matches = (pattern: RegExp, code: Code): boolean =>
  code !== null && code > 0 && pattern.test(String.fromCodePoint(code))
const isEdge = (code: Code): boolean => matches(/[A-Za-z0-9]/, code)
const isInner = (code: Code): boolean => matches(/[A-Za-z0-9._-]/, code)

const tokenize: Tokenizer = (effects, ok, nok) => {
  let last: Code = null
  const mark = (code: Code): void => {
    effects.enter('variableMarker')
    effects.consume(code)
    effects.exit('variableMarker')
  }
  const open: State = (code) => {
    effects.enter('variable')
    mark(code)
    return start
  }
  const start: State = (code) => {
    if (!isEdge(code)) return nok(code)
    effects.enter('variableName')
    return name(code)
  }
  const name: State = (code) => {
    if (code === closingBrace && isEdge(last)) return close(code)
    if (!isInner(code)) return nok(code)
    last = code
    effects.consume(code)
    return name
  }
  const close: State = (code) => {
    effects.exit('variableName')
    mark(code)
    effects.exit('variable')
    return ok
  }
  return open
}

const variable: Construct = {name: 'variable', tokenize}

/**
 * `{name}` as a construct of Markdown, in text and in the addresses of links. A name has the form of an id; a brace
 * that opens no name is text, and a fault where it has a partner. `\{` is a character escape of CommonMark (2.4) and comes before this.
 */
export const variableSyntax: Extension = {
  text: {[openingBrace]: variable},
  string: {[openingBrace]: variable},
}
