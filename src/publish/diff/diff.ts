import {join} from 'node:path'
import type {Report} from '../../compare/report/report.ts'
import {tell} from '../../compare/report/tell.ts'
import {diagnostic, hasErrors, sortDiagnostics} from '../../diagnostic/diagnostic.ts'
import {failed, reached, type Outcome} from '../../diagnostic/outcome.ts'
import {fileSpan} from '../../diagnostic/span.ts'
import type {World} from '../../world/world.ts'
import {editionsFolder} from '../frozen/editions.ts'
import {openSides, readSide, workingCopy, type Side, type Sides} from './side.ts'

/** What is compared. */
export interface DiffRequest {
  /** The whitepaper's folder. */
  readonly folder: string
  /** The earlier text; the last released edition where none is named. */
  readonly before?: string | undefined
  /** The later text; the working copy where none is named. */
  readonly after?: string | undefined
}

const lastOf = ({editions}: Sides): string | undefined => editions.at(-1)?.facts.edition

/** What differs, with where each text was read. */
function report(old: Side, now: Side): Report {
  const told = tell(old.text, now.text)
  const place = ({from}: Side): Pick<Side, 'from'> => (from ? {from} : {})
  return {...told, before: {...told.before, ...place(old)}, after: {...told.after, ...place(now)}}
}

/** Two texts, and how they differ. */
export interface Compared {
  readonly before: Side
  readonly after: Side
  readonly report: Report
}

/** Compare two editions of a whitepaper. Faults of the content that keep it from being read are told; nothing is written. */
export function diff(world: World, {folder, before, after}: DiffRequest): Outcome<Compared> {
  const sides = openSides(world, folder)
  if (!sides.ok) return sides
  const from = before ?? lastOf(sides.value)
  if (from === undefined) {
    const span = fileSpan(world.show(join(sides.value.folder, editionsFolder)))
    const message = 'no edition is released: there is nothing to compare the working copy with'
    return failed([
      diagnostic(
        'edition-unknown',
        span,
        message,
        'name the folder of another whitepaper, or a git revision',
      ),
    ])
  }
  const [old, now] = [readSide(sides.value, from), readSide(sides.value, after ?? workingCopy)]
  const found = [...old.diagnostics, ...now.diagnostics].filter((item) => hasErrors([item]))
  if (!old.ok || !now.ok) return failed(sortDiagnostics(found))
  return reached({before: old.value, after: now.value, report: report(old.value, now.value)})
}
