import {join} from 'node:path'
import {diagnostic} from '../../diagnostic/diagnostic.ts'
import {failed, reached, type Outcome} from '../../diagnostic/outcome.ts'
import {parseJson} from '../../source/json.ts'
import {digest} from '../../world/digest.ts'
import type {World} from '../../world/world.ts'
import type {Catalog} from '../catalog.ts'
import {keptFiles, keptReview, type KeptReview} from '../model/review.ts'
import {gather, nothing, type Reading} from './file.ts'

/** The folder of a released edition that keeps the records of its review. */
export const recordsFolder = 'reviews'

/** The largest file that is read here, in bytes. */
const limit = 4 * 1024 * 1024

/** The records that an edition names; what else lies beside them was never released. */
function namedRecords(file: string, bytes: Uint8Array): readonly string[] {
  const parsed = parseJson(file, bytes, limit)
  const facts = parsed.ok ? keptFiles.safeParse(parsed.value.value) : undefined
  return Object.keys(facts?.data?.files ?? {})
    .filter((name) => /^reviews\/\d+\.json$/.test(name))
    .sort()
}

/** Read who has reviewed, of a record of any format. */
function readRecord(file: string, bytes: Uint8Array): Outcome<KeptReview> {
  const parsed = parseJson(file, bytes, limit)
  if (!parsed.ok) return parsed
  const review = keptReview.safeParse(parsed.value.value)
  if (review.success) return reached(review.data)
  const message = 'the record does not say who has reviewed, and when'
  const hint = 'restore the folder of the edition from version control: a released edition never changes'
  return failed([diagnostic('edition-broken', parsed.value.span([]), message, hint)])
}

type ReviewsReading = Reading<readonly KeptReview[]>

/** Each reviewer once, with the last day; the oldest first. */
function onceEach(reviews: readonly KeptReview[]): readonly KeptReview[] {
  const order = ({date, reviewer}: KeptReview): string => `${date} ${reviewer}`
  const sorted = [...reviews].sort((a, b) => (order(a) < order(b) ? -1 : 1))
  const last = new Map(sorted.map((review) => [review.reviewer, review]))
  return sorted.filter((review) => last.get(review.reviewer) === review)
}

function readEdition(world: World, folder: string): ReviewsReading {
  const inputs = new Map<string, string>()
  const read = <Value>(
    name: string,
    parse: (file: string, bytes: Uint8Array) => Value,
  ): Value | undefined => {
    const [path, file] = [join(folder, name), world.show(join(folder, name))]
    const bytes = world.read(path)
    if (!bytes) return undefined
    inputs.set(file, digest(bytes))
    return parse(file, bytes)
  }
  const outcomes = (read('edition.json', namedRecords) ?? []).map((name) => read(name, readRecord))
  const faults = outcomes.flatMap((outcome) => outcome?.diagnostics ?? [])
  const reviews = outcomes.flatMap((outcome) => (outcome?.ok ? [outcome.value] : []))
  return {value: onceEach(reviews), diagnostics: faults, inputs}
}

/**
 * Read who has reviewed the released editions. Only what is to be printed is read: that no record is missing or edited is
 * held elsewhere, by the digests in `edition.json`.
 */
export function readReviews(
  world: World,
  folder: string,
): Reading<never> & {readonly reviews: Catalog['reviews']} {
  const editions = world
    .list(join(folder, 'editions'))
    .filter((name) => /^\d+(?:\.\d+)*$/.test(name))
    .filter((name) => world.list(join(folder, 'editions', name, recordsFolder)).length > 0)
  const read = editions.map((name) => ({
    name,
    ...nothing,
    ...readEdition(world, join(folder, 'editions', name)),
  }))
  const reviews = new Map(read.map(({name, value}) => [name, value ?? []]))
  return {...gather(read), reviews}
}
