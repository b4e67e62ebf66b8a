import type {PdfReference} from '../reach/document.ts'

/** The standard structure types that are used (ISO 32000-1, 14.8.4), and those that are mapped to such a type. */
export type ElementType =
  | 'Document'
  | 'Sect'
  | 'Title'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'H5'
  | 'H6'
  | 'P'
  | 'BlockQuote'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'TOC'
  | 'TOCI'
  | 'Div'
  | 'Figure'
  | 'Caption'
  | 'Note'
  | 'Reference'
  | 'Link'
  | 'Code'
  | 'Span'
  | 'Ins'
  | 'Del'

/** Content of a page: a marked-content sequence by its number on the page, or an annotation. */
export type Content =
  | {readonly page: PdfReference; readonly mcid: number}
  | {readonly page: PdfReference; readonly annotation: PdfReference}

/** What an element says of itself. */
export interface Facts {
  /** Unique in the document. */
  readonly id?: string | undefined
  /** BCP 47, where it differs from that of the parent. */
  readonly language?: string | undefined
  readonly alt?: string
  /** Attributes with their owner (ISO 32000-1, 14.8.5). */
  readonly attributes?: Readonly<Record<string, unknown>>
}

/** An element of the structure tree while it is built: it gains its content as the pages are drawn. */
export interface Element {
  readonly type: ElementType
  readonly parent: Element | undefined
  readonly kids: (Element | Content)[]
  facts: Facts
}

/** An element without parent and content. */
export const rootElement = (): Element => ({type: 'Document', parent: undefined, kids: [], facts: {}})

/** Add an element at the end of another. */
export function addElement(parent: Element, type: ElementType, facts: Facts = {}): Element {
  const element: Element = {type, parent, kids: [], facts}
  parent.kids.push(element)
  return element
}

/** Whether a kid of an element is an element, not content of a page. */
export const isElement = (kid: Element | Content): kid is Element => 'kids' in kid

/** The nearest element of a type, from an element upwards. */
export function nearest(element: Element | undefined, type: ElementType): Element | undefined {
  for (let own = element; own; own = own.parent) if (own.type === type) return own
  return undefined
}
