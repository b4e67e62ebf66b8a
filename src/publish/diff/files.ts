import {resolve} from 'node:path'
import type {Difference} from '../../compare/difference.ts'
import type {PlannedFile} from '../plan.ts'

/** A form in which a redline is a file. */
export type RedlineFormat = 'pdf' | 'docx' | 'html'

/** Every such form, in the order in which files are made. */
export const redlineFormats: readonly RedlineFormat[] = ['pdf', 'docx', 'html']

type Edition = Pick<Difference['after'], 'whitepaper' | 'edition' | 'draft'>

const nameOf = ({edition, draft}: Edition): string => (draft ? `${edition}-draft` : edition)

/** What both editions are called together; an edition of another whitepaper is called by its name too. */
function pairName(before: Edition, after: Edition): string {
  const own = before.whitepaper === after.whitepaper ? '' : `${before.whitepaper}-`
  return `${own}${nameOf(before)}-${nameOf(after)}`
}

const kinds = {pdf: 'redline', docx: 'redline', html: 'review'} as const

/**
 * Where the files of a redline go, below the output folder (absolute):
 * `<whitepaper>/<a>-<b>/<whitepaper>-<a>-<b>-redline.pdf`; what is reviewed in a browser ends in `-review.html`.
 */
export function planRedline(
  before: Edition,
  after: Edition,
  wanted: readonly RedlineFormat[],
  out: string,
): readonly (PlannedFile & {readonly kind: RedlineFormat})[] {
  const pair = pairName(before, after)
  return redlineFormats
    .filter((format) => wanted.includes(format))
    .map((kind) => {
      const name = `${after.whitepaper}/${pair}/${after.whitepaper}-${pair}-${kinds[kind]}.${kind}`
      return {kind, name, path: resolve(out, name)}
    })
}
