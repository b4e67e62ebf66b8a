import {diagnostic, type Diagnostic} from '../../diagnostic/diagnostic.ts'
import type {Catalog} from '../catalog.ts'

/** The edition in work is the last entry of the revision history. */
export function historyCurrent({whitepaper, revisions}: Catalog): readonly Diagnostic[] {
  const {edition} = whitepaper.data
  const last = revisions.data.at(-1)
  if (!last || last.edition === edition) return []
  const {file} = revisions.source
  const entered = revisions.data.some((entry) => entry.edition === edition)
  const message = entered
    ? `edition ${edition} is not the last of the revision history, which is ${last.edition}`
    : `edition ${edition} is not in the revision history`
  const hints = [
    `write "${last.edition}" if that is the edition in work`,
    entered
      ? `or put its entry at the end of \`${file}\``
      : `or add an entry for it at the end of \`${file}\``,
  ]
  return [diagnostic('history-current', whitepaper.source.span(['edition']), message, ...hints)]
}
