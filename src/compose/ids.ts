import type {PartKind} from '../content/catalog.ts'
import {diagnostic, type Diagnostic} from '../diagnostic/diagnostic.ts'
import type {Span} from '../diagnostic/span.ts'
import {idOfMark, isFootnote} from '../document/footnotes.ts'
import type {Document, Figure, Node, Note, Section, Table} from '../document/nodes.ts'
import {walk} from '../document/walk.ts'
import type {Scope} from './prose/reading.ts'

type Named = Section | Figure | ((Table | Note) & {readonly id: string})

const hasId = (node: Node): node is Named =>
  node.type === 'section' ||
  node.type === 'figure' ||
  ((node.type === 'table' || node.type === 'note') && node.id !== undefined)

/** An id that something in the document has, or that the number pass will give. */
interface Claim {
  readonly id: string
  readonly what: string
  readonly origin: Span | undefined
}

const mark = "footnote's mark"

function claimsOf(node: Node): readonly Claim[] {
  if (!hasId(node)) return []
  const {id, origin} = node
  if (!isFootnote(node)) return [{id, what: node.type, origin}]
  return [
    {id, what: 'footnote', origin},
    {id: idOfMark(id), what: mark, origin},
  ]
}

const place = ({origin}: Claim): string =>
  origin ? `; the first stands in \`${origin.file}\`, line ${origin.start.line}` : ''

function clash(first: Claim, second: Claim): Diagnostic {
  const {id, what, origin} = second
  if (first.what !== what) {
    const message = `\`${id}\` is the id of a ${first.what} and of a ${what}`
    return diagnostic('duplicate-id', origin, message, `give one of them another name${place(first)}`)
  }
  if (what === 'footnote') {
    const message = `two footnotes have the id \`${id}\``
    return diagnostic('duplicate-id', origin, message, `give one of them another name${place(first)}`)
  }
  const hint = `keep one of them; to lead readers there, write \`[](#${id})\``
  return diagnostic('duplicate-id', origin, `the ${what} \`${id}\` stands in the document twice`, hint)
}

/** Ids that stand twice: a bookmark and a reference could lead to one of them only. */
export function repeatedIds(document: Document): readonly Diagnostic[] {
  const seen = new Map<string, Claim>()
  return [...walk(document)].flatMap(claimsOf).flatMap((claim): readonly Diagnostic[] => {
    const first = seen.get(claim.id)
    if (!first) seen.set(claim.id, claim)
    // Two footnotes with one id are told by their own: their marks have one too.
    return !first || (first.what === mark && claim.what === mark) ? [] : [clash(first, claim)]
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

/** References to what is there to be placed, and has no place in the document. */
export function referencesToNothing(document: Document, {ids, names}: Scope): readonly Diagnostic[] {
  const nodes = [...walk(document)]
  const placed = new Set(nodes.filter(hasId).map(({id}) => id))
  return nodes.flatMap((node): readonly Diagnostic[] => {
    if (node.type !== 'reference' || placed.has(node.target)) return []
    const kind = ids.get(node.target)?.kind
    if (kind === undefined && !names.has(node.target)) return []
    const message = `the ${kind ?? 'table or note'} \`${node.target}\` stands nowhere in the document`
    return [diagnostic('reference-broken', node.origin, message, placingHint(kind, node.target))]
  })
}

function placingHint(kind: PartKind | undefined, id: string): string {
  if (kind === undefined) return 'the templates leave it out: take the reference out, or print it'
  return kind === 'figure' ? `place it with \`![](#${id})\`` : 'place it in the outline of whitepaper.yaml'
}
