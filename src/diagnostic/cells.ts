import {eastAsianWidth} from 'get-east-asian-width'
import {segmenter, visibleText} from './visible.ts'

/** One user-perceived character of a line, as a terminal shows it. */
export interface Cell {
  readonly text: string
  /** First column, from 0. */
  readonly column: number
  /** Columns it takes: 2 for full-width characters (UAX #11). */
  readonly width: number
  /** Where it ends in the line, in UTF-16 code units. */
  readonly end: number
}

const tabWidth = 4

function widthOf(text: string): number {
  if (text.startsWith('<U+') || text.length === 0) return text.length
  return eastAsianWidth(text.codePointAt(0) ?? 0x20)
}

/** Lay a line out in columns: tabs go to the next multiple of 4, unseen characters are shown. */
export function layCells(line: string): readonly Cell[] {
  const cells: Cell[] = []
  let column = 0
  for (const {segment, index} of segmenter.segment(line)) {
    const text = segment === '\t' ? ' '.repeat(tabWidth - (column % tabWidth)) : visibleText(segment)
    const width = segment === '\t' ? text.length : widthOf(text)
    cells.push({text, column, width, end: index + segment.length})
    column += width
  }
  return cells
}

/** How many columns the cells take. */
export const columnsOf = (cells: readonly Cell[]): number => {
  const last = cells.at(-1)
  return last ? last.column + last.width : 0
}

/** The column at which an offset of the line stands. */
export const columnAt = (cells: readonly Cell[], offset: number): number =>
  cells.find((cell) => offset < cell.end)?.column ?? columnsOf(cells)

/** A window of `width` columns on a line from the column `from`, with `…` where the line goes on. */
export function cut(cells: readonly Cell[], from: number, width: number): string {
  const total = columnsOf(cells)
  const end = from + width
  const first = from > 0 ? from + 1 : 0
  const last = total > end ? end - 1 : total
  const inside = cells.filter((cell) => cell.column >= first && cell.column + cell.width <= last)
  const lead = from > 0 && total > 0 ? '…' : ''
  const gap = inside[0] ? ' '.repeat(inside[0].column - from - lead.length) : ''
  return lead + gap + inside.map((cell) => cell.text).join('') + (total > end ? '…' : '')
}
