import {parse, CsvError} from 'csv-parse/sync'
import {diagnostic, type Diagnostic} from '../diagnostic/diagnostic.ts'
import {failed, reached, type Outcome} from '../diagnostic/outcome.ts'
import {fileSpan, indexLines, type Span} from '../diagnostic/span.ts'
import {decode} from './decode.ts'

/** One row of a table: its cells, as many as it was written with, and where it stands. */
export interface CsvRow {
  readonly cells: readonly string[]
  readonly span: Span
}

/** A table that was read: the first row names the columns. */
export interface CsvTable {
  readonly head: CsvRow
  readonly rows: readonly CsvRow[]
}

/** The largest table that is read, in bytes: some 100,000 rows. */
const maxBytes = 16 * 1024 * 1024

/** What csv-parse gives of each row when it is asked for the characters it was read from. */
interface RawRecord {
  readonly record: readonly string[]
  readonly raw: string
}

/**
 * Read comma-separated values (RFC 4180): UTF-8, with or without byte order mark, lines that end in any way, quotes
 * doubled within quotes. Cells are as they are written: nothing is trimmed or normalised. Empty lines are passed over.
 */
export function readCsv(file: string, bytes: Uint8Array): Outcome<CsvTable> {
  const text = decode(file, bytes, maxBytes)
  if (!text.ok) return text
  try {
    const records = recordsOf(text.value)
    const [head, ...rows] = placed(file, text.value, records)
    return head ? reached({head, rows}) : failed([empty(file)])
  } catch (error) {
    if (error instanceof CsvError) return failed([syntaxFault(file, text.value, error)])
    throw error
  }
}

/** The rows of a text, up to `to` of them: an error of csv-parse where there are fewer that can be read. */
const recordsOf = (text: string, to = -1): readonly RawRecord[] =>
  parse(text, {
    raw: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    skip_empty_lines: true,
    to,
  }) as unknown as readonly RawRecord[]

/** Rows with their places: the raw characters of each follow those of the one before. */
function placed(file: string, text: string, records: readonly RawRecord[]): readonly CsvRow[] {
  const lines = indexLines(text)
  let from = 0
  return records.map(({record, raw}) => {
    const own = raw.replace(/^[\r\n]+|[\r\n]+$/g, '')
    const start = text.indexOf(own, from)
    from = start + own.length
    return {cells: record, span: {file, start: lines.position(start), end: lines.position(from)}}
  })
}

const empty = (file: string): Diagnostic =>
  diagnostic(
    'csv-syntax',
    fileSpan(file),
    'the file has no rows',
    'write the names of the columns into the first row',
  )

/** What is wrong by the codes of csv-parse, and what to do. */
const causes: Readonly<Record<string, readonly [string, string]>> = {
  CSV_QUOTE_NOT_CLOSED: [
    'a quotation mark is opened in this row and not closed',
    'close it; a quotation mark within a cell is written twice, and the cell stands in quotes',
  ],
  INVALID_OPENING_QUOTE: [
    'a quotation mark stands within a cell that does not begin with one',
    'put the whole cell in quotes, and write the quotation mark within it twice',
  ],
  CSV_INVALID_CLOSING_QUOTE: [
    'something follows the quotation mark that closes a cell',
    'write a quotation mark within a cell twice',
  ],
}

/** An error of csv-parse, with how many rows were read before it and the line that was reached. */
type Failure = CsvError & {readonly records?: number; readonly lines?: number}

function syntaxFault(file: string, text: string, {code, records = 0, lines = 1}: Failure): Diagnostic {
  const [message, hint] = causes[code] ?? ['the table cannot be read', 'save it as CSV again']
  const index = indexLines(text)
  const position = index.position(
    code === 'CSV_QUOTE_NOT_CLOSED' ? rowStart(file, text, records) : lineStart(text, lines),
  )
  return diagnostic('csv-syntax', {file, start: position, end: position}, message, hint)
}

/** The offset of the first character of a row, counted from 0. */
function rowStart(file: string, text: string, row: number): number {
  const before = row === 0 ? undefined : placed(file, text, recordsOf(text, row)).at(-1)
  const end = before?.span.end.offset ?? 0
  return end + (/^[\r\n]*/.exec(text.slice(end))?.[0].length ?? 0)
}

/** The offset of the first character of a line, counted from 1. */
function lineStart(text: string, line: number): number {
  const ends = [...text.matchAll(/\r\n|\n|\r/g)]
  const last = ends[line - 2]
  return last ? last.index + last[0].length : 0
}
