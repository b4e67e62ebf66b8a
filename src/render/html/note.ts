import type {Element} from 'hast'
import {h} from 'hastscript'
import type {Block, Footnote, Note} from '../../document/nodes.ts'
import {anchor, inline, type Context} from './context.ts'

/** Whether a block is a footnote, which leads back to its mark. */
export const isFootnote = (node: Block | undefined): node is Note & {readonly back: string} =>
  node?.type === 'note' && node.back !== undefined

const properties = (id: string | undefined) => (id === undefined ? {} : {id})

/** The mark of a footnote, raised, that leads to its note. */
export const footnote = ({id, mark, target}: Footnote): Element =>
  h('sup', {}, [h('a', {...properties(id), href: anchor(target), role: 'doc-noteref'}, mark ?? '')])

/** A note, its mark hanging beside it. A footnote is an item of a list, and its mark leads back to the text. */
export function note(node: Note, context: Context): Element {
  const {id, mark} = node
  const words = inline(node.children, context)
  if (!isFootnote(node)) return h('p.note', properties(id), [h('span.mark', {}, mark), ...words])
  const name = context.words.back(mark)
  const back = h('a.mark', {href: anchor(node.back), role: 'doc-backlink', ariaLabel: name}, mark)
  return h('li', properties(id), [back, ...words])
}
