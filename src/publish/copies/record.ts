import {diagnostic, type Diagnostic} from '../../diagnostic/diagnostic.ts'
import {reached, type Outcome} from '../../diagnostic/outcome.ts'
import {readRecord, recordText, type CopiesManifest, type IssuedCopy} from '../../freeze/copies.ts'
import type {Output} from '../output.ts'
import {appendText, type FileToWrite} from '../write.ts'
import type {Recipient} from './recipients.ts'

/** The record of issue: who has had which copy. It is only ever added to. */
export interface RecordFile extends Omit<FileToWrite, 'bytes'> {
  readonly output: Output
}

/** What a record holds; nothing where there is none yet. */
export function openRecord({output, path, shown}: RecordFile): Outcome<readonly IssuedCopy[]> {
  const bytes = output.read(path)
  return bytes ? readRecord(shown, bytes) : reached([])
}

/** What is recorded of copies besides what their manifest says. */
export interface Issue {
  /** YYYY-MM-DD. */
  readonly date: string
  /** The serials that new ones take the place of, by the recipients' ids. */
  readonly replaces: ReadonlyMap<string, string>
}

/** Record that copies were handed out. What is recorded already, with the very files, is not recorded again. */
export function recordIssue(
  file: RecordFile,
  known: readonly IssuedCopy[],
  {whitepaper, edition, draft, brand, copies}: CopiesManifest,
  {date, replaces}: Issue,
): readonly Diagnostic[] {
  const before = new Set(known.map(({serial, files}) => JSON.stringify([serial, files])))
  const sorted = [...copies].sort((a, b) => (a.serial < b.serial ? -1 : 1))
  const issued = sorted
    .filter(({serial, files}) => !before.has(JSON.stringify([serial, files])))
    .map(({serial, id: recipient, files}): IssuedCopy => {
      const old = replaces.get(recipient)
      return {
        serial,
        recipient,
        whitepaper,
        edition,
        ...(draft && {draft}),
        brand,
        files,
        date,
        ...(old !== undefined && {replaces: old}),
      }
    })
  return issued.length === 0 ? [] : appendText(file.output, file, recordText(issued)).diagnostics
}

/** Who holds a copy of an edition in a brand, by id, with the serial of the last. */
export const holdersOf = (
  record: readonly IssuedCopy[],
  of: Pick<IssuedCopy, 'whitepaper' | 'edition' | 'brand'>,
): ReadonlyMap<string, string> =>
  new Map(
    record
      .filter(
        (copy) => copy.whitepaper === of.whitepaper && copy.edition === of.edition && copy.brand === of.brand,
      )
      .map(({recipient, serial}) => [recipient, serial]),
  )

/** The holders whom a list does not name: their ids say who they are. */
export function lostHolders(
  holders: ReadonlyMap<string, string>,
  recipients: readonly Recipient[],
): readonly Diagnostic[] {
  const listed = new Set(recipients.map(({id}) => id))
  return [...holders]
    .filter(([id]) => !listed.has(id))
    .map(([id, serial]) => {
      const message = `who holds copy ${serial} is not in the list of recipients: its id is \`${id}\``
      return diagnostic(
        'copy-holder',
        undefined,
        message,
        'add the recipient with this id, to send the new edition',
      )
    })
}
