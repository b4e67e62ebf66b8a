import {diagnostic, type Diagnostic} from '../../diagnostic/diagnostic.ts'
import {failed, reached, type Outcome} from '../../diagnostic/outcome.ts'
import {nearest} from '../../diagnostic/nearest.ts'
import type {Span} from '../../diagnostic/span.ts'
import {recipientsFile} from '../../content/model/recipients.ts'
import {shape} from '../../content/shape.ts'
import {readCsv, type CsvRow, type CsvTable} from '../../source/csv.ts'
import {parseYaml} from '../../source/yaml.ts'
import {digest} from '../../world/digest.ts'

/** Who gets a copy. */
export interface Recipient {
  /** As it was written: never normalised. */
  readonly name: string
  /** Its own, or the digest of its row. */
  readonly id: string
  /** What follows the name in print, as 御中 and 様; the brand's where none is given. */
  readonly honorific?: string
  /** Where it stands. */
  readonly span: Span
}

/** Columns that mean something here; any other is the user's own and counts only in the digest of a row. */
const columns = ['name', 'id', 'honorific'] as const

/** A row, by the names of its columns. */
type Row = Readonly<Record<string, string>>

/** Who gets copies, and what is wrong with rows that get none. */
export interface Recipients {
  readonly list: readonly Recipient[]
  readonly faults: readonly Diagnostic[]
}

/** Read who gets copies from a table: its `name` column is enough. A row that is at fault stands in no other's way. */
export function readRecipients(file: string, bytes: Uint8Array): Outcome<Recipients> {
  const table = readCsv(file, bytes)
  if (!table.ok) return table
  const heads = headFaults(table.value)
  if (heads.length > 0) return failed(heads)
  const names = table.value.head.cells
  const faults: Diagnostic[] = []
  const found = table.value.rows.flatMap((row): readonly Recipient[] => {
    const cells = cellsOf(names, row)
    const fault = lengthFault(row, names.length) ?? nameFault(row, cells)
    if (fault) faults.push(fault)
    return fault ? [] : [recipientOf(cells, row.span)]
  })
  return reached(onceEach(found, faults))
}

/** Read who gets copies from a list: the same names stand before values. */
export function readRecipientList(file: string, bytes: Uint8Array): Outcome<Recipients> {
  const source = parseYaml(file, bytes)
  if (!source.ok) return source
  const read = shape(recipientsFile, source.value)
  if (!read.ok) return read
  const faults: Diagnostic[] = []
  const found = read.value.flatMap((row, at): readonly Recipient[] => {
    const span = source.value.span([at])
    const cells = Object.fromEntries(Object.entries(row).map(([key, value]) => [key, String(value)]))
    const fault = nameFault({span}, cells)
    if (fault) faults.push(fault)
    return fault ? [] : [recipientOf(cells, span)]
  })
  return reached(onceEach(found, faults))
}

/** The first of each; that it comes again is a fault of the others. */
function onceEach(found: readonly Recipient[], faults: readonly Diagnostic[]): Recipients {
  const again = twice(found)
  return {list: found.filter((recipient) => !again.has(recipient)), faults: [...faults, ...again.values()]}
}

const cellsOf = (names: readonly string[], {cells}: CsvRow): Row =>
  Object.fromEntries(names.map((name, at) => [name, cells[at] ?? '']))

function headFaults({head: {cells, span}}: CsvTable): readonly Diagnostic[] {
  const told = (message: string, ...hints: string[]): Diagnostic =>
    diagnostic('recipients-columns', span, message, ...hints)
  const doubled = cells.find((name, at) => cells.indexOf(name) !== at)
  if (doubled !== undefined) return [told(`two columns are called \`${doubled}\``, 'rename one of them')]
  if (cells.includes('name')) return []
  const like = nearest('name', cells)
  const hint = like === undefined ? 'write `name` above the names' : `rename the column \`${like}\``
  return [told('no column is called `name`', hint, `others that are read: ${columns.slice(1).join(', ')}`)]
}

function lengthFault({cells, span}: CsvRow, count: number): Diagnostic | undefined {
  if (cells.length <= count) return undefined
  const message = `the row has ${cells.length} cells, and the first row names ${count} columns`
  return diagnostic('recipients-row', span, message, 'a comma within a cell stands in quotes: "架空, Inc."')
}

function nameFault({span}: Pick<CsvRow, 'span'>, {name = '', id, honorific}: Row): Diagnostic | undefined {
  const told = (message: string, hint: string): Diagnostic =>
    diagnostic('recipients-row', span, message, hint)
  if (!/\S/.test(name)) return told('the recipient has no name', 'write one, or remove the row')
  const broken = [name, id, honorific].find((cell) => /[\r\n]/.test(cell ?? ''))
  return broken === undefined
    ? undefined
    : told('a line ends within a cell', 'write names, ids and honorifics on one line')
}

function recipientOf({name = '', id = '', honorific = '', ...others}: Row, span: Span): Recipient {
  const all = Object.entries({name, honorific, ...others}).sort(([a], [b]) => (a < b ? -1 : 1))
  return {
    name,
    id: /\S/.test(id) ? id : digest(JSON.stringify(all)),
    ...(/\S/.test(honorific) && {honorific}),
    span,
  }
}

/** Recipients that come again: with the same id or, without one, in the same row. */
function twice(recipients: readonly Recipient[]): ReadonlyMap<Recipient, Diagnostic> {
  const first = new Map<string, Recipient>()
  const again = new Map<Recipient, Diagnostic>()
  for (const recipient of recipients) {
    const known = first.get(recipient.id)
    if (known) again.set(recipient, secondOf(recipient, known))
    else first.set(recipient.id, recipient)
  }
  return again
}

const secondOf = ({span}: Recipient, known: Recipient): Diagnostic =>
  diagnostic(
    'recipients-twice',
    span,
    `the recipient of line ${known.span.start.line} stands here again`,
    'remove one of them, or give each an id of its own in a column `id`',
  )
