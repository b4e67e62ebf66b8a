import {FileChild} from 'docx'
import type {Contents, Entry} from '../../document/nodes.ts'
import {headingText} from '../../document/walk.ts'
import {folioOf} from '../../layout/pages.ts'
import {enter, entered, type Child, type Context} from './context.ts'
import {element, valued} from './element.ts'
import {closeField, field, openField} from './field.ts'
import {renderText} from './inlines.ts'
import {styledParagraph} from './paragraph.ts'
import {linkTo, tabRun} from './run.ts'
import {style} from './styles/names.ts'
import {runStyle} from './styles/runs.ts'

/**
 * The contents: a field with its whole result, in the content control by which Word knows a table of contents
 * (ECMA-376 part 1, 17.16.5.68 and 17.5.2.12). Word shows it as it stands; asked to, it makes the same again from the
 * headings.
 */
export function renderContents(node: Contents, context: Context): readonly FileChild[] {
  if (node.children.length === 0) return []
  const lead = renderLead(context)
  const instruction = `TOC \\o "1-${context.theme.contents.depth}" \\h \\z`
  const lines = node.children.map((entry, index) => {
    const inside = enter(entry, index === 0 && lead.length === 0 ? context : entered(context))
    const own = style.entry(entry.level, context.theme.contents.depth)
    const opening = index === 0 ? openField(instruction) : []
    const closing = index === node.children.length - 1 ? closeField() : []
    return styledParagraph(own, [...opening, ...renderEntry(entry, inside), ...closing], inside)
  })
  const part = element(
    'w:docPartObj',
    {},
    valued('w:docPartGallery', 'Table of Contents'),
    element('w:docPartUnique'),
  )
  const control = new FileChild('w:sdt')
  control.addChildElement(element('w:sdtPr', {}, part))
  control.addChildElement(element('w:sdtContent', {}, ...lines))
  return [...lead, control]
}

/** The line above the contents of a redline that says whose folios they have. */
function renderLead(context: Context): readonly FileChild[] {
  const {lead = ''} = context.revised ?? {}
  return lead === '' ? [] : [styledParagraph(style.contentsLead, [renderText(lead, context)], context)]
}

/** Number and title, leader, folio: a link as a whole. */
function renderEntry(entry: Entry, context: Context): readonly Child[] {
  const language = context.languages.get(entry.target)
  const words = renderText(headingText(entry), {...context, language})
  const bookmark = context.bookmarks.get(entry.target)
  if (!bookmark || bookmark.target.type === 'footnote') return [words]
  const folio = context.revised?.folios.get(entry.target) ?? folioOf(context.pages, bookmark.target) ?? ''
  const page = field(`PAGEREF ${bookmark.name} \\h`, folio)
  return [linkTo(bookmark.name, words, tabRun(runStyle.leader), ...page)]
}
