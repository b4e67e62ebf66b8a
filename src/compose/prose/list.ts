import type {List as MarkdownList} from 'mdast'
import type {List} from '../../document/nodes.ts'
import type {ProseReading} from './reading.ts'
import {extentOf, refuse} from './unsupported.ts'

/** A list. The numbers of an ordered one are derived, so that it has to begin with 1. */
export function list(node: MarkdownList, reading: ProseReading): readonly List[] {
  const ordered = node.ordered === true
  if (ordered && node.start !== 1) {
    const hints = ['begin with `1.`; for a plain number at the start of a line write `\\.` after it']
    refuse(node, reading, `an ordered list begins with 1, not ${node.start}`, ...hints)
  }
  const children = node.children.map((item) => ({
    type: 'item' as const,
    children: reading.blocks(item.children),
    origin: reading.span(item.position?.start.offset ?? 0, item.position?.end.offset ?? 0),
  }))
  return [{type: 'list', ordered, children, origin: reading.span(...extentOf(node))}]
}
