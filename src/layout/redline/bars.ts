import {points, type Theme} from '../../theme/model.ts'
import type {CellLines, Item, Marker} from '../items.ts'
import type {SetLine} from '../line/set.ts'
import type {BoxPiece} from '../pages.ts'
import type {Placement} from '../paginate.ts'

/** A line, row or figure, from edge to edge. Points from the top of the page. */
interface Strip {
  readonly top: number
  readonly bottom: number
  readonly isMarked: boolean
}

/** Width of a change bar, and its distance from the type area at the most. Points. */
const bar = {width: 1, distance: 14, color: '#000000'}

/**
 * The change bars of a page: a rule in the left margin beside each line, row or figure that bears a mark, one for all
 * that stand next to one another.
 */
export function drawChangeBars(placements: readonly Placement[], {page}: Theme): readonly BoxPiece[] {
  const x = page.left - Math.min(bar.distance, page.left / 2)
  const spans: {readonly top: number; bottom: number}[] = []
  let open: {readonly top: number; bottom: number} | undefined
  for (const {top, bottom, isMarked} of placements.flatMap(stripsOf)) {
    if (!isMarked) open = undefined
    else if (open) open.bottom = bottom
    else spans.push((open = {top, bottom}))
  }
  return spans.map(({top, bottom}) => ({
    kind: 'box',
    x: points(x),
    y: points(top),
    width: points(bar.width),
    height: points(bottom - top),
    fill: bar.color,
  }))
}

const isMarkedLine = ({marked}: SetLine): boolean => marked === true
const isMarkedMarker = ({line}: Marker): boolean => isMarkedLine(line)

const isMarkedCell = ({texts}: CellLines): boolean =>
  texts.some(({item: {lines, markers}}) => lines.some(isMarkedLine) || markers.some(isMarkedMarker))

function stripsOf({item, top, from, to}: Placement): readonly Strip[] {
  if (item.kind !== 'text') return [{top, bottom: top + item.height, isMarked: isMarkedWhole(item)}]
  const {lines, markers, style} = item
  return lines.slice(from, to).map((line, at) => ({
    top: top + at * style.leading,
    bottom: top + (at + 1) * style.leading,
    isMarked: isMarkedLine(line) || (from + at === 0 && markers.some(isMarkedMarker)),
  }))
}

const isMarkedWhole = (item: Exclude<Item, {kind: 'text'}>): boolean =>
  item.kind === 'figure'
    ? item.figure.change !== undefined
    : item.row.change !== undefined || item.cells.some(isMarkedCell)
