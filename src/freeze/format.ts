import type {z} from 'zod'
import type {Code} from '../diagnostic/codes.ts'
import {diagnostic, type Diagnostic} from '../diagnostic/diagnostic.ts'
import {failed, reached, type Outcome} from '../diagnostic/outcome.ts'
import {fileSpan} from '../diagnostic/span.ts'
import {parseJson, type JsonSource} from '../source/json.ts'

/** What makes data of one format those of the next. */
export type Upgrade = (value: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>

/** What is told of a file that is not as it should be. */
export interface Complaint {
  readonly broken: Code
  /** Of a file that a later hakusho wrote. */
  readonly newer: Code
  /** Of a file that is something else altogether. */
  readonly strange: string
  /** What to do about it. */
  readonly hint: string
}

/** What a kind of frozen file is held against. */
export interface FrozenKind<Data> {
  /** The shape in the newest format, without the field `format`. */
  readonly schema: z.ZodType<Data>
  /** One for each format but the newest, oldest first: a file of any format that ever was can be read. */
  readonly upgrades: readonly Upgrade[]
  /** Where it does not lie in the folder of an edition. */
  readonly complaint?: Complaint
  /** The largest file that is read, in bytes. */
  readonly limit?: number
}

/** The data of a file, and where each of them was written. */
export interface Placed<Data> extends Pick<JsonSource, 'file' | 'span'> {
  readonly data: Data
}

/** The newest format of a kind: the one that is written. */
export const formatOf = ({upgrades}: FrozenKind<unknown>): number => upgrades.length + 1

/** The largest frozen file that is read, in bytes. */
const maxBytes = 64 * 1024 * 1024

/** What to do about a frozen file that is not as it was written. */
export const restore =
  'restore the folder of the edition from version control: a released edition never changes'

const ofEdition: Complaint = {
  broken: 'edition-broken',
  newer: 'edition-newer',
  strange: 'this is not what hakusho writes into the folder of an edition',
  hint: restore,
}

/** The data of a file in the newest format; where it is of a format of a later hakusho, that is told. */
function upgraded<Data>(source: JsonSource, kind: FrozenKind<Data>): Outcome<unknown> {
  const {value} = source
  const {broken, newer, strange, hint} = kind.complaint ?? ofEdition
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return failed([diagnostic(broken, source.span([]), strange, hint)])
  const {format, ...data} = value as Readonly<Record<string, unknown>>
  const newest = formatOf(kind)
  if (typeof format !== 'number' || !Number.isInteger(format) || format < 1) {
    const message = 'the file does not say which format it has'
    return failed([diagnostic(broken, source.span(['format']), message, hint)])
  }
  if (format > newest) {
    const message = `the file has format ${format}, this hakusho knows formats up to ${newest}`
    return failed([diagnostic(newer, source.span(['format']), message, 'use a newer hakusho')])
  }
  return reached(kind.upgrades.slice(format - 1).reduce((before, upgrade) => upgrade(before), data))
}

/**
 * Read a file with a format: its data in the newest one, held against the schema, and their places. Only the first fault
 * of a file is told.
 */
export function readPlaced<Data>(
  file: string,
  bytes: Uint8Array,
  kind: FrozenKind<Data>,
): Outcome<Placed<Data>> {
  const {broken, hint} = kind.complaint ?? ofEdition
  const parsed = parseJson(file, bytes, kind.limit ?? maxBytes)
  if (!parsed.ok) return failed(parsed.diagnostics.slice(0, 1).map((item) => ({...item, hints: [hint]})))
  const {span} = parsed.value
  const data = upgraded(parsed.value, kind)
  if (!data.ok) return data
  const result = kind.schema.safeParse(data.value)
  if (result.success) return reached({file, span, data: result.data})
  const [issue] = result.error.issues
  const path = (issue?.path ?? []) as readonly (string | number)[]
  const why = `this is not what hakusho writes here: ${issue?.message ?? ''}`
  return failed([diagnostic(broken, span(path), why, hint)])
}

/** Read a frozen file: its data in the newest format, held against the schema. Only the first fault of a file is told. */
export function readFrozen<Data>(file: string, bytes: Uint8Array, kind: FrozenKind<Data>): Outcome<Data> {
  const read = readPlaced(file, bytes, kind)
  return read.ok ? reached(read.value.data) : read
}

/** A frozen file that is not there, or cannot be read. */
export const missingFile = (file: string): Diagnostic =>
  diagnostic('edition-broken', fileSpan(file), `\`${file}\` is missing`, restore)
