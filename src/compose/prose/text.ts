import type {Span} from '../../diagnostic/span.ts'
import type {Inline, Text} from '../../document/nodes.ts'
import type {Reading} from './reading.ts'

const text = (value: string, origin: Span): Text => ({type: 'text', value, origin})

const lengthOf = (span: Span): number => span.end.offset - span.start.offset

/** Whether the characters stand one for one in the file, on one line, so that each of them can be told. */
const isExact = (node: Text): node is Text & {readonly origin: Span} =>
  node.origin !== undefined &&
  lengthOf(node.origin) === node.value.length &&
  node.origin.start.line === node.origin.end.line

function spell(value: string, start: number, reading: Reading): readonly Text[] {
  let at = start
  return Array.from(value, (character) => text(character, reading.span(at, (at += character.length))))
}

/**
 * Texts for a piece of the value. Each is exact (its characters stand one for one in the file from `origin` on), or
 * it is one character that is written otherwise, or the file does not tell the places of this scalar's characters.
 */
export function textsOf(value: string, start: number, end: number, reading: Reading): readonly Text[] {
  const whole = text(value, reading.span(start, end))
  const told = value.length === end - start && lengthOf(whole.origin as Span) > 0
  return isExact(whole) || !told ? [whole] : joinTexts(spell(value, start, reading))
}

function join(before: Inline | undefined, after: Inline): Text | undefined {
  if (before?.type !== 'text' || after.type !== 'text') return undefined
  if (!isExact(before) || !isExact(after)) return undefined
  if (before.origin.end.offset !== after.origin.start.offset) return undefined
  if (before.origin.end.line !== after.origin.start.line) return undefined
  return text(before.value + after.value, {...before.origin, end: after.origin.end})
}

/** Join the texts that stand directly beside each other in the file, so that a run of words is one node. */
export function joinTexts<Node extends Inline>(nodes: readonly Node[]): readonly Node[] {
  const joined: Node[] = []
  for (const node of nodes) {
    const both = join(joined.at(-1), node)
    if (both) joined.splice(-1, 1, both as Inline as Node)
    else joined.push(node)
  }
  return joined
}

/** Take characters away from the start of a text. */
export function dropStart(node: Text, count: number): Text {
  const value = node.value.slice(count)
  if (!isExact(node)) return {...node, value}
  const {start} = node.origin
  const moved = {line: start.line, column: start.column + count, offset: start.offset + count}
  return text(value, {...node.origin, start: moved})
}
