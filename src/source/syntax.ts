import {isScalar, visit, type YAMLError} from 'yaml'
import {diagnostic, type Diagnostic} from '../diagnostic/diagnostic.ts'
import {causeHint} from './causes.ts'
import type {Parsed} from './parsed.ts'
import {words} from './words.ts'

/** Where the quote opens whose closing one is missed at an offset. */
function openingQuote({document}: Parsed, offset: number): number {
  let found = offset
  visit(document, {
    Scalar(_, scalar) {
      const [start, , end] = scalar.range ?? [0, 0, 0]
      if (isScalar(scalar) && scalar.type?.startsWith('QUOTE') && start <= offset && offset <= end)
        found = start
    },
  })
  return found
}

const lineAt = (text: string, offset: number): string => {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1
  return /^[^\r\n]*/.exec(text.slice(start))?.[0] ?? ''
}

/** The hint for the line of a fault, or for the line before, where such a fault often begins. */
function hintFor(parsed: Parsed, offset: number): string | undefined {
  const {line, column} = parsed.position(offset)
  const here = causeHint(lineAt(parsed.text, offset))
  if (here !== undefined || line === 1) return here
  const before = causeHint(lineAt(parsed.text, offset - column))
  return before && `line ${line - 1}: ${before}`
}

function syntaxFault(parsed: Parsed, error: YAMLError): Diagnostic {
  const unclosed = /Missing closing .quote/.test(error.message)
  const start = unclosed ? openingQuote(parsed, error.pos[0]) : error.pos[0]
  const end = unclosed ? start + 1 : Math.max(error.pos[1], start + 1)
  const character = String.fromCodePoint(parsed.text.codePointAt(start) ?? 0x20)
  const {message, hint, sure} = words[error.code]({message: error.message, character})
  const cause = sure ? undefined : hintFor(parsed, start)
  return diagnostic('yaml-syntax', parsed.span(start, end), message, cause ?? hint)
}

/**
 * Whether a fault only follows from one before it: the parser goes on reading after the document has ended.
 */
const follows = (error: YAMLError): boolean => error.message.includes('in YAML stream')

/** The line above the first of two versions of a file that could not be merged. */
const conflict = /^<{7}(?: .*)?$/m

/** A file that holds two versions of itself: every other fault of syntax may come from that. */
function conflictFault({text, span}: Parsed): Diagnostic | undefined {
  const match = conflict.exec(text)
  if (!match) return undefined
  const message = 'two versions of the file stand here, one below the other'
  const hint = 'keep one of them, and delete the lines with `<<<<<<<`, `=======` and `>>>>>>>`'
  return diagnostic('yaml-syntax', span(match.index, match.index + match[0].length), message, hint)
}

/** How many faults of syntax a file is told at the most: each is looked for in the whole file, and the rest follow. */
const most = 100

/** What the parser could not read: the first of it, where there is very much. */
export function syntaxFaults(parsed: Parsed): readonly Diagnostic[] {
  const {errors, warnings} = parsed.document
  const unmerged = errors.length > 0 ? conflictFault(parsed) : undefined
  if (unmerged) return [unmerged]
  return [...errors, ...warnings]
    .filter((error, index) => index === 0 || !follows(error))
    .slice(0, most)
    .map((error) => syntaxFault(parsed, error))
}

/**
 * Faults of syntax, one a line: the first fault of a line brings the others with it. Other faults all stay.
 */
export function firstOfLines(faults: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Set<number>()
  return faults.filter(({code, span}) => {
    const line = span?.start.line ?? 0
    if (code !== 'yaml-syntax') return true
    if (seen.has(line)) return false
    seen.add(line)
    return true
  })
}
