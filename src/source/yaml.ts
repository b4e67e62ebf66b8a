import {isScalar, parseDocument, visit} from 'yaml'
import {diagnostic, sortDiagnostics, type Diagnostic} from '../diagnostic/diagnostic.ts'
import {failed, reached, type Outcome} from '../diagnostic/outcome.ts'
import {indexLines} from '../diagnostic/span.ts'
import {aliasFaults, lostWordFaults, plainValue} from './aliases.ts'
import {decode} from './decode.ts'
import {maxDepth, tooDeepAt} from './depth.ts'
import {duplicateFaults} from './duplicates.ts'
import {keySpan, locate, nodeSpan, valueSpan} from './locate.ts'
import {textOffsets} from './offsets.ts'
import {withPlaces, type Parsed} from './parsed.ts'
import {mergeFaults} from './merges.ts'
import type {Path, Source} from './source.ts'
import {firstOfLines, syntaxFaults} from './syntax.ts'
import {tagFaults} from './tags.ts'
import {unprintables} from './unprintable.ts'

/** YAML 1.2 with its core schema: `yes` and 2022-03-18 are text, keys are always text. */
const options = {
  version: '1.2',
  schema: 'core',
  keepSourceTokens: true,
  prettyErrors: false,
  stringKeys: true,
  uniqueKeys: false,
} as const

function depthFault(file: string, text: string): Diagnostic | undefined {
  const offset = tooDeepAt(text)
  if (offset === undefined) return undefined
  const start = indexLines(text).position(offset)
  const message = `lists and mappings stand more than ${maxDepth} deep in one another`
  return diagnostic('yaml-syntax', {file, start, end: start}, message, 'write them with fewer levels')
}

/** Control characters that escapes such as `"\0"` bring into values. */
function escapeFaults(parsed: Parsed): readonly Diagnostic[] {
  const faults: Diagnostic[] = []
  visit(parsed.document, {
    Scalar(_, scalar) {
      if (!isScalar(scalar) || typeof scalar.value !== 'string') return
      for (const {name} of unprintables(scalar.value)) {
        const message = `an escape makes the character ${name}, which no document can hold`
        faults.push(diagnostic('yaml-syntax', nodeSpan(parsed, scalar), message, 'delete the escape'))
      }
    },
  })
  return faults
}

const finders = [
  syntaxFaults,
  duplicateFaults,
  mergeFaults,
  tagFaults,
  aliasFaults,
  lostWordFaults,
  escapeFaults,
]

const written = (parsed: Parsed, path: Path): string | undefined => {
  const {value, whole} = locate(parsed, path)
  return whole && isScalar(value) && value.range
    ? parsed.text.slice(value.range[0], value.range[1])
    : undefined
}

function positions(parsed: Parsed, path: Path): ReturnType<Source['positions']> {
  const {value, whole} = locate(parsed, path)
  const offsets = whole ? textOffsets(parsed, value) : undefined
  const start = valueSpan(parsed, path).start
  if (!offsets) return () => start
  const last = offsets.length - 1
  return (offset) => parsed.position(offsets[Math.max(0, Math.min(offset, last))] ?? start.offset)
}

const sourceOf = (parsed: Parsed, value: unknown): Source => ({
  file: parsed.file,
  text: parsed.text,
  value,
  span: (path) => valueSpan(parsed, path),
  keySpan: (path) => keySpan(parsed, path),
  written: (path) => written(parsed, path),
  positions: (path) => positions(parsed, path),
})

/** Read a YAML file: its value with the place of everything in it, or every fault of its syntax. */
export function parseYaml(file: string, bytes: Uint8Array): Outcome<Source> {
  const decoded = decode(file, bytes)
  if (!decoded.ok) return decoded
  const deep = depthFault(file, decoded.value)
  if (deep) return failed([deep])
  const parsed = withPlaces(file, decoded.value, parseDocument(decoded.value, options))
  const faults = finders.flatMap((find) => find(parsed))
  if (faults.length > 0) return failed(sortDiagnostics(firstOfLines(faults)))
  const value = plainValue(parsed)
  return value.ok ? reached(sourceOf(parsed, value.value)) : value
}
