import {diagnostic, type Diagnostic} from '../../diagnostic/diagnostic.ts'
import type {Catalog} from '../catalog.ts'

/** The id of a standard names one entry of `standards`. */
export function standardsOnce({whitepaper: {data, source}}: Catalog): readonly Diagnostic[] {
  const ids = data.standards.map(({id}) => id)
  return ids.flatMap((id, index) => {
    const first = ids.indexOf(id)
    if (first === index) return []
    const {line} = source.span(['standards', first, 'id']).start
    const hint = `give each an id of its own, or keep one of them; the first stands on line ${line}`
    return [
      diagnostic(
        'duplicate-id',
        source.span(['standards', index, 'id']),
        `two standards have the id \`${id}\``,
        hint,
      ),
    ]
  })
}
