import {diagnostic, type Diagnostic} from '../../diagnostic/diagnostic.ts'
import {fileSpan} from '../../diagnostic/span.ts'
import type {Catalog} from '../catalog.ts'
import {namesOf} from '../outline.ts'

/** The outline names every section and control; one that it leaves out would vanish from the whitepaper. */
export function outlineWhole({files, whitepaper: {data, source}}: Catalog): readonly Diagnostic[] {
  const named = new Set([...namesOf(data.outline)].map(({id}) => id))
  return files
    .filter(({kind, id}) => kind !== 'figure' && !named.has(id))
    .map(({kind, id, file}) => {
      const hint = `add \`- ${kind}: "${id}"\` to \`outline\` in \`${source.file}\`, or delete the file`
      return diagnostic(
        'outline-omits',
        fileSpan(file),
        `the outline does not name the ${kind} \`${id}\``,
        hint,
      )
    })
}
