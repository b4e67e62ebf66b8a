import {diagnostic, type Diagnostic} from '../../diagnostic/diagnostic.ts'
import type {Catalog} from '../catalog.ts'
import {idHint} from '../hints.ts'
import {namesOf, type OutlineName} from '../outline.ts'

function unknownName({files, ids, whitepaper: {source}}: Catalog, {kind, id, path}: OutlineName): Diagnostic {
  const other = ids.get(id)
  const span = source.span(path)
  if (other) {
    const hint =
      other.kind === 'figure' ? 'figures stand in the text of a section' : `write \`${other.kind}: "${id}"\``
    return diagnostic('outline-unknown', span, `\`${id}\` is no ${kind} but a ${other.kind}`, hint)
  }
  const known = files.filter((file) => file.kind === kind).map((file) => file.id)
  const hints = [idHint(id, known), `or write the file \`${kind}s/${id}.yaml\``]
  return diagnostic('outline-unknown', span, `there is no ${kind} \`${id}\``, ...hints)
}

/** What the outline names has a file, be it broken. */
export function outlineKnown(catalog: Catalog): readonly Diagnostic[] {
  const {files, whitepaper} = catalog
  return [...namesOf(whitepaper.data.outline)]
    .filter(({kind, id}) => !files.some((file) => file.kind === kind && file.id === id))
    .map((name) => unknownName(catalog, name))
}
