import type {Block, Entry, Figure, Quote, Row} from '../document/nodes.ts'
import type {Style} from '../theme/model.ts'
import type {Drawing} from './drawing.ts'
import type {Flow} from './line/flow.ts'
import type {SetLine} from './line/set.ts'

/** What every item has: lengths in points. */
interface ItemBase {
  /** The blocks that begin with this item: a list, its first item, that item's paragraph. */
  readonly begins: readonly Block[]
  readonly before: number
  readonly after: number
  /** The space before stays at the top of a page too: on a cover. */
  readonly keepBefore: boolean
  /** Stands on the page of what follows. */
  readonly keepWithNext: boolean
  /** The last lines before it stand on its page: it says where a quotation comes from. */
  readonly keepWithPrevious: boolean
  readonly opensPage: boolean
  /** The quotations that it stands in, the outermost first. */
  readonly bars: readonly Bar[]
  /** The edition for which the content pinned this page start. */
  readonly pinned?: string
}

/** The rule at the left edge of a quotation. */
export interface Bar {
  readonly quote: Quote
  /** From the left edge of the type area, or of the cell. */
  readonly x: number
}

/** What stands before the first line of a text. */
export interface Marker {
  readonly line: SetLine
  readonly indent: number
}

/** A paragraph, heading or entry of the contents, set in lines. */
export interface TextItem extends ItemBase {
  readonly kind: 'text'
  readonly block: Block
  readonly style: Style
  readonly lines: readonly SetLine[]
  /** Left edge of the lines, from the left edge of the type area or of the cell. */
  readonly indent: number
  /** The room for its lines. */
  readonly measure: number
  /** Whether it may stand on two pages. */
  readonly splits: boolean
  /** Lists' bullets and numbers, a note's mark: on the first line, each at its own indent. */
  readonly markers: readonly Marker[]
  readonly rule?: {readonly width: number; readonly gap: number; readonly color: string}
  /** A line of the contents: leader and folio follow its last line. */
  readonly entry?: Entry
}

/** A text of a cell, and its top from the top of the row. */
export interface CellText {
  readonly item: TextItem
  readonly top: number
}

/** One cell's texts. */
export interface CellLines {
  /** Left edge and width of the cell, from the left edge of the type area. */
  readonly x: number
  readonly width: number
  /** Whether it names its row or its column. */
  readonly header: boolean
  readonly texts: readonly CellText[]
  /** Height of its texts, without the blank around them. */
  readonly height: number
}

/** By what an item is measured: as it is drawn, or as a word processor flows it. */
export type Gauge = 'drawn' | keyof Flow

/** A row of a table; never split over pages. */
export interface RowItem extends ItemBase {
  readonly kind: 'row'
  readonly row: Row
  /** Left edge and width, from the left edge of the type area. */
  readonly x: number
  readonly width: number
  readonly cells: readonly CellLines[]
  readonly height: number
  /** Its height in a word processor. */
  readonly flow: Flow
  readonly header: boolean
  /** The header rows of its table, drawn again where the row opens a page. */
  readonly repeats: readonly RowItem[]
}

/** A figure's picture; its caption is a text item of its own. */
export interface FigureItem extends ItemBase {
  readonly kind: 'figure'
  readonly figure: Figure
  readonly width: number
  readonly height: number
  readonly drawing?: Drawing
}

/** What the paginator moves: it knows heights, not words. */
export type Item = TextItem | RowItem | FigureItem

/** An item's own height, without the space around it. Points. */
export function heightOf(item: Item): number {
  if (item.kind !== 'text') return item.height
  return linesHeight(item, 0, item.lines.length)
}

/** The height of some lines of a text, with the rule below the last. Points. */
export function linesHeight({lines, style, rule}: TextItem, from: number, to: number): number {
  const below = rule && to === lines.length ? rule.gap + rule.width : 0
  return (to - from) * style.leading + below
}

/**
 * The height of an item by a gauge, or of the lines of a text from `from` up to but not including `to`. A word processor
 * leaves a page that a text goes on from as full as the layout does; lines that it has more or less are on the last.
 * Points.
 */
export function heightBy(gauge: Gauge, item: Item, from = 0, to = Infinity): number {
  if (item.kind === 'figure') return item.height + (gauge === 'own' || gauge === 'most' ? belowPicture : 0)
  if (item.kind === 'row') return gauge === 'drawn' ? item.height : item.flow[gauge]
  const end = Math.min(to, item.lines.length)
  const drawn = linesHeight(item, from, end)
  if (gauge === 'drawn' || end < item.lines.length) return drawn
  return drawn + (flowOf(item, gauge) - item.lines.length) * item.style.leading
}

/** The lines of a text in a word processor, up to the line `to`; one without words takes a line too. */
function flowOf({lines}: TextItem, gauge: Exclude<Gauge, 'drawn'>, to = lines.length): number {
  if (lines.length === 0) return gauge === 'least' ? 0 : 1
  return lines.slice(0, to).reduce((sum, {flow}) => sum + flow[gauge], 0)
}

/** Room below a picture that stands on a line, at most: the depth of any font at the size of a figure's words. Points. */
const belowPicture = 4
