import {diagnostic, type Diagnostic} from '../../diagnostic/diagnostic.ts'
import {fileSpan} from '../../diagnostic/span.ts'
import type {Catalog, PartFile} from '../catalog.ts'

function clash(first: PartFile, second: PartFile): Diagnostic {
  const same = first.id === second.id
  const message = same
    ? `\`${second.id}\` is the id of a ${first.kind} and of a ${second.kind}`
    : `\`${second.id}\` and \`${first.id}\` differ only in capital letters, which file names and bookmarks do not tell apart`
  return diagnostic('duplicate-id', fileSpan(second.file), message, `rename this file or \`${first.file}\``)
}

/**
 * An id names one section, control or figure. Ids that differ only in case clash too: file systems fold case,
 * and so do the bookmarks of Word.
 */
export function uniqueIds({files}: Catalog): readonly Diagnostic[] {
  const seen = new Map<string, PartFile>()
  return files.flatMap((file) => {
    const key = file.id.toLowerCase()
    const first = seen.get(key)
    if (first) return [clash(first, file)]
    seen.set(key, file)
    return []
  })
}
