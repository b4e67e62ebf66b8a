import {idPattern} from '../../content/fields.ts'
import type {Passage} from '../../content/catalog.ts'
import type {Diagnostic} from '../../diagnostic/diagnostic.ts'
import type {Phrase, Text, Variable} from '../../document/nodes.ts'
import {freeze} from '../../document/freeze.ts'
import {bracesOf, reportBraces, type Mark} from './braces.ts'
import {firstOf, joint, lastOf, type Neighbour} from './joints.ts'
import {beginReading, type Reading, type Scope} from './reading.ts'
import {joinTexts, textsOf} from './text.ts'
import {variable} from './variable.ts'

interface Piece {
  readonly kind: 'text' | 'escape' | 'variable' | 'lineEnd'
  readonly value: string
  readonly start: number
  readonly end: number
}

const name = idPattern.source.slice(1, -1)
const special = new RegExp(String.raw`\\\{|\{(${name})\}|(?<![ \t])[ \t]*\n\s*`, 'g')

function pieceOf(match: RegExpExecArray): Piece {
  const end = match.index + match[0].length
  if (match[0] === '\\{') return {kind: 'escape', value: '{', start: end - 1, end}
  if (match[1] !== undefined) return {kind: 'variable', value: match[1], start: match.index, end}
  return {kind: 'lineEnd', value: match[0], start: match.index, end}
}

function split(value: string): readonly Piece[] {
  const pieces: Piece[] = []
  let at = 0
  const textUpTo = (end: number): void => {
    if (end > at) pieces.push({kind: 'text', value: value.slice(at, end), start: at, end})
  }
  for (const match of value.matchAll(special)) {
    textUpTo(match.index)
    pieces.push(pieceOf(match))
    at = match.index + match[0].length
  }
  textUpTo(value.length)
  return pieces
}

const neighbour = (piece: Piece | undefined, side: (text: string) => Neighbour): Neighbour =>
  piece?.kind === 'text' || piece?.kind === 'escape' ? side(piece.value) : undefined

const marksOf = ({kind, value, start}: Piece, offset: number): readonly Mark[] => {
  if (kind === 'lineEnd') return [{sign: 'end', at: offset + start}]
  return kind === 'text' ? bracesOf(value, offset + start) : []
}

/** Read characters and variables. `offset` is where `value` begins in the text that is being read. */
export function scanPhrase(value: string, offset: number, reading: Reading): Phrase {
  const pieces = split(value)
  reportBraces(
    pieces.flatMap((piece) => marksOf(piece, offset)),
    reading,
  )
  const nodes = pieces.flatMap((piece, index): readonly (Text | Variable)[] => {
    const [start, end] = [offset + piece.start, offset + piece.end]
    if (piece.kind === 'variable') return [variable(piece.value, start, end, reading)]
    if (piece.kind !== 'lineEnd') return textsOf(piece.value, start, end, reading)
    const [before, after] = [pieces[index - 1], pieces[index + 1]]
    if (!before || !after) return []
    const words = joint(neighbour(before, lastOf), neighbour(after, firstOf), reading.scope.language)
    return words === '' ? [] : textsOf(words, start, end, reading)
  })
  return joinTexts(nodes)
}

/**
 * Read a title, label, caption, note or alternative text: `{name}` is a variable, `\{` a brace, other words between
 * braces a fault, and a line that ends joins the next as in prose; nothing else is special.
 */
export function parsePhrase(
  passage: Passage,
  scope: Scope,
): {readonly phrase: Phrase; readonly diagnostics: readonly Diagnostic[]} {
  const diagnostics: Diagnostic[] = []
  const phrase = scanPhrase(passage.value, 0, beginReading(passage, scope, diagnostics))
  return freeze({phrase, diagnostics})
}
