import type {Running, Theme} from '../theme/model.ts'

/** Lines of the body that a word processor may set more on a page than the layout did, before the page runs over. */
const slackLines = 2

/** Share of an exact leading that a word processor puts above the baseline. */
export const aboveBaseline = 0.8

/** From the edge of the page to an edge text where there is none; any length will do. */
const defaultEdge = 36

/** From the edge of the page to the near side of its edge text, in points; `share` of its leading lies nearer the edge. */
export const edgeOf = (running: Pick<Running, 'distance' | 'style'> | undefined, share: number): number =>
  running ? Math.max(0, running.distance - share * running.style.leading) : defaultEdge

/**
 * How much further down than the theme says the type area of a word processor's page reaches: two lines, but not into
 * the running foot. So a line more there does not make a page more; the page locks say where pages begin. Points.
 */
export function slackOf({page, body, runningFoot}: Theme): number {
  const foot = runningFoot ? edgeOf(runningFoot, 1 - aboveBaseline) + runningFoot.style.leading : 0
  return Math.max(0, Math.min(slackLines * body.leading, page.bottom - foot))
}
