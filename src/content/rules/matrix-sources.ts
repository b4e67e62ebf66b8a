import {diagnostic, type Diagnostic} from '../../diagnostic/diagnostic.ts'
import type {Path} from '../../source/source.ts'
import type {Catalog} from '../catalog.ts'
import {idHint} from '../hints.ts'
import type {FigureFile} from '../model.ts'

/** The sources that the cells of a figure name, with their paths. */
function* sourcesOf({matrix}: FigureFile): Generator<{readonly id: string; readonly path: Path}> {
  for (const [group, {rows}] of (matrix?.groups ?? []).entries()) {
    for (const [row, {cells}] of rows.entries()) {
      for (const [at, cell] of cells.entries()) {
        if (cell)
          yield {id: cell.source, path: ['matrix', 'groups', group, 'rows', row, 'cells', at, 'source']}
      }
    }
  }
}

/** What a cell of a responsibility figure says is said by a section or control that exists. */
export function matrixSources({figures, files}: Catalog): readonly Diagnostic[] {
  const known = files.filter(({kind}) => kind !== 'figure').map(({id}) => id)
  return [...figures.values()].flatMap(({data, source}) =>
    [...sourcesOf(data)]
      .filter(({id}) => !known.includes(id))
      .map(({id, path}) => {
        const message = `there is no section or control \`${id}\``
        return diagnostic('reference-broken', source.span(path), message, idHint(id, known))
      }),
  )
}
