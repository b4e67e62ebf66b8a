import type {Catalog} from '../../content/catalog.ts'
import {diagnostic, type Diagnostic} from '../../diagnostic/diagnostic.ts'
import {fileSpan} from '../../diagnostic/span.ts'

/** Names of the variables anywhere in a value. */
export function* variablesIn(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return
  const node = value as {readonly type?: unknown; readonly name?: unknown}
  if (node.type === 'variable' && typeof node.name === 'string') yield node.name
  for (const inner of value instanceof Map ? value.values() : Object.values(value)) yield* variablesIn(inner)
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
