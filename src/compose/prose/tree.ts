import type {BlockContent, DefinitionContent, Image, Literal, PhrasingContent} from 'mdast'

/** `{name}` in the Markdown tree. Its value is what was written. */
export interface MarkdownVariable extends Literal {
  type: 'variable'
  name: string
}

/** A line of the source that ends within a paragraph. */
export interface SoftBreak extends Literal {
  type: 'softBreak'
}

/** The words above a table, as they were written. Extents are offsets into the text. */
export interface MarkdownCaption {
  readonly children: readonly PhrasingContent[]
  /** The id in `{#…}` at its end, the braces in the extent. */
  readonly name?: {readonly value: string; readonly start: number; readonly end: number}
  readonly extent: readonly [start: number, end: number]
}

declare module 'mdast' {
  interface PhrasingContentMap {
    variable: MarkdownVariable
    softBreak: SoftBreak
  }
  interface RootContentMap {
    variable: MarkdownVariable
    softBreak: SoftBreak
  }
  interface Text {
    /** Whether it was written with an escape or a character reference, so that it has no effect. */
    escaped?: boolean
  }
  interface Link {
    /** The pieces of the address, where it was written in brackets. */
    address?: PhrasingContent[]
  }
  interface Image {
    address?: PhrasingContent[]
  }
  interface Paragraph {
    /** Where it opens as the caption of a table. */
    caption?: MarkdownCaption
  }
  interface Table {
    /** The number of dashes below each column's name. */
    dashes?: number[]
    caption?: MarkdownCaption
  }
}

/** A piece of the Markdown tree. */
export type MarkdownNode = MarkdownBlock | MarkdownInline

/**
 * Every node of a Markdown tree in reading order, each before what it holds; the caption of a table before its rows.
 * What nodes of the type `closed` hold is passed over.
 */
export function* nodesIn(
  nodes: readonly MarkdownNode[],
  closed?: MarkdownNode['type'],
): Generator<MarkdownNode> {
  for (const node of nodes) {
    yield node
    if (node.type === closed) continue
    if (node.type === 'table' && node.caption) yield* nodesIn(node.caption.children, closed)
    if ('children' in node) yield* nodesIn(node.children as readonly MarkdownNode[], closed)
  }
}

/** The picture that stands alone in a paragraph: a figure takes its place. */
export function pictureAlone(node: MarkdownNode): Image | undefined {
  const [only, ...more] = node.type === 'paragraph' ? node.children : []
  return only?.type === 'image' && more.length === 0 ? only : undefined
}

/** Markdown that stands within a line. */
export type MarkdownInline = PhrasingContent
/** Markdown that stands on its own lines. */
export type MarkdownBlock = BlockContent | DefinitionContent
