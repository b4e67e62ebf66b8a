import {isAlias, isMap, isScalar, isSeq, type Node, type Pair} from 'yaml'
import {fileSpan, type Span} from '../diagnostic/span.ts'
import type {Parsed} from './parsed.ts'
import type {Path} from './source.ts'

/** Where a path leads: the value as far as the path could be followed, and the key it stands under. */
export interface Place {
  readonly value: Node | null
  readonly key?: Node
  /** Whether the path was followed to its end. */
  readonly whole: boolean
}

const isKey = (pair: Pair, step: string | number): boolean =>
  isScalar(pair.key) && pair.key.value === String(step)

function stepInto(
  parsed: Parsed,
  node: Node | null,
  step: string | number,
): Omit<Place, 'whole'> | undefined {
  const inner = isAlias(node) ? node.resolve(parsed.document) : node
  if (isMap<Node, Node | null>(inner)) {
    const pair = inner.items.find((item) => isKey(item, step))
    return pair && {value: pair.value, key: pair.key}
  }
  const item = isSeq<Node>(inner) && typeof step === 'number' ? inner.items[step] : undefined
  return item && {value: item}
}

/** Follow a path from the top of a document. Aliases lead to what they name. */
export function locate(parsed: Parsed, path: Path): Place {
  let place: Omit<Place, 'whole'> = {value: parsed.document.contents}
  for (const step of path) {
    const next = stepInto(parsed, place.value, step)
    if (!next) return {...place, whole: false}
    place = next
  }
  return {...place, whole: true}
}

/** The span of a node; nothing for a node without a place, as an empty value in `{a}` is. */
export const nodeSpan = (parsed: Parsed, node: Node | null | undefined): Span | undefined =>
  node?.range ? parsed.span(node.range[0], node.range[1]) : undefined

/** Where a value stands, or the nearest value around it. */
export function valueSpan(parsed: Parsed, path: Path): Span {
  const {value, key} = locate(parsed, path)
  return nodeSpan(parsed, value) ?? nodeSpan(parsed, key) ?? fileSpan(parsed.file)
}

/** Where the key of a value stands; for an item of a list the item itself, for the whole file its start. */
export function keySpan(parsed: Parsed, path: Path): Span {
  if (path.length === 0) return fileSpan(parsed.file)
  const {value, key} = locate(parsed, path)
  return nodeSpan(parsed, key) ?? nodeSpan(parsed, value) ?? fileSpan(parsed.file)
}
