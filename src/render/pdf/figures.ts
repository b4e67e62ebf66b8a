import type {Figure} from '../../document/nodes.ts'
import type {Piece} from '../../layout/pages.ts'

type Box = readonly [number, number, number, number]

/** The layout attributes of the figures on a page of a height (points): the box around all that is drawn of each. */
export function figureBoxes(
  pieces: readonly Piece[],
  pageHeight: number,
): ReadonlyMap<Figure, Readonly<Record<string, unknown>>> {
  const boxes = new Map<Figure, Box>()
  for (const piece of pieces) {
    if ((piece.kind !== 'box' && piece.kind !== 'picture') || !piece.figure) continue
    const {figure, x, y, width, height} = piece
    const own: Box = [x, pageHeight - y - height, x + width, pageHeight - y]
    boxes.set(figure, around(boxes.get(figure) ?? own, own))
  }
  return new Map([...boxes].map(([figure, box]) => [figure, {O: 'Layout', Placement: 'Block', BBox: box}]))
}

const around = (one: Box, other: Box): Box => [
  Math.min(one[0], other[0]),
  Math.min(one[1], other[1]),
  Math.max(one[2], other[2]),
  Math.max(one[3], other[3]),
]
