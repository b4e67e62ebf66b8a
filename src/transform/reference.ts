import type {Document, Figure, Heading, Phrase, Reference, Table} from '../document/nodes.ts'
import {standing} from '../document/marks.ts'
import {walk} from '../document/walk.ts'
import {rewriteDocument} from './rewrite.ts'

const wordsOf = ({number, title}: Heading): Phrase =>
  number === undefined
    ? standing(title)
    : [Object.freeze({type: 'text', value: `${number} `}), ...standing(title)]

/** What was struck is called by its caption: it has no label any more. */
function labelled({label, caption = [], change}: Figure | Table): Phrase {
  if (label !== undefined) return [Object.freeze({type: 'text', value: label})]
  return change === 'deleted' ? caption : standing(caption)
}

/** What a reference to each id says. */
function wordsById(document: Document): ReadonlyMap<string, Phrase> {
  const words = new Map<string, Phrase>()
  for (const node of walk(document)) {
    if (node.type === 'section' && node.heading) words.set(node.id, wordsOf(node.heading))
    if (node.type === 'figure') words.set(node.id, labelled(node))
    if (node.type === 'table' && node.id !== undefined && node.caption) words.set(node.id, labelled(node))
  }
  return words
}

/** The reference with these words, which bear its mark. */
function filled(reference: Reference, words: Phrase): Reference {
  const {change} = reference
  const children = change ? words.map((word) => Object.freeze({...word, change})) : [...words]
  return Object.freeze({...reference, children: Object.freeze(children)})
}

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
