import type {Catalog} from '../../content/catalog.ts'
import type {Phrase} from '../../document/nodes.ts'
import {readPhrase, type Reader} from './reader.ts'

/** The texts of one revision. */
interface RevisionProse {
  readonly note: Phrase
  /** Why the edition was withdrawn, where it was. */
  readonly reason?: Phrase
  /** One a change; `undefined` where it has no note. */
  readonly changes: readonly (Phrase | undefined)[]
}

/** The texts of the two files at the head of a whitepaper. */
export interface HeadProse {
  readonly title: readonly Phrase[]
  readonly provider: Phrase
  /** Names of services by their ids. */
  readonly services: ReadonlyMap<string, Phrase>
  /** Oldest first. */
  readonly revisions: readonly RevisionProse[]
}

/** Why an edition was withdrawn, where it was. */
function reasonOf({withdrawals}: Catalog, edition: string, reader: Reader): Pick<RevisionProse, 'reason'> {
  const withdrawal = withdrawals.get(edition)
  return withdrawal ? {reason: readPhrase(reader, withdrawal, ['reason'], withdrawal.data.reason)} : {}
}

/** Read the texts of the two files at the head of a whitepaper. */
export function readHeads(catalog: Catalog, reader: Reader): HeadProse {
  const {whitepaper, revisions} = catalog
  const {title, provider, services} = whitepaper.data
  const phrase = readPhrase.bind(undefined, reader)
  return {
    title: title.map((line, index) => phrase(whitepaper, ['title', index], line)),
    provider: phrase(whitepaper, ['provider'], provider),
    services: new Map(
      services.map(({id, name}, index) => [id, phrase(whitepaper, ['services', index, 'name'], name)]),
    ),
    revisions: revisions.data.map((revision, index) => ({
      note: phrase(revisions, [index, 'note'], revision.note),
      ...reasonOf(catalog, revision.edition, reader),
      changes: revision.changes.map(({note}, change) =>
        note === undefined ? undefined : phrase(revisions, [index, 'changes', change, 'note'], note),
      ),
    })),
  }
}
