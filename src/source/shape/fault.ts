import type {z} from 'zod'
import type {Code} from '../../diagnostic/codes.ts'
import {diagnostic, type Diagnostic} from '../../diagnostic/diagnostic.ts'
import type {Path, Source} from '../source.ts'
import type {Forms} from './forms.ts'
import {listed, placeName} from './say.ts'
import {elementOf, exampleOf, factsOf, requiredKeysOf, type Schema} from './schema.ts'

/** An issue of a schema together with the file it stands in. */
export interface Fault<Issue = z.core.$ZodIssue> {
  readonly issue: Issue
  readonly source: Source
  readonly path: Path
  readonly value: unknown
  /** The schema of the value; `undefined` where the schema has no such place. */
  readonly schema: Schema | undefined
  /** The schema of what holds the value. */
  readonly holder: Schema | undefined
  readonly forms: Forms
}

/** A diagnostic on the value of a fault. */
export const onValue = (fault: Fault<unknown>, code: Code, message: string, ...hints: string[]): Diagnostic =>
  diagnostic(code, fault.source.span(fault.path), message, ...hints)

/** Hints that show how a value is written, and what it is for. */
export function exampleHints(verb: string, path: Path, schema: Schema | undefined): readonly string[] {
  const last = path.at(-1)
  const keys = requiredKeysOf(schema)
  if (last === undefined && keys.length > 0) return [`write the keys ${listed(keys)}`]
  const entry = requiredKeysOf(elementOf(schema))
  if (last === undefined && entry.length > 0) {
    return [`write an entry that starts with \`- \` and has the keys ${listed(entry)}`]
  }
  const example = exampleOf(schema)
  const line =
    last === undefined ? example : typeof last === 'string' ? `${last}: ${example}` : `- ${example}`
  const {description} = factsOf(schema)
  return [`${verb} \`${line}\``, ...(description === undefined ? [] : [description])]
}

/** A key that must stand and does not, placed at what should hold it. */
export function missingFault({source, path, schema}: Fault<unknown>): Diagnostic {
  const holder = path.slice(0, -1)
  const message = `${placeName(holder)} has no ${placeName(path.slice(-1))}`
  return diagnostic('missing-field', source.keySpan(holder), message, ...exampleHints('add', path, schema))
}

/** A key, an item or a file without a value. */
export function blankFault({source, path, value, schema}: Fault<unknown>): Diagnostic {
  const hints = exampleHints('write', path, schema)
  const words = typeof value === 'string' && value !== '' ? 'holds white space only' : 'is empty'
  return diagnostic('missing-field', source.keySpan(path), `${placeName(path)} ${words}`, ...hints)
}
