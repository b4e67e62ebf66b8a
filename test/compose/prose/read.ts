import {parsePhrase} from '../../../src/compose/prose/phrase.ts'
import type {Scope} from '../../../src/compose/prose/reading.ts'
import type {Block, Inline, Node} from '../../../src/document/nodes.ts'
import {walk} from '../../../src/document/walk.ts'
import {bare, literal, passageOf, place, readText, scope, told, written} from '../reading.ts'

/** The blocks of a Markdown text that has no fault, without origins. */
export function blocks(text: string, within: Scope = scope): readonly Block[] {
  const read = readText(literal(text), within)
  if (read.diagnostics.length > 0) throw new Error(read.diagnostics.map(told).join('\n'))
  return bare(read.blocks) as readonly Block[]
}

/** The words of a Markdown text that is one paragraph. */
export function words(text: string, within: Scope = scope): readonly Inline[] {
  const [only, ...more] = blocks(text, within)
  if (only?.type !== 'paragraph' || more.length > 0) throw new Error(JSON.stringify([only, ...more]))
  return only.children
}

/** The faults of a Markdown text, as `code line:column-column`. Its first line is line 2, its first column 3. */
export const faults = (text: string): readonly string[] =>
  readText(literal(text), scope).diagnostics.map(told)

/** Every node of a Markdown text in reading order: its type, place, and the characters of the file there. */
export function places(text: string): readonly string[] {
  const passage = literal(text)
  return readText(passage, scope)
    .blocks.flatMap((block) => [...walk(block)])
    .map((node: Node) => `${node.type} ${place(node.origin)} ${written(passage, node)}`)
}

/** A phrase that has no fault, without origins; `yaml` is how it is written after `title: `. */
export function phrase(yaml: string): unknown {
  const read = parsePhrase(passageOf(`title: ${yaml}\n`, 'title'), scope)
  if (read.diagnostics.length > 0) throw new Error(read.diagnostics.map(told).join('\n'))
  return bare(read.phrase)
}

/** Every node of a phrase: its value, place, and the characters of the file there. */
export function phrasePlaces(yaml: string): readonly string[] {
  const passage = passageOf(`title: ${yaml}\n`, 'title')
  return parsePhrase(passage, scope).phrase.map(
    (node) => `${node.value} ${place(node.origin)} ${written(passage, node)}`,
  )
}

/** A text node. */
export const text = (value: string): Inline => ({type: 'text', value})
/** The variable `product` of the tests' scope. */
export const product: Inline = {type: 'variable', name: 'product', value: 'Pracla'}
