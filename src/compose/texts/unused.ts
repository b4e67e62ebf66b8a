import type {Catalog} from '../../content/catalog.ts'
import {diagnostic, type Diagnostic} from '../../diagnostic/diagnostic.ts'
import {fileSpan} from '../../diagnostic/span.ts'

/** What texts use of the whitepaper: names of variables, and ids of the figures that they place. */
export interface Uses {
  readonly variables: ReadonlySet<string>
  readonly figures: ReadonlySet<string>
}

/** What is used anywhere in a value. */
export function usesIn(value: object): Uses {
  const uses = {variables: new Set<string>(), figures: new Set<string>()}
  collect(value, uses)
  return uses
}

function collect(
  value: unknown,
  uses: {readonly variables: Set<string>; readonly figures: Set<string>},
): void {
  if (typeof value !== 'object' || value === null) return
  const node = value as {readonly type?: unknown; readonly name?: unknown; readonly id?: unknown}
  if (node.type === 'variable' && typeof node.name === 'string') uses.variables.add(node.name)
  if (node.type === 'figure' && typeof node.id === 'string') uses.figures.add(node.id)
  for (const inner of value instanceof Map ? value.values() : Object.values(value)) collect(inner, uses)
}

/** The variables that nothing uses. */
export function unusedVariables(catalog: Catalog, used: ReadonlySet<string>): readonly Diagnostic[] {
  const {data, source} = catalog.whitepaper
  return Object.keys(data.variables)
    .filter((name) => !used.has(name))
    .map((name) => {
      const hint = `write \`{${name}}\` where the text says its value, or delete it`
      const span = source.keySpan(['variables', name])
      return diagnostic('variable-unused', span, `nothing uses the variable \`${name}\``, hint)
    })
}

/** The figures that nothing places. */
export function unusedFigures(catalog: Catalog, used: ReadonlySet<string>): readonly Diagnostic[] {
  return [...catalog.figures]
    .filter(([id]) => !used.has(id))
    .map(([id, {source}]) => {
      const hint = `place it with \`![](#${id})\` in a paragraph of its own, or delete the file`
      return diagnostic('figure-unused', fileSpan(source.file), `nothing places the figure \`${id}\``, hint)
    })
}
