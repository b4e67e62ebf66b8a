import {diagnostic, type Diagnostic} from '../../diagnostic/diagnostic.ts'
import type {Catalog} from '../catalog.ts'
import {listed} from '../../source/shape/say.ts'
import {sourcesOf} from '../numbers.ts'

/** A standard takes its numbers from another, and not in the end from itself; each circle is told once. */
export function standardsStraight(catalog: Catalog): readonly Diagnostic[] {
  const {data, source} = catalog.whitepaper
  const told = new Set<string>()
  return data.standards.flatMap(({id, from}, index) => {
    const row = sourcesOf(catalog, id)
    if (from === undefined || told.has(id) || row.at(-1)?.from !== id) return []
    const ids = row.map((standard) => standard.id)
    ids.forEach((member) => told.add(member))
    const message =
      ids.length === 1
        ? `\`${id}\` takes its numbers from itself`
        : `${listed([...ids, id], ' from ')}: the numbers are taken in a circle`
    const hint = 'take `from` out of the standard whose numbers the controls say'
    return [diagnostic('standard-circular', source.span(['standards', index, 'from']), message, hint)]
  })
}
