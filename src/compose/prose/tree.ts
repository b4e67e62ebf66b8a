import type {BlockContent, DefinitionContent, Literal, PhrasingContent} from 'mdast'

/** `{name}` in the Markdown tree. Its value is what was written. */
export interface MarkdownVariable extends Literal {
  type: 'variable'
  name: string
}

/** A line of the source that ends within a paragraph. */
export interface SoftBreak extends Literal {
  type: 'softBreak'
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
  interface Table {
    /** The number of dashes below each column's name. */
    dashes?: number[]
  }
}

/** Markdown that stands within a line. */
export type MarkdownInline = PhrasingContent
/** Markdown that stands on its own lines. */
export type MarkdownBlock = BlockContent | DefinitionContent
