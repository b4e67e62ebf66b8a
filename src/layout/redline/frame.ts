import {points, type Points} from '../../theme/model.ts'
import type {FigureItem} from '../items.ts'
import type {BoxPiece} from '../pages.ts'
import {markColors} from './ink.ts'

/** Points. */
const frame = {width: points(1), distance: 3, dash: points(4)}

/** The frame around a picture that came or went, which is dashed where it went; none around one that stays. */
export function drawFrame(
  {figure: {change}, width, height}: FigureItem,
  left: number,
  top: number,
): readonly BoxPiece[] {
  if (!change) return []
  const around = (length: number): Points => points(length + 2 * frame.distance)
  const dash = change === 'deleted' ? {dash: frame.dash} : {}
  return [
    {
      kind: 'box',
      x: points(left - frame.distance),
      y: points(top - frame.distance),
      width: around(width),
      height: around(height),
      stroke: {color: markColors[change], width: frame.width, ...dash},
    },
  ]
}
