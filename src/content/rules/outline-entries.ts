import {diagnostic, type Diagnostic} from '../../diagnostic/diagnostic.ts'
import type {Catalog} from '../catalog.ts'
import {entriesOf} from '../outline.ts'

/** Each entry of the outline names a section or a control: one, and not both. */
export function outlineEntries({whitepaper: {data, source}}: Catalog): readonly Diagnostic[] {
  return [...entriesOf(data.outline)].flatMap(({entry, path}) => {
    const both = entry.section !== undefined && entry.control !== undefined
    const neither = entry.section === undefined && entry.control === undefined
    if (!both && !neither) return []
    const message = both
      ? 'an entry of the outline names a section and a control at once'
      : 'an entry of the outline names neither a section nor a control'
    const hint = both ? 'make two entries of it' : 'add `section:` or `control:` with an id'
    return [diagnostic('wrong-type', source.span(both ? [...path, 'control'] : path), message, hint)]
  })
}
