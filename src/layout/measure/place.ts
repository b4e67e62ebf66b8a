import type {Block} from '../../document/nodes.ts'
import {points, type Style, type Theme} from '../../theme/model.ts'
import type {Item, TextItem} from '../items.ts'
import type {SetLine} from '../line/set.ts'
import type {Desk} from './desk.ts'

/** How texts look in a place: plain paragraphs, items of lists, notes. */
export interface Looks {
  readonly text: Style
  readonly list: Style
  readonly note: Style
}

/** Where a block is measured. Lengths in points. */
export interface Place {
  readonly desk: Desk
  /** Width of the type area, or of the room inside a cell. */
  readonly measure: number
  /** The left edge that a block keeps to. */
  readonly indent: number
  /** The left edge from which a source is indented: a quotation's own edge. */
  readonly edge: number
  readonly looks: Looks
  readonly onCover: boolean
  /** BCP 47, where it differs from that of the document. */
  readonly language?: string
  /** Measures blocks that stand in a block. */
  readonly within: (blocks: readonly Block[], place: Place) => readonly Item[]
}

/** How texts look outside quotations and cells. */
export const plainLooks = ({body, list, note}: Theme): Looks => ({text: body, list, note})

/** The looks where all texts have one style: in a quotation, in a cell. */
export function uniformLooks(style: Style): Looks {
  const flush: Style = {...style, indent: points(0)}
  return {text: flush, list: flush, note: flush}
}

/** The item of a text: lines, and how the paginator may move them. */
export const textItem = (
  block: Block,
  style: Style,
  lines: readonly SetLine[],
  place: Place,
  more: Partial<TextItem> = {},
): TextItem => ({
  kind: 'text',
  block,
  begins: [block],
  style,
  lines,
  indent: style.indent,
  measure: place.measure - (more.indent ?? style.indent),
  before: style.before,
  after: style.after,
  keepBefore: false,
  keepWithNext: false,
  keepWithPrevious: false,
  opensPage: false,
  bars: [],
  splits: false,
  markers: [],
  ...more,
})
