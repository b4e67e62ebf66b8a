import {PageOrientation, type ISectionPropertiesOptions} from 'docx'
import {hasCover} from '../../document/facts.ts'
import type {Document} from '../../document/nodes.ts'
import {aboveBaseline, edgeOf, slackOf} from '../../layout/slack.ts'
import type {Theme} from '../../theme/model.ts'
import {twips} from './units.ts'

/** The page: the theme's, with the slack; the cover bears no running head and foot. */
export function pageProperties(document: Document, theme: Theme): ISectionPropertiesOptions {
  const {page, runningHead} = theme
  const foot = document.copy && document.copy.foot.length > 0 ? theme.copy?.foot : undefined
  const head = document.copy && document.copy.head.length > 0 ? theme.copy?.head : undefined
  return {
    titlePage: hasCover(document),
    page: {
      size: {width: twips(page.width), height: twips(page.height), orientation: PageOrientation.PORTRAIT},
      margin: {
        top: twips(page.top),
        right: twips(page.right),
        bottom: twips(page.bottom - slackOf(theme)),
        left: twips(page.left),
        header: twips(edgeOf(runningHead ?? head, aboveBaseline)),
        footer: twips(edgeOf(foot ?? theme.runningFoot, 1 - aboveBaseline)),
        gutter: 0,
      },
    },
  }
}
