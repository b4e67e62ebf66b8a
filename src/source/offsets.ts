import {isScalar, type CST, type Node, type Scalar} from 'yaml'
import {foldedOffsets} from './folded.ts'
import type {Parsed} from './parsed.ts'

/** The offset in the file of each UTF-16 code unit of a value, and of the place after the last. */
export type Offsets = readonly number[]

const run = (from: number, length: number): number[] => Array.from({length}, (_, index) => from + index)

/** Where the first line of a block scalar begins: after its header. */
const blockStart = (token: CST.BlockScalar): number =>
  token.props.reduce((end, prop) => end + ('source' in prop ? prop.source.length : 0), token.offset)

/** How many columns of each line of a literal block are indentation (YAML 1.2, 8.1.1.1). */
function blockIndent(token: CST.BlockScalar, lines: readonly string[]): number {
  const header = token.props.find((prop) => prop.type === 'block-scalar-header')
  const declared = header && 'source' in header ? Number(/[1-9]/.exec(header.source)?.[0] ?? 0) : 0
  if (declared > 0) return token.indent + declared
  const first = lines.find((line) => /[^ \r]/.test(line))
  return first === undefined ? Infinity : first.search(/[^ ]/)
}

/**
 * Offsets of a literal block. A line feed of the value stands where its line break begins, be that LF or
 * CRLF.
 */
function literalOffsets(token: CST.BlockScalar, value: string): Offsets {
  const lines = token.source.split('\n')
  const indent = blockIndent(token, lines)
  const offsets: number[] = []
  let at = blockStart(token)
  for (const line of lines) {
    const length = line.replace(/\r$/, '').length
    for (let column = Math.min(indent, length); column <= length; column += 1) offsets.push(at + column)
    at += line.length + 1
  }
  while (offsets.length <= value.length) offsets.push(at - 1)
  return offsets.slice(0, value.length + 1)
}

/** Offsets of a plain, quoted or folded scalar; `undefined` where escapes spell the value otherwise. */
function otherOffsets(text: string, node: Scalar, value: string): Offsets | undefined {
  const token = node.srcToken
  const [start, end] = node.range ?? [0, 0]
  const quoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE'
  const from = token?.type === 'block-scalar' ? blockStart(token) : quoted ? start + 1 : start
  const to = quoted ? end - 1 : end
  if (text.slice(from, to) === value) return run(from, value.length + 1)
  return node.type === 'QUOTE_DOUBLE' ? undefined : foldedOffsets(text.slice(0, to), from, value, quoted)
}

/** The offsets of a text value's characters; `undefined` for what is no text, or is spelled with escapes. */
export function textOffsets(parsed: Parsed, node: Node | null): Offsets | undefined {
  if (!isScalar(node) || typeof node.value !== 'string') return undefined
  const token = node.srcToken
  if (node.type === 'BLOCK_LITERAL' && token?.type === 'block-scalar')
    return literalOffsets(token, node.value)
  return otherOffsets(parsed.text, node, node.value)
}
