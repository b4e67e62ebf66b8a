import type {Block, CopyEdge, Figure, Inline, Marking} from '../document/nodes.ts'
import type {Drawing} from './drawing.ts'
import type {Points} from '../theme/model.ts'

/** Which cut of a font. */
export type Weight = 'regular' | 'bold'

/** Where a run leads when it is clicked: out of the document, or to what has an id in it. */
export type Target = {readonly address: string} | {readonly id: string}

/** Characters of one look on one line. */
export interface Run {
  /** Left edge, from the left edge of the page. */
  readonly x: Points
  /** Advance width as set. */
  readonly width: Points
  readonly text: string
  /** Left edge of each cluster of `text` from `x`, as [index of its first code unit, offset in points]; the first is [0, 0]. */
  readonly stops: readonly (readonly [number, Points])[]
  readonly weight: Weight
  /** Which of the theme's fonts to fall back on draws it, from 1; its own font where absent. */
  readonly fallback?: number
  readonly size: Points
  /** How far it stands above the baseline of its line: the mark of a footnote. */
  readonly raise?: Points
  readonly color: string
  readonly target?: Target
  /** What the first mark of a footnote is called, for its note to lead back. */
  readonly id?: string
  /** BCP 47, where it differs from that of the document. */
  readonly language?: string
  /** What has become of it, in a redline. */
  readonly change?: Marking
  /** The inlines that it stands in, the outermost first, its own last; absent where the characters stand in none. */
  readonly inlines?: readonly Inline[]
}

/** One line of text where it stands. */
export interface LinePiece {
  readonly kind: 'line'
  /** The block whose text it is; absent on page-edge text. */
  readonly block?: Block
  /** What of the block it draws; `edge` is decoration, not content. */
  readonly part: 'text' | 'marker' | 'folio' | 'edge' | 'figure'
  readonly baseline: Points
  readonly runs: readonly Run[]
  /** Page-edge text that only a copy has. */
  readonly own?: CopyEdge
}

/** A filled or stroked rectangle: decoration, or part of a drawn figure. */
export interface BoxPiece {
  readonly kind: 'box'
  readonly figure?: Figure
  readonly x: Points
  readonly y: Points
  readonly width: Points
  readonly height: Points
  readonly fill?: string
  /** `dash`: how long its dashes are, and what is between them. */
  readonly stroke?: {readonly color: string; readonly width: Points; readonly dash?: Points}
  readonly radius?: Points
}

/** A picture from a file where it stands. */
export interface PicturePiece {
  readonly kind: 'picture'
  readonly figure: Figure
  readonly x: Points
  readonly y: Points
  readonly width: Points
  readonly height: Points
}

/** A row of dots that leads the eye from an entry to its folio. */
export interface LeaderPiece {
  readonly kind: 'leader'
  readonly x: Points
  /** The line on which the dots stand. */
  readonly baseline: Points
  readonly width: Points
  /** From dot to dot; dots of all lines stand on one grid. */
  readonly pitch: Points
  readonly color: string
}

/** Whatever stands on a page, in reading order; `y` and `baseline` count from the top edge. */
export type Piece = LinePiece | LeaderPiece | BoxPiece | PicturePiece

/** One page. */
export interface Page {
  /** The number as it prints, or would. */
  readonly folio: string
  readonly pieces: readonly Piece[]
}

/** Where a block stands. */
export interface Place {
  /** Index of the page of its first line, from 0. */
  readonly page: number
  /** Top of its first line, from the top edge of the page. */
  readonly top: Points
  /** Whether it is the first block of its page, so that a page break stands right before it. */
  readonly opensPage: boolean
  /** Whether the theme or the content asks for that. */
  readonly asked?: true
}

/** The document on pages: what the PDF draws, Word's contents repeat and the HTML shows as folios. */
export interface Pages {
  readonly width: Points
  readonly height: Points
  readonly pages: readonly Page[]
  /** Where each block that has lines, pictures or rows of its own stands; a section stands where its heading does. */
  readonly places: ReadonlyMap<Block, Place>
  /**
   * The page starts within texts that a word processor must be told: for each text, the characters before each, spaces
   * not counted. At any other it finds its own, which leads to the same pages.
   */
  readonly breaks: ReadonlyMap<Block, readonly number[]>
  /** The drawings of the figures that are data. */
  readonly drawings: ReadonlyMap<Block, Drawing>
  /** How large each figure's picture stands on its page. */
  readonly pictureSizes: ReadonlyMap<Block, {readonly width: Points; readonly height: Points}>
  /** How wide the cells of each row stand, which is what a table's shares say where no word needs more. */
  readonly cellWidths: ReadonlyMap<Block, readonly Points[]>
}

/** The folio of the page on which a block stands. */
export function folioOf(pages: Pages, block: Block): string | undefined {
  const place = pages.places.get(block)
  return place && pages.pages[place.page]?.folio
}
