import type {ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Block, Document, Node, Phrase} from '../../document/nodes.ts'
import type {Pictures} from './picture.ts'
import type {Words} from './words.ts'

/** What a handler knows beside its node. */
export interface Context {
  readonly document: Document
  /** The folio of the paged edition for each section that stands on a page, by id. */
  readonly folios: ReadonlyMap<string, string>
  readonly pictures: Pictures
  readonly words: Words
  /** What the heading of the nearest section says. */
  readonly within: string
  /** What the cells of the row at hand are. */
  readonly cell: 'th' | 'td'
  /** Print any node; here, so that handlers need not know the table that holds them. */
  readonly print: (node: Node, context: Context) => ElementContent
}

/** Print nodes one after another: what stands within a line. */
export const inline = (nodes: readonly Node[], context: Context): ElementContent[] =>
  nodes.map((node) => context.print(node, context))

/** The end of a line of the file. */
export const newline = {type: 'text', value: '\n'} as const

/** Put each child on a line of its own, which means nothing between blocks and keeps the file readable. */
export const lines = (children: readonly ElementContent[]): ElementContent[] => [
  newline,
  ...children.flatMap((child): ElementContent[] => [child, newline]),
]

/** Print blocks, a line each. */
export const blocks = (nodes: readonly Node[], context: Context): ElementContent[] =>
  lines(inline(nodes, context))

/** Print what a cell or an item holds: a single plain paragraph needs no element of its own. */
export function inside(nodes: readonly Block[], context: Context): ElementContent[] {
  const [only, ...others] = nodes
  const plain = only?.type === 'paragraph' && only.role === undefined && others.length === 0
  return plain ? inline(only.children, context) : blocks(nodes, context)
}

/** A number and a title, as headings and entries show them. */
export const titled = (
  {number, title}: {readonly number?: string; readonly title: Phrase},
  context: Context,
): ElementContent[] => [
  ...(number === undefined ? [] : [h('span.number', {}, number), {type: 'text', value: ' '} as const]),
  ...inline(title, context),
]

/** The address of an id on this page. */
export const anchor = (id: string): string => `#${encodeURIComponent(id)}`
