import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Block} from '../../document/nodes.ts'
import {inline, lines, type Context} from './context.ts'
import {isFootnote} from './note.ts'

/** Notes have no role of their own beside that of an item: DPUB-ARIA 1.1 gave up `doc-endnote`. */
function notes(items: readonly Block[], context: Context): Element {
  const list = h('ol', {}, lines(inline(items, context)))
  const name = context.words.notes(context.within)
  return h('section.notes', {role: 'doc-endnotes', ariaLabel: name}, lines([list]))
}

/** Print blocks one after another; footnotes that follow each other stand in one list. */
export function flow(nodes: readonly Block[], context: Context): ElementContent[] {
  return nodes.flatMap((node, index) => {
    if (!isFootnote(node)) return [context.print(node, context)]
    if (isFootnote(nodes[index - 1])) return []
    const count = nodes.slice(index).findIndex((other) => !isFootnote(other))
    return [notes(nodes.slice(index, count === -1 ? undefined : index + count), context)]
  })
}

/** Print blocks, a line each. */
export const blocks = (nodes: readonly Block[], context: Context): ElementContent[] =>
  lines(flow(nodes, context))

/** Print what a cell or an item holds: a single plain paragraph needs no element of its own. */
export function inside(nodes: readonly Block[], context: Context): ElementContent[] {
  const [only, ...others] = nodes
  const plain = only?.type === 'paragraph' && only.role === undefined && others.length === 0
  return plain ? inline(only.children, context) : blocks(nodes, context)
}
