import {diagnostic, type Diagnostic} from '../../diagnostic/diagnostic.ts'
import type {Catalog} from '../catalog.ts'
import {idHint} from '../hints.ts'

/** Controls refer to standards that `whitepaper.yaml` declares. */
export function standardsKnown({controls, whitepaper}: Catalog): readonly Diagnostic[] {
  const known = whitepaper.data.standards.map(({id}) => id)
  return [...controls.values()].flatMap(({data, source}) =>
    data.references.flatMap(({standard}, index) => {
      if (known.includes(standard)) return []
      const hints = [
        idHint(standard, known),
        `or add the standard to \`standards\` in \`${whitepaper.source.file}\``,
      ]
      const span = source.span(['references', index, 'standard'])
      return [diagnostic('unknown-standard', span, `there is no standard \`${standard}\``, ...hints)]
    }),
  )
}
