import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Marking} from '../../document/nodes.ts'

const tags = {inserted: 'ins', deleted: 'del'} as const satisfies Record<Marking, string>

/** Words that were put in or struck. */
export const markWords = (words: ElementContent, change: Marking): Element => h(tags[change], {}, [words])

/** A block that was put in or struck: its words say so themselves, and its class lets a style sheet say it of the block. */
export function markBlock(block: ElementContent, change: Marking): ElementContent {
  if (block.type !== 'element') return block
  const {className} = block.properties
  const own = Array.isArray(className) ? className : []
  return {...block, properties: {...block.properties, className: [...own, change]}}
}

const isMark = (node: ElementContent | undefined): node is Element =>
  node?.type === 'element' && (node.tagName === tags.inserted || node.tagName === tags.deleted)

/** Marks that follow one another as one, where they are of one kind: a reader hears each by itself. */
export function joinMarks(nodes: readonly ElementContent[]): ElementContent[] {
  const joined: ElementContent[] = []
  for (const node of nodes) {
    const last = joined.at(-1)
    if (isMark(node) && isMark(last) && last.tagName === node.tagName)
      joined[joined.length - 1] = {...last, children: [...last.children, ...node.children]}
    else joined.push(node)
  }
  return joined
}
