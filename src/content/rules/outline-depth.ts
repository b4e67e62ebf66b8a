import {diagnostic, type Diagnostic} from '../../diagnostic/diagnostic.ts'
import type {Catalog} from '../catalog.ts'
import {namesOf} from '../outline.ts'

/** Levels of headings there are: PDF, Word and HTML know six (ISO 32000-1, 14.8.4.3.2). */
const deepest = 6

/** The outline is at most six levels deep; the first part of each branch that lies deeper is named. */
export function outlineDepth({whitepaper: {data, source}}: Catalog): readonly Diagnostic[] {
  return [...namesOf(data.outline)]
    .filter(({path}) => path.filter((key) => key === 'children').length === deepest)
    .map(({id, path}) => {
      const message = `\`${id}\` stands ${deepest + 1} levels deep, and headings have ${deepest} levels`
      return diagnostic('outline-deep', source.span(path), message, 'move it, and what stands below it, up')
    })
}
