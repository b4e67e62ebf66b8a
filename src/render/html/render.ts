import {h} from 'hastscript'
import {toHtml} from 'hast-util-to-html'
import {settle, type Outcome} from '../../diagnostic/outcome.ts'
import type {Block, Document} from '../../document/nodes.ts'
import {sectionsOf} from '../../document/walk.ts'
import {folioOf, type Pages} from '../../layout/pages.ts'
import type {Theme} from '../../theme/model.ts'
import {refusedLinks} from './address.ts'
import {body} from './body.ts'
import {lines, newline, type Context} from './context.ts'
import {print} from './handlers.ts'
import {head} from './head.ts'
import type {Pictures} from './picture.ts'
import {wordsOf} from './words.ts'

export {cssWords} from './style/properties.ts'

/** A text between the tags of a page. */
export const escapeHtml = (text: string): string => toHtml({type: 'text', value: text})

function foliosOf(document: Document, pages: Pages): ReadonlyMap<string, string> {
  const folios = [...sectionsOf(document)].flatMap((section) => {
    const folio = folioOf(pages, section)
    return folio === undefined ? [] : [[section.id, folio] as const]
  })
  return new Map(folios)
}

/** The language of each section that is not in the document's: its own, else that of the section around it. */
export function languagesOf(
  sections: readonly Block[],
  around?: string,
): readonly (readonly [string, string])[] {
  return sections.flatMap((section) => {
    if (section.type !== 'section') return []
    const language = section.language ?? around
    const own = language === undefined ? [] : [[section.id, language] as const]
    return [...own, ...languagesOf(section.children, language)]
  })
}

/**
 * Render a document as one HTML file that asks for nothing from outside itself and runs no script. Folios are those of
 * `pages`, the paged edition.
 *
 * A link to an address that no page may lead to is an error.
 */
export function renderHtml(
  document: Document,
  theme: Theme,
  pages: Pages,
  pictures: Pictures,
): Outcome<string> {
  const words = wordsOf(document.language)
  const folios = foliosOf(document, pages)
  const languages = new Map(languagesOf(document.children))
  const here = {within: '', names: [], cell: undefined, marked: undefined}
  const context: Context = {document, folios, languages, pictures, words, ...here, print}
  const html = h(
    'html',
    {lang: document.language},
    lines([head(document, theme, words), body(document, context)]),
  )
  const page = toHtml([{type: 'doctype'}, newline, html, newline], {allowDangerousHtml: true})
  return settle(page, refusedLinks(document))
}
