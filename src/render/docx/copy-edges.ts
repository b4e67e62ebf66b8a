import {aboveBaseline} from '../../layout/slack.ts'
import {points, type EdgeBox, type Points, type Running} from '../../theme/model.ts'

/*
 * A word processor stacks the lines of a running head from its top, and those of a running foot from its bottom: the line
 * of a copy stands below that of the theme, in both.
 */

/** Space above the line of a copy at the head of pages, below the theme's own line. */
export function aboveEdge({distance, style}: EdgeBox, own: Running | undefined): Points {
  if (!own) return points(0)
  const top = distance - aboveBaseline * style.leading
  const bottom = own.distance + (1 - aboveBaseline) * own.style.leading
  return points(Math.max(0, top - bottom))
}

/** Space above the line of a copy at the foot of pages, below the theme's own line. */
export function belowEdge({distance, style}: EdgeBox, own: Running | undefined): Points {
  if (!own) return points(0)
  const top = distance + aboveBaseline * style.leading
  const bottom = own.distance - (1 - aboveBaseline) * own.style.leading
  return points(Math.max(0, bottom - top))
}
