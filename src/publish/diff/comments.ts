import {struckId} from '../../document/marks.ts'
import {remarksOn} from '../../transform/redline/summary.ts'
import type {Compared} from './diff.ts'

/**
 * What a comment says of each control, section and figure that has changed, by its id in the redline: what has become of
 * it, and what the history of the later edition says of that.
 */
export function commentsOf({after, report}: Compared): ReadonlyMap<string, readonly string[]> {
  const {language} = after.text
  return new Map(
    report.changes.map(({target, kinds, after: name}) => [
      name ? target : struckId(target),
      remarksOn(kinds, after.notes.get(target) ?? [], language),
    ]),
  )
}
