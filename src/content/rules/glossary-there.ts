import {diagnostic, type Diagnostic} from '../../diagnostic/diagnostic.ts'
import type {Catalog} from '../catalog.ts'

/** A section that prints the terms has terms to print, and is the only one that does. */
export function glossaryThere({glossary, sections}: Catalog): readonly Diagnostic[] {
  const printing = [...sections.values()].filter(({data}) => data.kind === 'glossary')
  return printing.flatMap(({source}, index) => {
    const span = source.span(['kind'])
    if (!glossary) {
      const message = 'the section prints the terms, and there is no `glossary.yaml`'
      const hint =
        'write `glossary.yaml` beside `whitepaper.yaml`, a list of entries with `term` and `definition`'
      return [diagnostic('glossary-missing', span, message, hint)]
    }
    const [first] = printing
    if (index === 0 || !first) return []
    const hint = `keep one of them; the first is \`${first.source.file}\``
    return [diagnostic('outline-duplicate', span, 'two sections print the terms', hint)]
  })
}
