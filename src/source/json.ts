import {diagnostic, type Diagnostic} from '../diagnostic/diagnostic.ts'
import {failed, reached, type Outcome} from '../diagnostic/outcome.ts'
import {indexLines, type Span} from '../diagnostic/span.ts'
import {decode} from './decode.ts'
import type {Path, Source} from './source.ts'

/** A JSON file that was read: its value, and the place of everything in it. */
export type JsonSource = Pick<Source, 'file' | 'text' | 'value' | 'span'>

/** One thing of JSON behind white space (RFC 8259): a sign, a text, or another scalar. */
const token =
  /[ \t\n\r]*(?:([{}[\],:])|("[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\u0000-\u001f]*)*")|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/y

/** A value and where it stands, in code units. */
interface Stretch {
  readonly path: Path
  readonly start: number
  readonly end: number
}

/** What walking a text knows: where it is, and what it has seen. */
interface Walk {
  readonly text: string
  readonly seen: Stretch[]
  at: number
}

/** The token here, which is passed where it is one of `wanted` or, without these, begins a value. */
function take(walk: Walk, ...wanted: readonly string[]): string | undefined {
  token.lastIndex = walk.at
  const [whole, sign, quoted] = token.exec(walk.text) ?? []
  if (whole === undefined) return undefined
  const found = sign ?? quoted ?? whole.trim()
  if (
    wanted.length > 0 ? !wanted.includes(found) && !(quoted && wanted.includes('"')) : /^[}\],:]/.test(found)
  )
    return undefined
  walk.at += whole.length
  return found
}

/** Pass the entries of a list or a mapping up to its closing sign; false where the text is no JSON. */
function passEntries(walk: Walk, path: Path, close: string): boolean {
  if (take(walk, close) !== undefined) return true
  for (let index = 0; ; index++) {
    const key = close === '}' ? take(walk, '"') : index
    if (key === undefined || (close === '}' && take(walk, ':') === undefined)) return false
    if (!passValue(walk, [...path, typeof key === 'string' ? (JSON.parse(key) as string) : key])) return false
    const next = take(walk, ',', close)
    if (next !== ',') return next === close
  }
}

/** How deep values may stand in one another. */
const deepest = 1000

function passValue(walk: Walk, path: Path): boolean {
  if (path.length > deepest) return false
  const found = take(walk)
  if (found === undefined) return false
  const start = walk.at - found.length
  if ((found === '{' || found === '[') && !passEntries(walk, path, found === '{' ? '}' : ']')) return false
  walk.seen.push({path, start, end: walk.at})
  return true
}

/** Where every value of a text stands, and, where the text is no JSON, the offset at which it stops being it. */
function walkJson(text: string): {readonly seen: readonly Stretch[]; readonly fault?: number} {
  const walk: Walk = {text, seen: [], at: 0}
  const whole = passValue(walk, [])
  const rest = /^[ \t\n\r]*/.exec(text.slice(walk.at))?.[0].length ?? 0
  const end = walk.at + rest
  return whole && end === text.length ? {seen: walk.seen} : {seen: walk.seen, fault: end}
}

const isPath = (path: Path, other: Path): boolean =>
  path.length === other.length && path.every((step, index) => step === other[index])

/** Where the value at a path stands; the nearest value around it where the path leads nowhere. */
function spanAt(file: string, text: string, path: Path): Span {
  const {seen} = walkJson(text)
  const {position} = indexLines(text)
  for (let length = path.length; length > 0; length--) {
    const found = seen.find((stretch) => isPath(stretch.path, path.slice(0, length)))
    if (found) return {file, start: position(found.start), end: position(found.end)}
  }
  return {file, start: position(0), end: position(0)}
}

function notJson(file: string, text: string): Diagnostic {
  const {fault = text.length} = walkJson(text)
  const {position} = indexLines(text)
  const span = {file, start: position(fault), end: position(fault + 1)}
  return diagnostic(
    'json-syntax',
    span,
    'from here on the file is not JSON',
    'restore the file as it was written',
  )
}

/** Read a JSON file of up to `limit` bytes: its value with the place of everything in it, or where it stops being JSON. */
export function parseJson(file: string, bytes: Uint8Array, limit: number): Outcome<JsonSource> {
  const decoded = decode(file, bytes, limit)
  if (!decoded.ok) return decoded
  const text = decoded.value
  try {
    const value: unknown = JSON.parse(text)
    return reached({file, text, value, span: (path) => spanAt(file, text, path)})
  } catch {
    return failed([notJson(file, text)])
  }
}
