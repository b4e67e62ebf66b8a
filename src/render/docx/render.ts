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
import {compile, openMedia, pack, type Parts} from './reach.ts'
import {
  isRedline,
  openReviser,
  placedComments,
  plainRevisions,
  wordComments,
  type Revisions,
} from './revisions.ts'
import {runningEdges} from './running.ts'
import {settingsPart} from './settings.ts'
import {style} from './styles/names.ts'
import {styleSheet} from './styles/sheet.ts'
import {anchorRevisions, closeTables, type Variants} from './variants.ts'

export type {Picture, Pictures} from './context.ts'

/** What may be said of a Word file besides what is in it. */
export interface WordOptions {
  /** Whether pages start where the layout has them; they do where nothing is said. */
  readonly locked?: boolean
  /** Of a redline. */
  readonly revisions?: Revisions
}

/**
 * Render a document as a Word file (ECMA-376, transitional): complete when it opens, with the page starts and folios of
 * `pages`, and to be edited by its styles. `pictures` gives each figure as it is to be shown; a figure without one and
 * a reference without a target are errors. Equal input gives equal bytes. A file that is not `locked` is for editing: its
 * pages start where they fill, and where the theme or the content asks for it. A redline has its marks as tracked changes.
 */
export function renderDocx(...input: WordInput): Outcome<Uint8Array> {
  const parts = renderParts(...input)
  return parts.ok ? reached(pack(parts.value), parts.diagnostics) : parts
}

/** What a Word file is rendered from. */
type WordInput = [document: Document, theme: Theme, pages: Pages, pictures: Pictures, options?: WordOptions]

/** The parts of the same file, before they are packed. */
export function renderParts(
  document: Document,
  theme: Theme,
  pages: Pages,
  pictures: Pictures,
  {locked = true, revisions = plainRevisions(document)}: WordOptions = {},
): Outcome<Parts> {
  const bookmarks = bookmarksOf(document)
  const faults = check(document, {pages, pictures, bookmarks})
  if (hasErrors(faults)) return failed(faults)
  const variants: Variants = new Map()
  const media = openMedia()
  const tracks = isRedline(document)
  // The places of a redline are those of neither edition.
  const marks = tracks ? new Map() : placeMarks(document, bookmarks, 2 * bookmarks.size)
  const told = {...revisions, comments: placedComments(document, revisions)}
  const context: Context = {
    theme,
    pages,
    pictures,
    media,
    bookmarks,
    placeMarks: marks,
    references: referencesOf(document),
    locked,
    entrance: plainEntrance,
    reviser: openReviser(told, 2 * bookmarks.size + marks.size),
    ...(tracks ? {revised: told.contents} : {}),
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
  const children = anchorRevisions(closeTables(renderBlocks(document.children, context), variants))
  const file = new WordDocument({
    styles: styleSheet(theme, document.language, foreignLanguages(document), variants),
    numbering: numbering(document, theme),
    ...(told.comments.size > 0 ? {comments: {children: wordComments(told)}} : {}),
    sections: [
      {
        properties: pageProperties(document, theme),
        ...runningEdges(document, theme),
        children,
      },
    ],
  })
  return reached(compile(file, [...propertiesParts(document), settingsPart(theme, tracks)], media), faults)
}
