import {diagnostic, type Diagnostic} from '../../diagnostic/diagnostic.ts'
import type {Catalog} from '../catalog.ts'
import {idHint} from '../hints.ts'

/** Controls name services that `whitepaper.yaml` declares. */
export function servicesKnown({controls, whitepaper}: Catalog): readonly Diagnostic[] {
  const known = whitepaper.data.services.map(({id}) => id)
  return [...controls.values()].flatMap(({data, source}) =>
    (data.services ?? []).flatMap((id, index) => {
      if (known.includes(id)) return []
      const hints = [idHint(id, known), `or add the service to \`services\` in \`${whitepaper.source.file}\``]
      const span = source.span(['services', index])
      return [diagnostic('unknown-service', span, `there is no service \`${id}\``, ...hints)]
    }),
  )
}
