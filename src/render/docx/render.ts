import {Document as WordDocument} from 'docx'
import {hasErrors} from '../../diagnostic/diagnostic.ts'
import {failed, reached, type Outcome} from '../../diagnostic/outcome.ts'
import type {Document} from '../../document/nodes.ts'
import type {Pages} from '../../layout/pages.ts'
import type {Theme} from '../../theme/model.ts'
import {renderBlocks} from './blocks.ts'
import {bookmarksOf} from './bookmarks.ts'
import {check} from './check.ts'
import {plainEntrance, type Context, type Pictures} from './context.ts'
import {foreignLanguages, foreignTo, sectionLanguages} from './language.ts'
import {numbering, referencesOf} from './numbering.ts'
import {pageProperties} from './page.ts'
import {placeMarks} from './places.ts'
import {propertiesParts} from './properties.ts'
import {openMedia, pack} from './reach.ts'
import {runningEdges} from './running.ts'
import {settingsPart} from './settings.ts'
import {style} from './styles/names.ts'
import {styleSheet} from './styles/sheet.ts'
import {closeTables, type Variants} from './variants.ts'

export type {Picture, Pictures} from './context.ts'

/**
 * Render a document as a Word file (ECMA-376, transitional): complete when it opens, with the page starts and folios of
 * `pages`, and to be edited by its styles. `pictures` gives each figure as it is to be shown; a figure without one and
 * a reference without a target are errors. Equal input gives equal bytes. A file that is not `locked` is for editing: its
 * pages start where they fill, and where the theme or the content asks for it.
 */
export function renderDocx(
  document: Document,
  theme: Theme,
  pages: Pages,
  pictures: Pictures,
  locked = true,
): Outcome<Uint8Array> {
  const bookmarks = bookmarksOf(document)
  const faults = check(document, {pages, pictures, bookmarks})
  if (hasErrors(faults)) return failed(faults)
  const variants: Variants = new Map()
  const media = openMedia()
  const context: Context = {
    theme,
    pages,
    pictures,
    media,
    bookmarks,
    placeMarks: placeMarks(document, bookmarks, 2 * bookmarks.size),
    references: referencesOf(document),
    locked,
    entrance: plainEntrance,
    sectionKind: 'section',
    foreign: (tag) => foreignTo(document, tag),
    language: undefined,
    languages: sectionLanguages(document),
    plain: style.body,
    note: style.note,
    surround: 'text',
    listLevel: 0,
    variants,
  }
  const children = closeTables(renderBlocks(document.children, context), variants)
  const file = new WordDocument({
    styles: styleSheet(theme, document.language, foreignLanguages(document), variants),
    numbering: numbering(document, theme),
    sections: [
      {
        properties: pageProperties(document, theme),
        ...runningEdges(document, theme),
        children,
      },
    ],
  })
  return reached(pack(file, [...propertiesParts(document), settingsPart(theme)], media), faults)
}
