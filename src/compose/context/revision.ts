import type {Catalog} from '../../content/catalog.ts'
import {compareEditions} from '../../content/editions.ts'
import type {Revision} from '../../content/model.ts'
import type {Withdrawal} from '../../content/model/withdrawal.ts'
import type {Prose} from '../prose.ts'
import {phraseWords, type Words} from '../template/values.ts'

type Approval = NonNullable<Revision['approved']>

/** One declared change as templates see it: of a target, with its kind, of a variable, or of the kind `editorial`. */
interface ChangeContext {
  readonly target: string | null
  readonly kind: string | null
  /** The name of a variable that has another value. */
  readonly variable: string | null
  readonly note: Words | null
}

/** One edition of the history as templates see it. */
export interface RevisionContext {
  readonly edition: string
  readonly label: string
  /** YYYY-MM-DD. */
  readonly date: string
  readonly note: Words
  readonly released: boolean
  readonly changes: readonly ChangeContext[]
  readonly prepared: Approval | null
  readonly reviewed: Approval | null
  readonly approved: Approval | null
  /** Since when and why it is no longer valid, in editions that are later than its withdrawal. */
  readonly withdrawn: {readonly date: string; readonly reason: Words} | null
  /** Who accepted its changes, and when, in editions that are later than it; empty where it keeps no records. */
  readonly reviews: readonly {readonly reviewer: string; readonly date: string}[]
}

/** The edition in work; where the history does not know it, the last one. */
export function currentRevision(catalog: Catalog): Revision {
  const {data} = catalog.revisions
  const current = data.find(({edition}) => edition === catalog.whitepaper.data.edition) ?? data.at(-1)
  if (!current) throw new Error('a history holds at least one edition')
  return current
}

/** A withdrawal, where the edition in work says so: an edition that was released before it never changes. */
export function withdrawalOf(catalog: Catalog, edition: string): Withdrawal | undefined {
  const data = catalog.withdrawals.get(edition)?.data
  return data && compareEditions(currentRevision(catalog).edition, data.after) > 0 ? data : undefined
}

/** The reviews of an edition, where the edition in work comes after it: what is reviewed is a text without its own review. */
const reviewsOf = (catalog: Catalog, edition: string): RevisionContext['reviews'] =>
  compareEditions(currentRevision(catalog).edition, edition) > 0 ? (catalog.reviews.get(edition) ?? []) : []

const revisionOf = (
  revision: Revision,
  texts: Prose['revisions'][number] | undefined,
  withdrawal: Withdrawal | undefined,
  reviews: RevisionContext['reviews'],
): RevisionContext => ({
  edition: revision.edition,
  label: revision.label,
  date: revision.date,
  note: phraseWords(texts?.note ?? []),
  released: revision.released,
  changes: revision.changes.map(({target = null, kind = null, variable = null}, index) => {
    const note = texts?.changes[index]
    return {target, kind, variable, note: note ? phraseWords(note) : null}
  }),
  prepared: revision.prepared ?? null,
  reviewed: revision.reviewed ?? null,
  approved: revision.approved ?? null,
  withdrawn: withdrawal ? {date: withdrawal.date, reason: phraseWords(texts?.reason ?? [])} : null,
  reviews,
})

/** The history for templates, oldest edition first. */
export const revisionsOf = (catalog: Catalog, prose: Prose): readonly RevisionContext[] =>
  catalog.revisions.data.map((revision, index) =>
    revisionOf(
      revision,
      prose.revisions[index],
      withdrawalOf(catalog, revision.edition),
      reviewsOf(catalog, revision.edition),
    ),
  )
