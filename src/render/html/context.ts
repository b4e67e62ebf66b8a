import type {ElementContent} from 'hast'
import {h} from 'hastscript'
import {headingNumbers, standing} from '../../document/marks.ts'
import type {Document, Heading, Marking, Node, Phrase} from '../../document/nodes.ts'
import {phraseText} from '../../document/walk.ts'
import {joinMarks} from './marks.ts'
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
  /** The mark of what is printed around; nothing in it says so again. */
  readonly marked: Marking | undefined
  /** Print any node; here, so that handlers need not know the table that holds them. */
  readonly print: (node: Node, context: Context) => ElementContent
}

/** Print nodes one after another: what stands within a line. */
export const inline = (nodes: readonly Node[], context: Context): ElementContent[] =>
  joinMarks(nodes.map((node) => context.print(node, context)))

/** The end of a line of the file. */
export const newline = {type: 'text', value: '\n'} as const

/** Put each child on a line of its own, which means nothing between blocks and keeps the file readable. */
export const lines = (children: readonly ElementContent[]): ElementContent[] => [
  newline,
  ...children.flatMap((child): ElementContent[] => [child, newline]),
]

/** A number and a title, as headings and entries show them; in a redline with the number that was struck before. */
export const titled = (
  heading: Pick<Heading, 'number' | 'struckNumber' | 'change' | 'title'>,
  context: Context,
): ElementContent[] => [
  ...headingNumbers(heading).flatMap((number): ElementContent[] => [
    h('span.number', {}, inline([number], context)),
    {type: 'text', value: ' '},
  ]),
  ...inline(heading.title, context),
]

/** A phrase as a name that is only heard: the later edition's, of what was struck as it was. */
export const spoken = (phrase: Phrase): string => phraseText(standing(phrase)) || phraseText(phrase)

/** A caption, opened by what its figure or table is called in print. */
export const captioned = (label: string | undefined, caption: Phrase, context: Context): ElementContent[] => [
  ...(label === undefined ? [] : [h('span.label', {}, label), {type: 'text', value: ' '} as const]),
  ...inline(caption, context),
]

/** The address of an id on this page. */
export const anchor = (id: string): string => `#${encodeURIComponent(id)}`
