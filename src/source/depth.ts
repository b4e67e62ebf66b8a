import {Lexer, Parser} from 'yaml'

/**
 * How many lists and mappings may stand in one another. Content needs about ten; the parser's stack ends far
 * above.
 */
export const maxDepth = 100

/** The offset at which a text nests deeper than `maxDepth`; `undefined` where it does not. */
export function tooDeepAt(text: string): number | undefined {
  const parser = new Parser()
  for (const lexeme of new Lexer().lex(text)) {
    Array.from(parser.next(lexeme))
    if (parser.stack.length > maxDepth) return parser.offset
  }
  return undefined
}
