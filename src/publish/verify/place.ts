import type {Span} from '../../diagnostic/span.ts'
import type {Block, Node} from '../../document/nodes.ts'
import {walk} from '../../document/walk.ts'
import type {Page} from '../../layout/pages.ts'
import type {Forme} from '../press.ts'

/** Where in the whitepaper something of its PDF is. */
export interface Place {
  /** The number of the page, as printed. */
  readonly folio?: string
  /** Where the content was written; of a page only, where its first words were. */
  readonly span?: Span
  /** Whether the span is that of the very block; false where only the page is known. */
  readonly named?: boolean
}

/** Finds the place of what veraPDF names by the way to it. */
export type Locate = (context: string) => Place

const idOf = (node: Node): string | undefined =>
  'id' in node && node.type !== 'footnote' && node.id !== undefined ? node.id : undefined

/** The numbers of the structure elements on the way, the innermost first: `K[0](12 0 obj SESect Sect)`. */
const elementsOf = (context: string): readonly number[] =>
  Array.from(context.matchAll(/\((\d+) \d+ obj SE/g), ([, number]) => Number(number)).reverse()

/** Where the first words of a page were written. */
const firstSpan = (page: Page | undefined): Span | undefined =>
  page?.pieces
    .map((piece) => (piece.kind === 'line' && piece.part !== 'edge' ? piece.block?.origin : undefined))
    .find((origin) => origin !== undefined)

const placeOf = (folio: string | undefined, span: Span | undefined, named: boolean): Place => ({
  ...(folio !== undefined && {folio}),
  ...(span && {span, named}),
})

/**
 * Lead from veraPDF's way through a PDF back to the content: by the innermost structure element that bears an id of
 * the document (`ids`, by object number), else by the page.
 */
export function locator(
  {document, pages}: Pick<Forme, 'document' | 'pages'>,
  ids: ReadonlyMap<number, string>,
): Locate {
  const blocks = new Map<string, Block>()
  for (const node of walk(document)) {
    const id = idOf(node)
    if (id !== undefined && !blocks.has(id)) blocks.set(id, node as Block)
  }
  const pageOf = (block: Block | undefined): number | undefined =>
    block &&
    [...walk(block)].map((node) => pages.places.get(node as Block)?.page).find((page) => page !== undefined)
  return (context) => {
    const named = elementsOf(context)
      .map((number) => blocks.get(ids.get(number) ?? ''))
      .find((block) => block !== undefined)
    const [, index] = /\/pages\[(\d+)\]/.exec(context) ?? []
    const page = pages.pages[index === undefined ? (pageOf(named) ?? -1) : Number(index)]
    return placeOf(page?.folio, named?.origin ?? firstSpan(page), named?.origin !== undefined)
  }
}
