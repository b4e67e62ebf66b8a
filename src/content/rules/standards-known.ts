import {diagnostic, type Diagnostic} from '../../diagnostic/diagnostic.ts'
import type {Source, Path} from '../../source/source.ts'
import type {Catalog} from '../catalog.ts'
import {idHint} from '../hints.ts'

function unknown({whitepaper}: Catalog, source: Source, path: Path, id: string): readonly Diagnostic[] {
  const known = whitepaper.data.standards.map((standard) => standard.id)
  if (known.includes(id)) return []
  const add = `or add the standard to \`standards\` in \`${whitepaper.source.file}\``
  return [
    diagnostic(
      'unknown-standard',
      source.span(path),
      `there is no standard \`${id}\``,
      idHint(id, known),
      add,
    ),
  ]
}

/** Controls, `from` and `numbering` name standards that `whitepaper.yaml` declares. */
export function standardsKnown(catalog: Catalog): readonly Diagnostic[] {
  const {data, source} = catalog.whitepaper
  const {numbering, standards} = data
  const ofControls = [...catalog.controls.values()].flatMap((control) =>
    control.data.references.flatMap(({standard}, index) =>
      unknown(catalog, control.source, ['references', index, 'standard'], standard),
    ),
  )
  const ofStandards = standards.flatMap(({from}, index) =>
    from === undefined ? [] : unknown(catalog, source, ['standards', index, 'from'], from),
  )
  const ofNumbering = numbering === undefined ? [] : unknown(catalog, source, ['numbering'], numbering)
  return [...ofControls, ...ofStandards, ...ofNumbering]
}
