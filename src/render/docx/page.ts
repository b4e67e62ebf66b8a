import {PageOrientation, type ISectionPropertiesOptions} from 'docx'
import {hasCover} from '../../document/facts.ts'
import type {Document} from '../../document/nodes.ts'
import type {Running, Theme} from '../../theme/model.ts'
import {twips} from './units.ts'

/** Lines of the body that Word may set more on a page than the layout did, before the page runs over. */
const slackLines = 2

/** Share of an exact leading that Word puts above the baseline. */
const aboveBaseline = 0.8

/** From the edge of the page to an edge text where there is none; any length will do. */
const defaultEdge = 36

/** From the edge of the page to the near side of its edge text. */
const edgeOf = (running: Running | undefined, share: number): number =>
  running ? Math.max(0, running.distance - share * running.style.leading) : defaultEdge

/**
 * How much further down than the theme says the type area of a Word page reaches: two lines, but not into the running
 * foot. So a line more in Word does not make a page more; the page locks say where pages begin. Points.
 */
export function slackOf({page, body, runningFoot}: Theme): number {
  const foot = runningFoot ? edgeOf(runningFoot, 1 - aboveBaseline) + runningFoot.style.leading : 0
  return Math.max(0, Math.min(slackLines * body.leading, page.bottom - foot))
}

/** The page: the theme's, with the slack; the cover bears no running head and foot. */
export function pageProperties(document: Document, theme: Theme): ISectionPropertiesOptions {
  const {page, runningHead, runningFoot} = theme
  return {
    titlePage: hasCover(document),
    page: {
      size: {width: twips(page.width), height: twips(page.height), orientation: PageOrientation.PORTRAIT},
      margin: {
        top: twips(page.top),
        right: twips(page.right),
        bottom: twips(page.bottom - slackOf(theme)),
        left: twips(page.left),
        header: twips(edgeOf(runningHead, aboveBaseline)),
        footer: twips(edgeOf(runningFoot, 1 - aboveBaseline)),
        gutter: 0,
      },
    },
  }
}
