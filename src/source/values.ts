import type {Diagnostic} from '../diagnostic/diagnostic.ts'
import type {Span} from '../diagnostic/span.ts'
import {characterFaults} from './characters.ts'
import type {Path, Source} from './source.ts'

/** Every text of a YAML file with its path; what aliases repeat stands once. */
function* textsOf(value: unknown, path: Path, seen: Set<object>): Generator<readonly [Path, string]> {
  if (typeof value === 'string') yield [path, value]
  if (typeof value !== 'object' || value === null || seen.has(value)) return
  seen.add(value)
  for (const [key, inner] of Object.entries(value))
    yield* textsOf(inner, [...path, Array.isArray(value) ? Number(key) : key], seen)
}

/**
 * The place of a stretch of a text value; the whole value where escapes spell it otherwise. The places of a text are
 * counted out once, and only where it has a fault.
 */
function placesIn(source: Source, path: Path): (start: number, end: number) => Span {
  let at: ReturnType<Source['positions']> | undefined
  return (from, to) => {
    at ??= source.positions(path)
    const [start, end] = [at(from), at(to)]
    return start.offset < end.offset ? {file: source.file, start, end} : source.span(path)
  }
}

/** The character faults of every text value of a YAML file. `isName` tells which of them are names, by their path. */
export function valueFaults(
  source: Source,
  isName: (path: Path) => boolean = () => false,
): readonly Diagnostic[] {
  return [...textsOf(source.value, [], new Set())].flatMap(([path, text]) =>
    characterFaults(text, placesIn(source, path), isName(path) ? 'name' : 'words'),
  )
}
