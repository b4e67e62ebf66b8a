import {recordsFolder} from '../../content/load/reviews.ts'
import {readReview} from '../../freeze/review.ts'
import {digest} from '../../world/digest.ts'
import type {HandedFile} from './handed.ts'

/** What decides the place of a record among others. */
const orderOf = (file: string, bytes: Uint8Array): string => {
  const read = readReview(file, bytes)
  return JSON.stringify(read.ok ? [read.value.data.date, read.value.data.reviewer, digest(bytes)] : [])
}

/** The records of a release as they are kept with the edition, byte for byte: by their paths in its folder, the oldest first. */
export function keptRecords(records: readonly HandedFile[]): ReadonlyMap<string, Uint8Array> {
  const ordered = records
    .flatMap(({file, bytes}) => (bytes ? [{bytes, order: orderOf(file, bytes)}] : []))
    .sort((a, b) => (a.order < b.order ? -1 : 1))
  return new Map(ordered.map(({bytes}, index) => [`${recordsFolder}/${index + 1}.json`, bytes] as const))
}
