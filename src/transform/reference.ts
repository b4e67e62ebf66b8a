import type {Document, Heading, Inline, Phrase, Reference} from '../document/nodes.ts'
import {walk} from '../document/walk.ts'
import {rewriteDocument} from './rewrite.ts'

const wordsOf = ({number, title}: Heading): Phrase =>
  number === undefined ? title : [Object.freeze({type: 'text', value: `${number} `}), ...title]

const labelled = (label: string | undefined, caption: Phrase): Phrase =>
  label === undefined ? caption : [Object.freeze({type: 'text', value: label})]

/** What a reference to each id says. */
function wordsById(document: Document): ReadonlyMap<string, Phrase> {
  const words = new Map<string, Phrase>()
  for (const node of walk(document)) {
    if (node.type === 'section' && node.heading) words.set(node.id, wordsOf(node.heading))
    if (node.type === 'figure') words.set(node.id, labelled(node.label, node.caption))
    if (node.type === 'table' && node.id !== undefined && node.caption)
      words.set(node.id, labelled(node.label, node.caption))
  }
  return words
}

const filled = (reference: Reference, children: readonly Inline[]): Reference =>
  Object.freeze({...reference, children: Object.freeze([...children])})

/**
 * Give every reference without words those of its target: number, a space and title of a section, the label of a
 * figure or table, which has to be numbered before. Variables in them stay variables. A target that has no heading is
 * called by its id.
 */
export function resolveReferences(document: Document): Document {
  const words = wordsById(document)
  return rewriteDocument(document, (node) => {
    if (node.type !== 'reference' || node.children.length > 0) return node
    return filled(node, words.get(node.target) ?? [Object.freeze({type: 'text', value: node.target})])
  })
}
