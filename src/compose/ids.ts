import type {Catalog} from '../content/catalog.ts'
import {diagnostic, type Diagnostic} from '../diagnostic/diagnostic.ts'
import type {Document, Figure, Node, Note, Section, Table} from '../document/nodes.ts'
import {walk} from '../document/walk.ts'

type Named = Section | Figure | ((Table | Note) & {readonly id: string})

const hasId = (node: Node): node is Named =>
  node.type === 'section' ||
  node.type === 'figure' ||
  ((node.type === 'table' || node.type === 'note') && node.id !== undefined)

/** Ids that stand twice: a bookmark and a reference could lead to one of them only. */
export function repeatedIds(document: Document): readonly Diagnostic[] {
  const seen = new Set<string>()
  return [...walk(document)].filter(hasId).flatMap((node): readonly Diagnostic[] => {
    const {id} = node
    if (!seen.has(id)) return (seen.add(id), [])
    const hint = `keep one of them; to lead readers there, write \`[](#${id})\``
    return [
      diagnostic(
        'duplicate-id',
        node.origin,
        `the ${node.type} \`${id}\` stands in the document twice`,
        hint,
      ),
    ]
  })
}

/** References without words to what has none to lend: a note, or a table without a caption. */
export function referencesWithoutWords(document: Document): readonly Diagnostic[] {
  const nodes = [...walk(document)]
  const wordless = new Set(
    nodes.flatMap((node) =>
      node.type === 'note' || (node.type === 'table' && !node.caption) ? [node.id] : [],
    ),
  )
  return nodes.flatMap((node): readonly Diagnostic[] => {
    if (node.type !== 'reference' || node.children.length > 0 || !wordless.has(node.target)) return []
    const message = 'a note, and a table without a caption, has no words to print here'
    return [
      diagnostic('prose-unsupported', node.origin, message, `write words: \`[words](#${node.target})\``),
    ]
  })
}

/** References to what has a file, but no place in the document. */
export function referencesToNothing(document: Document, catalog: Catalog): readonly Diagnostic[] {
  const nodes = [...walk(document)]
  const placed = new Set(nodes.filter(hasId).map(({id}) => id))
  return nodes.flatMap((node): readonly Diagnostic[] => {
    if (node.type !== 'reference' || placed.has(node.target) || !catalog.ids.has(node.target)) return []
    const kind = catalog.ids.get(node.target)?.kind
    const hint =
      kind === 'figure'
        ? `place it with \`![](#${node.target})\``
        : 'place it in the outline of whitepaper.yaml'
    const message = `the ${kind} \`${node.target}\` stands nowhere in the document`
    return [diagnostic('reference-broken', node.origin, message, hint)]
  })
}
