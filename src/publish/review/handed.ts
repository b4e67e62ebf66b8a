import {resolve} from 'node:path'
import {diagnostic} from '../../diagnostic/diagnostic.ts'
import {failed, reached, type Outcome} from '../../diagnostic/outcome.ts'
import {fileSpan} from '../../diagnostic/span.ts'
import type {Placed} from '../../freeze/format.ts'
import {readReview, type Review} from '../../freeze/review.ts'
import {digest} from '../../world/digest.ts'
import type {World} from '../../world/world.ts'

/** A record of a review, as somebody hands it in: read once, so that what is checked is what is kept. */
export interface HandedFile {
  /** As diagnostics show it. */
  readonly file: string
  /** Absent where it cannot be read. */
  readonly bytes?: Uint8Array
}

/** What the record of a review says, with the places of it. */
export type HandedReview = Placed<Review>

/** Take records that are handed in; one that is handed in twice counts once. */
export function takeRecords(world: World, paths: readonly string[]): readonly HandedFile[] {
  const taken = paths.map((path): readonly [string, HandedFile] => {
    const absolute = resolve(world.cwd, path)
    const [file, bytes] = [world.show(absolute), world.read(absolute)]
    return bytes ? [digest(bytes), {file, bytes}] : [absolute, {file}]
  })
  return [...new Map(taken).values()]
}

function readHanded({file, bytes}: HandedFile): Outcome<HandedReview> {
  if (bytes) return readReview(file, bytes)
  const hint = 'name the file that the review page has exported'
  return failed([diagnostic('file-missing', fileSpan(file), `\`${file}\` cannot be read`, hint)])
}

/** Read what is handed in: all of it, or what is wrong with each file. */
export function readRecords(files: readonly HandedFile[]): Outcome<readonly HandedReview[]> {
  const read = files.map(readHanded)
  const faults = read.flatMap(({diagnostics}) => diagnostics)
  return faults.length > 0 ? failed(faults) : reached(read.flatMap((one) => (one.ok ? [one.value] : [])))
}
