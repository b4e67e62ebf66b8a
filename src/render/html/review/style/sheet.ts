import type {Theme} from '../../../../theme/model.ts'
import {blocks} from '../../style/blocks.ts'
import {notes} from '../../style/notes.ts'
import {page} from '../../style/page.ts'
import {cssString, propertiesOf} from '../../style/properties.ts'
import {trimmed} from '../../style/sheet.ts'
import {text} from '../../style/text.ts'
import type {ReviewWords} from '../words.ts'
import {bar} from './bar.ts'
import {card} from './card.ts'
import {desk} from './desk.ts'
import {header} from './header.ts'
import {marks} from './marks.ts'
import {darkReview, lightReview, type ReviewPalette} from './palette.ts'
import {print} from './print.ts'
import {record} from './record.ts'
import {sides} from './sides.ts'

const tints = ({tints}: ReviewPalette): string =>
  Object.entries(tints)
    .flatMap(([name, {ink, ground}]) => [`  --${name}: ${ink};`, `  --${name}-ground: ${ground};`])
    .join('\n')

/** The words that stand before and after each mark, for who hears the page. */
const spoken = ({marks, markEnds}: ReviewWords): string =>
  [
    `  --say-ins: ${cssString(`[${marks.inserted}: `)};`,
    `  --say-ins-end: ${cssString(` ${markEnds.inserted}]`)};`,
    `  --say-del: ${cssString(`[${marks.deleted}: `)};`,
    `  --say-del-end: ${cssString(` ${markEnds.deleted}]`)};`,
  ].join('\n')

const properties = (theme: Theme, words: ReviewWords): string => `
:root {
${tints(lightReview(theme))}
${spoken(words)}
}
@media screen and (prefers-color-scheme: dark) {
:root {
${tints(darkReview(theme))}
}
}`

/** The style sheet of the review page: what all pages have, then its own. It asks for nothing from outside the page. */
export const sheet = (theme: Theme, words: ReviewWords): string =>
  trimmed(
    [
      ...[propertiesOf(theme), properties(theme, words), page, text, blocks, notes],
      ...[header, bar, desk, card, marks, sides, record, print(theme)],
    ]
      .map((part) => part.trim())
      .join('\n'),
  )
