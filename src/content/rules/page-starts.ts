import {diagnostic, type Diagnostic} from '../../diagnostic/diagnostic.ts'
import type {Catalog} from '../catalog.ts'

/** A page start is pinned for an edition of the history, so that a later edition can tell how old the pin is. */
export function pageStarts({sections, controls, revisions}: Catalog): readonly Diagnostic[] {
  const editions = revisions.data.map(({edition}) => edition)
  return [...sections.values(), ...controls.values()].flatMap(({data, source}) => {
    const {pageStart} = data
    if (pageStart === undefined || editions.includes(pageStart)) return []
    const message = `the page start is pinned for edition ${pageStart}, which the revision history does not have`
    return [
      diagnostic(
        'page-start-unknown',
        source.span(['pageStart']),
        message,
        `write one of ${editions.join(', ')}`,
      ),
    ]
  })
}
