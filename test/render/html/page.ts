import type {Document} from '../../../src/document/nodes.ts'
import type {Pictures} from '../../../src/render/html/picture.ts'
import {renderHtml} from '../../../src/render/html/render.ts'
import {pagesOf, paragraph, sample, section, theme} from '../fixture.ts'
import {named, only, readMarkup, type Markup} from './markup.ts'
import {pictures} from './pictures.ts'

/** Render a document; a diagnostic fails the test. */
export function pageOf(document: Document, look = theme, figures: Pictures = pictures): string {
  const page = renderHtml(document, look, pagesOf(document), figures)
  if (!page.ok || page.diagnostics.length > 0) throw new Error(JSON.stringify(page.diagnostics))
  return page.value
}

/** A document of one chapter that holds the given blocks. */
export const chapterOf = (...blocks: readonly Parameters<typeof section>[4][]): Document => ({
  ...sample,
  children: [section('chapter', 1, '章', {}, paragraph('序'), ...blocks)],
})

/** The text of a page. */
export const mainOf = (document: Document): Markup => only(named(readMarkup(pageOf(document)), 'main'))
