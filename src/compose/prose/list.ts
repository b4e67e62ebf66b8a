import type {List as MarkdownList, ListItem} from 'mdast'
import {diagnostic} from '../../diagnostic/diagnostic.ts'
import type {Span} from '../../diagnostic/span.ts'
import type {Item, List} from '../../document/nodes.ts'
import type {ProseReading} from './reading.ts'
import {pictureAlone, type MarkdownBlock} from './tree.ts'
import {extentOf, refuse} from './unsupported.ts'

const spanOf = ({position}: ListItem, reading: ProseReading): Span =>
  reading.span(position?.start.offset ?? 0, position?.end.offset ?? 0)

const apartNames: Readonly<Record<string, string>> = {list: 'list', table: 'table', blockquote: 'quotation'}

/** What stands in place of words, where a block is of that kind. */
function apart(node: MarkdownBlock): string | undefined {
  return pictureAlone(node) ? 'figure' : apartNames[node.type]
}

/** One item: its mark or number stands beside words, so that it begins with some. */
function item(node: ListItem, reading: ProseReading): Item {
  const hint = 'begin the item with words'
  const [first] = node.children.filter(({type}) => type !== 'footnoteDefinition')
  const other = first && apart(first)
  const origin = spanOf(node, reading)
  if (!first) {
    const hints = [`${hint}, or remove it; for a plain hyphen write \`\\-\``]
    reading.report(diagnostic('prose-unsupported', origin, 'an item of a list is empty', ...hints))
  } else if (other !== undefined) {
    refuse(first, reading, `an item of a list begins with a ${other}`, hint)
  }
  return {type: 'item', children: reading.blocks(node.children), origin}
}

/** A list. The numbers of an ordered one are derived, so that it has to begin with 1. */
export function list(node: MarkdownList, reading: ProseReading): readonly List[] {
  const ordered = node.ordered === true
  if (ordered && node.start !== 1) {
    const hints = ['begin with `1.`; for a plain number at the start of a line write `\\.` after it']
    refuse(node, reading, `an ordered list begins with 1, not ${node.start}`, ...hints)
  }
  const children = node.children.map((child) => item(child, reading))
  return [{type: 'list', ordered, children, origin: reading.span(...extentOf(node))}]
}
