import type {Blockquote} from 'mdast'
import type {Quote} from '../../document/nodes.ts'
import type {ProseReading} from './reading.ts'
import {pictureAlone, type MarkdownNode} from './tree.ts'
import {extentOf, refuse} from './unsupported.ts'

/** `>`: words of another text, in paragraphs, lists and notes. */
export function quote(node: Blockquote, reading: ProseReading): readonly Quote[] {
  if (node.children.length === 0)
    refuse(node, reading, 'a quotation is empty', 'write its words; for a plain `>` write `\\>`')
  return [{type: 'quote', children: reading.blocks(node.children), origin: reading.span(...extentOf(node))}]
}

/** What a quotation cannot hold, where a node is of that kind. */
function apart(node: MarkdownNode): string | undefined {
  if (node.type === 'table') return 'table'
  if (node.type === 'blockquote') return 'quotation'
  return pictureAlone(node) ? 'figure' : undefined
}

/** Report what quotations cannot hold; `quoted` where the nodes stand in one. */
export function reportQuoted(nodes: readonly MarkdownNode[], reading: ProseReading, quoted = false): void {
  for (const node of nodes) {
    const name = quoted ? apart(node) : undefined
    if (name !== undefined) {
      const hint = `put the ${name} behind the quotation, after an empty line`
      refuse(node, reading, `a quotation cannot hold a ${name}`, hint)
    } else if ('children' in node) {
      reportQuoted(node.children as readonly MarkdownNode[], reading, quoted || node.type === 'blockquote')
    }
  }
}
