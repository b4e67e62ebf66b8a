import {diagnostic, type Diagnostic} from '../../diagnostic/diagnostic.ts'
import type {Path, Source} from '../../source/source.ts'
import type {Catalog} from '../catalog.ts'

/** What stands in a list again, at its place. */
function repeated(
  ids: readonly string[],
  source: Source,
  pathOf: (index: number) => Path,
  words: (id: string) => string,
): readonly Diagnostic[] {
  return ids.flatMap((id, index) => {
    const first = ids.indexOf(id)
    if (first === index) return []
    const hint = `keep one of them; the first stands on line ${source.span(pathOf(first)).start.line}`
    return [diagnostic('duplicate-id', source.span(pathOf(index)), words(id), hint)]
  })
}

/** The id of a service names one entry of `services`, and a control names a service once. */
export function servicesOnce({controls, whitepaper}: Catalog): readonly Diagnostic[] {
  const declared = whitepaper.data.services.map(({id}) => id)
  return [
    ...repeated(
      declared,
      whitepaper.source,
      (index) => ['services', index, 'id'],
      (id) => `two services have the id \`${id}\``,
    ),
    ...[...controls.values()].flatMap(({data, source}) =>
      repeated(
        data.services ?? [],
        source,
        (index) => ['services', index],
        (id) => `the control names the service \`${id}\` twice`,
      ),
    ),
  ]
}
