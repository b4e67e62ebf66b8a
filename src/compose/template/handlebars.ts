import Handlebars from 'handlebars'
import type {ProgramNode} from './ast.ts'
import type {Loc} from './file.ts'

/** A template that is ready to run. */
export type Compiled = (context: unknown, options: RunOptions) => string

/** Templates by the name that includes them. */
export type Partials = Readonly<Record<string, Compiled>>

/** What a run takes along: data that helpers see, and the templates to include. */
export interface RunOptions {
  readonly data: Readonly<Record<string, unknown>>
  readonly partials: Partials
}

/** What Handlebars hands to a helper after its arguments. `loc` is the place of the call. */
export interface CallOptions {
  readonly loc: Loc & {readonly source: string}
  readonly data: Readonly<Record<string, unknown>>
  readonly fn?: (context: unknown, options?: {data?: unknown; blockParams?: readonly unknown[]}) => string
  readonly inverse?: (context: unknown) => string
}

/** An engine of its own, without a single helper. */
export interface Engine {
  readonly parse: (text: string, name: string) => ProgramNode
  readonly compile: (program: ProgramNode) => Compiled
}

type Helper = (this: unknown, ...given: unknown[]) => unknown

/**
 * A Handlebars that shares nothing with any other, whose helpers are those given and no others. Templates reach it
 * checked and rewritten, so that every call in them is a call of one of these.
 */
export function engine(helpers: Readonly<Record<string, Helper>>): Engine {
  const own = Handlebars.create()
  for (const name of Object.keys(own.helpers)) own.unregisterHelper(name)
  for (const [name, helper] of Object.entries(helpers)) own.registerHelper(name, helper)
  const known = Object.fromEntries(Object.keys(helpers).map((name) => [name, true]))
  const options = {
    strict: true,
    knownHelpers: known,
    knownHelpersOnly: true,
    preventIndent: true,
  }
  return {
    parse: (text, name) => own.parse(text, {srcName: name}) as unknown as ProgramNode,
    compile: (program) => own.compile(program, options) as Compiled,
  }
}

/** The data of a block's inner frame: what the outer one has, and more. */
export const innerData = (outer: CallOptions['data'], more: Record<string, unknown>): unknown => ({
  ...outer,
  ...more,
  _parent: outer,
})

const parserOf = Handlebars as unknown as {
  readonly Parser: {
    readonly lexer: {
      readonly yylloc: Readonly<Record<'first_line' | 'last_line' | 'first_column' | 'last_column', number>>
    }
  }
}

interface Located {
  readonly message: string
  readonly lineNumber?: number
  readonly column?: number
}

/**
 * Where the parser stood when it gave up. Handlebars 4.7 tells the column of some faults only in a drawing within the
 * message; its lexer still knows it (`Handlebars.Parser.lexer.yylloc`).
 */
export function whereParsingStopped(fault: Located): Loc {
  if (fault.lineNumber !== undefined && fault.column !== undefined) {
    const point = {line: fault.lineNumber, column: fault.column}
    return {start: point, end: point}
  }
  const at = parserOf.Parser.lexer.yylloc
  return {
    start: {line: at.first_line, column: at.first_column},
    end: {line: at.last_line, column: at.last_column},
  }
}
