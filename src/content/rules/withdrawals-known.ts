import {diagnostic, type Diagnostic} from '../../diagnostic/diagnostic.ts'
import type {Catalog} from '../catalog.ts'

/** A withdrawal is of the edition that its file is named after, and that edition stands in the history. */
export function withdrawalsKnown({withdrawals, revisions}: Catalog): readonly Diagnostic[] {
  const {file} = revisions.source
  return [...withdrawals].flatMap(([name, {data, source}]) => {
    const told = (message: string, hint: string): readonly Diagnostic[] => [
      diagnostic('edition-unknown', source.span(['edition']), message, hint),
    ]
    if (data.edition !== name)
      return told(`the file is named after edition ${name}`, `write "${name}", or rename the file`)
    if (revisions.data.some(({edition}) => edition === name)) return []
    return told(`edition ${name} is not in the revision history`, `put its entry back into \`${file}\``)
  })
}
