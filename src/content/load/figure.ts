import {diagnostic, type Diagnostic} from '../../diagnostic/diagnostic.ts'
import type {Loaded} from '../catalog.ts'
import type {FigureFile} from '../model.ts'

type Figure = Loaded<FigureFile>

function sourceFault({data, source}: Figure): readonly Diagnostic[] {
  if (data.file !== undefined && data.matrix !== undefined) {
    const message = '`file` and `matrix` stand together, and a figure is one of them'
    return [diagnostic('wrong-type', source.keySpan(['matrix']), message, 'keep the one that is meant')]
  }
  if (data.file !== undefined || data.matrix !== undefined) return []
  const message = 'the figure has neither `file` nor `matrix`'
  const hints = [
    'add `file:` with the name of a picture',
    'or add `matrix:` with the areas and who answers for them',
  ]
  return [diagnostic('missing-field', source.keySpan([]), message, ...hints)]
}

function altFault({data, source}: Figure): readonly Diagnostic[] {
  if (data.alt !== undefined) return []
  const first = Object.keys(source.value as object)[0] ?? ''
  const message = 'the figure has no `alt`, so those who do not see it learn nothing from it'
  return [
    diagnostic(
      'figure-alt-missing',
      source.keySpan([first]),
      message,
      'add `alt:` with what the figure shows',
    ),
  ]
}

function matrixFaults({data, source}: Figure): readonly Diagnostic[] {
  const parties = data.matrix?.parties.length ?? 0
  const rows = (data.matrix?.groups ?? []).flatMap((group, at) =>
    group.rows.map((row, index) => ({row, path: ['matrix', 'groups', at, 'rows', index, 'cells']})),
  )
  return rows
    .filter(({row}) => row.cells.length !== parties)
    .map(({row, path}) => {
      const message = `\`cells\` holds ${row.cells.length}, but the parties are ${parties}`
      const hint = 'write one cell a party, in their order; `null` where the text says nothing'
      return diagnostic('wrong-type', source.keySpan(path), message, hint)
    })
}

/** What a schema cannot say of a figure: one source, words in its place, a cell for each party. */
export const figureFaults = (figure: Figure): readonly Diagnostic[] =>
  [sourceFault, altFault, matrixFaults].flatMap((find) => find(figure))
