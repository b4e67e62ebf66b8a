import type {Catalog} from '../../content/catalog.ts'
import {diagnostic, type Diagnostic} from '../../diagnostic/diagnostic.ts'
import {fileSpan} from '../../diagnostic/span.ts'
import type {World} from '../../world/world.ts'
import type {Edition} from '../frozen/editions.ts'
import {readTree} from '../frozen/read.ts'
import type {Forme} from '../press.ts'
import {readRecords, type HandedFile} from './handed.ts'
import {nameFaults} from './name.ts'
import {reviewedOf} from './reviewed.ts'
import {recordFaults} from './sound.ts'
import {requiredWords, verdictFaults} from './verdicts.ts'

/** A release, with the records of its review. */
export interface ReviewedRelease {
  readonly world: World
  readonly catalog: Catalog
  readonly forme?: Pick<Forme, 'composed' | 'fonts' | 'theme'>
  /** The editions that are released, the oldest first. */
  readonly editions: readonly Edition[]
  readonly edition: string
  readonly baseline: boolean
  readonly records: readonly HandedFile[]
}

/** Of the first edition there is nothing to compare with: it is released as such, and without records. */
function firstFaults({catalog, baseline, records}: ReviewedRelease): readonly Diagnostic[] {
  const {data, source} = catalog.whitepaper
  const [record] = records
  if (record) {
    const message = 'no edition is released before it: there is nothing that could have been reviewed'
    return [diagnostic('review-other', fileSpan(record.file), message, 'leave --review out')]
  }
  const {reviewers} = data.review
  if (reviewers === 0 || baseline) return []
  const message = `${requiredWords(reviewers)}, and no edition is released that this text could be compared with`
  const hint = 'release with --baseline: the review begins with the edition after it'
  return [diagnostic('review-missing', source.span(['review', 'reviewers']), message, hint)]
}

/** A release is reviewed: by as many as the whitepaper requires, each record being of these very texts. */
export function isReviewed(release: ReviewedRelease): readonly Diagnostic[] {
  const {world, catalog, forme, editions, edition, baseline} = release
  const {data, source} = catalog.whitepaper
  const {reviewers} = data.review
  const last = editions.at(-1)
  if (editions.some(({facts}) => facts.edition === edition)) return []
  if (!last) return firstFaults(release)
  if (baseline || (reviewers === 0 && release.records.length === 0)) return []
  const records = readRecords(release.records)
  if (!records.ok || !forme) return records.diagnostics
  const before = readTree(world, last.folder)
  if (!before.ok) return before.diagnostics
  const reviewed = reviewedOf(before.value, forme.composed, reviewers)
  const faults = records.value.flatMap((record) => [
    ...nameFaults(record, forme),
    ...recordFaults(record, reviewed),
  ])
  const required = source.span(['review', 'reviewers'])
  return faults.length > 0 ? faults : verdictFaults(records.value, reviewed, required)
}
