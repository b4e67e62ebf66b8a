import {diagnostic, type Diagnostic} from '../../diagnostic/diagnostic.ts'
import type {Catalog} from '../catalog.ts'

/** The glossary has a term once. */
export function termsOnce({glossary}: Catalog): readonly Diagnostic[] {
  if (!glossary) return []
  const terms = glossary.data.map(({term}) => term.trim())
  return terms.flatMap((term, index) => {
    const first = terms.indexOf(term)
    if (first === index) return []
    const {line} = glossary.source.span([first, 'term']).start
    const hint = `make one entry of both; the first stands on line ${line}`
    const span = glossary.source.span([index, 'term'])
    return [diagnostic('term-duplicate', span, `the term \`${term}\` stands twice`, hint)]
  })
}
