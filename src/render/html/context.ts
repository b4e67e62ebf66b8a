import type {ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Document, Node, Phrase} from '../../document/nodes.ts'
import type {Pictures} from './picture.ts'
import type {Words} from './words.ts'

/** What a cell of a table names; most name nothing. */
export type Named = 'col' | 'row' | undefined

/** What a handler knows beside its node. */
export interface Context {
  readonly document: Document
  /** The folio of the paged edition for each section that stands on a page, by id. */
  readonly folios: ReadonlyMap<string, string>
  readonly pictures: Pictures
  readonly words: Words
  /** What the heading of the nearest section says. */
  readonly within: string
  /** Language (BCP 47) of the sections that are in another than the document, by id. */
  readonly languages: ReadonlyMap<string, string>
  /** What the cells of the row at hand name, from the first; none past the end of the list. */
  readonly names: readonly Named[]
  /** What the cell at hand names. */
  readonly cell: Named
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

/** A number and a title, as headings and entries show them. */
export const titled = (
  {number, title}: {readonly number?: string; readonly title: Phrase},
  context: Context,
): ElementContent[] => [
  ...(number === undefined ? [] : [h('span.number', {}, number), {type: 'text', value: ' '} as const]),
  ...inline(title, context),
]

/** A caption, opened by what its figure or table is called in print. */
export const captioned = (label: string | undefined, caption: Phrase, context: Context): ElementContent[] => [
  ...(label === undefined ? [] : [h('span.label', {}, label), {type: 'text', value: ' '} as const]),
  ...inline(caption, context),
]

/** The address of an id on this page. */
export const anchor = (id: string): string => `#${encodeURIComponent(id)}`
