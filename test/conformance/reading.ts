import type {Block, Document, Inline, List} from '../../src/document/nodes.ts'
import {headingText, phraseText, plainText, walk} from '../../src/document/walk.ts'
import type {Reading} from './mammoth.ts'

const squeeze = (text: string): string => text.replace(/\s/gu, '')

/** What a second reader should find in the Word file of a document. */
export function readingOf(document: Document): Reading {
  const nodes = [...walk(document)]
  return {
    headings: nodes.flatMap((node) => {
      if (node.type !== 'section' || !node.heading || node.kind === 'contents') return []
      const level = Math.min(node.level, 6)
      return [`${node.listed ? '' : 'unlisted '}${level} ${squeeze(headingText(node.heading))}`]
    }),
    items: document.children.flatMap((section) => itemsIn(section, 0)),
    cells: nodes.flatMap((node) => (node.type === 'cell' ? [squeeze(plainText(node.children))] : [])),
    notes: nodes.flatMap((node) => (node.type === 'note' ? [squeeze(plainText([node]))] : [])),
    links: nodes.flatMap((node) => (node.type === 'link' ? linkOf(node) : [])),
  }
}

/** A link to nowhere is words. */
function linkOf({address, children}: Extract<Inline, {type: 'link'}>): readonly string[] {
  const target = phraseText(address)
  return target === '' ? [] : [`${squeeze(plainText(children))} → ${decodeURI(target)}`]
}

/** The items below a block: how deep, of which kind of list, and what their first text says. */
function itemsIn(block: Block, level: number): readonly string[] {
  if (block.type === 'list')
    return block.children.flatMap((item) => [...itemOf(item.children, block, level + 1)])
  const inside = block.type === 'quote' || block.type === 'table' ? 0 : level
  if (block.type === 'paragraph' || block.type === 'note' || !('children' in block)) return []
  return (block.children as readonly Block[]).flatMap((child) => itemsIn(child, inside))
}

function itemOf(children: readonly Block[], list: List, level: number): readonly string[] {
  const [first] = children
  const words =
    first?.type === 'paragraph' || first?.type === 'note' ? squeeze(plainText([first])) : undefined
  const own = words === undefined ? [] : [`${list.ordered ? 'ol' : 'ul'} ${level} ${words}`]
  return [...own, ...children.flatMap((child) => itemsIn(child, level))]
}
