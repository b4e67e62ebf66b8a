import type {copyRoles, paragraphRoles, sectionKinds} from './kinds.ts'
import type {Span} from '../diagnostic/span.ts'
import type {FilePicture, MatrixPicture} from './pictures.ts'

/** What has become of a node from one edition to the next. */
export type Marking = 'inserted' | 'deleted'

/** What every node has. A node is a frozen plain object; `origin` is where its content was written. */
interface NodeBase {
  readonly origin?: Span
  /** In a redline only. Whatever stands in a marked node is marked the same, down to its words. */
  readonly change?: Marking
}

/** Characters. They are the content's own code points, never normalised. */
export interface Text extends NodeBase {
  readonly type: 'text'
  readonly value: string
}

/**
 * A fact that changes often, by name, with its value in this edition. It stays a node through the whole pipeline:
 * a white-label copy replaces the value, a redline treats it as one word.
 */
export interface Variable extends NodeBase {
  readonly type: 'variable'
  readonly name: string
  readonly value: string
}

/** Characters and variables, without any other markup: titles, alternative texts, addresses, labels. */
export type Phrase = readonly (Text | Variable)[]

/** Words that weigh more. */
export interface Strong extends NodeBase {
  readonly type: 'strong'
  readonly children: readonly Inline[]
}

/** Words that are stressed. */
export interface Emphasis extends NodeBase {
  readonly type: 'emphasis'
  readonly children: readonly Inline[]
}

/** Words a machine reads: a command, a key, a file name. */
export interface Code extends NodeBase {
  readonly type: 'code'
  readonly value: string
}

/** A link out of the document. An empty address is a link whose address is not known: only its words print. */
export interface Link extends NodeBase {
  readonly type: 'link'
  readonly address: Phrase
  readonly children: readonly Inline[]
}

/** A reference to a section, control, figure, table or named note of this document, by id. */
export interface Reference extends NodeBase {
  readonly type: 'reference'
  readonly target: string
  /** What prints. Where the writer gave no words, the reference pass fills in the number and title of the target. */
  readonly children: readonly Inline[]
}

/** Words in another language than the text around them. */
export interface Foreign extends NodeBase {
  readonly type: 'foreign'
  /** BCP 47. */
  readonly language: string
  readonly children: readonly Inline[]
}

/** The mark that leads to a footnote: a note with an id that stands at the end of its section. */
export interface Footnote extends NodeBase {
  readonly type: 'footnote'
  /** The id of the note. */
  readonly target: string
  /** What prints, as `*1`: derived by the number pass, the same as on the note. */
  readonly mark?: string
  /** On the first mark of each note, given by the number pass: where the note leads back to. */
  readonly id?: string
}

/** A line that ends here. */
export interface LineBreak extends NodeBase {
  readonly type: 'lineBreak'
}

/** What stands within a line. */
export type Inline =
  Text | Variable | Strong | Emphasis | Code | Link | Reference | Foreign | Footnote | LineBreak

/** What a theme dresses apart. */
export type ParagraphRole = (typeof paragraphRoles)[number] | CopyRole

/** What only copies have. */
export type CopyRole = (typeof copyRoles)[number]

/** An edge of pages at which a copy has words of its own. */
export type CopyEdge = 'head' | 'foot'

/** A part of a page that only copies have. */
export type CopyPart = CopyRole | CopyEdge

/** A paragraph. */
export interface Paragraph extends NodeBase {
  readonly type: 'paragraph'
  readonly role?: ParagraphRole
  readonly children: readonly Inline[]
}

/**
 * A note of the kind that opens with ※, or a footnote, which has an id and whose mark, `*1`, is derived by the number
 * pass. The mark is printed by the renderer and is no part of the children.
 */
export interface Note extends NodeBase {
  readonly type: 'note'
  /** A note that is referred to has a name. */
  readonly id?: string
  /** ※; empty on a footnote before the number pass. */
  readonly mark: string
  /** On a footnote, given by the number pass: the id of the mark it leads back to. */
  readonly back?: string
  readonly children: readonly Inline[]
}

/** Words of another text. A paragraph of the role `source` at its end says where they come from. */
export interface Quote extends NodeBase {
  readonly type: 'quote'
  /** BCP 47, where it differs from that of the text around it. */
  readonly language?: string
  readonly children: readonly Block[]
}

/** A list; the numbers of an ordered one are derived. */
export interface List extends NodeBase {
  readonly type: 'list'
  readonly ordered: boolean
  readonly children: readonly Item[]
}

/** One item of a list. */
export interface Item extends NodeBase {
  readonly type: 'item'
  readonly children: readonly Block[]
}

/**
 * A table without merged cells. Its first `headerRows` rows name the columns; the first `headerColumns` cells (0 where
 * absent) of each other row name that row.
 */
export interface Table extends NodeBase {
  readonly type: 'table'
  /** A table with a caption has one. */
  readonly id?: string
  /** Printed above the table. */
  readonly caption?: Phrase
  /** What it is called in print, as `表1`: derived by the number pass for tables with a caption. */
  readonly label?: string
  readonly headerRows: number
  readonly headerColumns?: number
  /** One share of the width a column; they add up to 1. */
  readonly columns: readonly number[]
  readonly children: readonly Row[]
}

/** One row of a table. */
export interface Row extends NodeBase {
  readonly type: 'row'
  readonly children: readonly Cell[]
}

/** One cell of a row. */
export interface Cell extends NodeBase {
  readonly type: 'cell'
  readonly children: readonly Block[]
}

/** A picture with its caption and the text that stands for it. */
export interface Figure extends NodeBase {
  readonly type: 'figure'
  readonly id: string
  readonly alt: Phrase
  readonly caption: Phrase
  /** What it is called in print, as `図1`: derived by the number pass. */
  readonly label?: string
  readonly picture: FilePicture | MatrixPicture
}

/** One line of the contents. Its folio is not here: the layout knows it. */
export interface Entry extends NodeBase {
  readonly type: 'entry'
  readonly target: string
  readonly level: number
  readonly number?: string
  readonly title: Phrase
}

/** The table of contents; the contents pass fills it in. */
export interface Contents extends NodeBase {
  readonly type: 'contents'
  readonly children: readonly Entry[]
}

/** What a section's heading prints: a number of its own, where it has one, and a title. */
export interface Heading extends NodeBase {
  readonly number?: string
  /** In a redline only: the number it had, where that was another; empty where it had none. */
  readonly struckNumber?: string
  readonly title: Phrase
}

/** What kind of division a section is. */
export type SectionKind = (typeof sectionKinds)[number]

/** A titled division of the text. A control is a section too. */
export interface Section extends NodeBase {
  readonly type: 'section'
  readonly id: string
  readonly kind: SectionKind
  /** Depth of the heading, from 1; 0 for the cover. */
  readonly level: number
  readonly heading?: Heading
  /** Whether contents and outline name it. */
  readonly listed: boolean
  /** BCP 47, where it differs from that of the document. */
  readonly language?: string
  /** The edition for which this section was made to open a page; such a pin holds in later editions too. */
  readonly pageStart?: string
  readonly children: readonly Block[]
}

/** What stands on its own lines. */
export type Block =
  Section | Paragraph | Note | Quote | List | Item | Table | Row | Cell | Figure | Contents | Entry

/** Any node of the tree. */
export type Node = Block | Inline

/** A standard the whitepaper answers to, with its edition: ISO/IEC 27017, 2015. */
export interface Standard {
  readonly id: string
  readonly title: string
  readonly edition: string
}

/** Whose copy a document is. The cover says it in paragraphs of its own. */
export interface Copy {
  /** The name of the brand. */
  readonly brand: string
  /** What this copy is known by. */
  readonly serial: string
  /** Who gets it, with the honorific. */
  readonly recipient: string
  /** At the head and the foot of every page but the cover. */
  readonly head: Phrase
  readonly foot: Phrase
}

/** One edition of one whitepaper, whole: what every renderer prints. */
export interface Document {
  readonly type: 'document'
  /** The name of the whitepaper's folder. */
  readonly whitepaper: string
  /** BCP 47. */
  readonly language: string
  /** The title, a phrase a line of the cover. */
  readonly title: readonly Phrase[]
  readonly provider: Phrase
  readonly standards: readonly Standard[]
  readonly edition: string
  /** How the edition is called in print: 初版, 1.1版. */
  readonly label: string
  /** The date of the edition: YYYY-MM-DD. */
  readonly date: string
  /** Not released yet: 案. */
  readonly draft: boolean
  /** Of a copy in someone's name only. */
  readonly copy?: Copy
  readonly children: readonly Section[]
}
