import {points, type Theme} from '../theme/model.ts'
import {heightOf, linesHeight, type Bar, type Item} from './items.ts'
import type {BoxPiece} from './pages.ts'

/** An item, or the lines of it from `from` up to but not including `to`, where it stands. */
interface Stand {
  readonly item: Item
  readonly top: number
  readonly from: number
  readonly to: number
}

/** Width of the rule at the left edge of a quotation, in points. */
const barWidth = 1

/** The rules of the quotations among what stands below one another on a page, each from its first line there to its last. */
export function drawBars(stands: readonly Stand[], left: number, {colors}: Theme): readonly BoxPiece[] {
  const spans = new Map<Bar['quote'], {readonly x: number; readonly top: number; bottom: number}>()
  for (const {item, top, from, to} of stands) {
    const bottom = top + (item.kind === 'text' ? linesHeight(item, from, to) : heightOf(item))
    for (const {quote, x} of item.bars) {
      const known = spans.get(quote)
      if (known) known.bottom = bottom
      else spans.set(quote, {x, top, bottom})
    }
  }
  return [...spans.values()].map(({x, top, bottom}) => ({
    kind: 'box',
    x: points(left + x),
    y: points(top),
    width: points(barWidth),
    height: points(bottom - top),
    fill: colors.rule,
  }))
}
