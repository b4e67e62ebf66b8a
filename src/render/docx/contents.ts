import {FileChild, InternalHyperlink, Run, Tab, TextRun, type ParagraphChild} from 'docx'
import type {Contents, Entry} from '../../document/nodes.ts'
import {headingText} from '../../document/walk.ts'
import {folioOf} from '../../layout/pages.ts'
import {writable} from './characters.ts'
import {enter, entered, type Context} from './context.ts'
import {element, valued} from './element.ts'
import {closeField, field, openField} from './field.ts'
import {styledParagraph} from './paragraph.ts'
import {runStyle, style} from './styles/names.ts'

/**
 * The contents: a field with its whole result, in the content control by which Word knows a table of contents
 * (ECMA-376 part 1, 17.16.5.68 and 17.5.2.12). Word shows it as it stands; asked to, it makes the same again from the
 * headings.
 */
export function renderContents(node: Contents, context: Context): readonly FileChild[] {
  if (node.children.length === 0) return []
  const instruction = `TOC \\o "1-${context.theme.contents.depth}" \\h \\z`
  const lines = node.children.map((entry, index) => {
    const inside = enter(entry, index === 0 ? context : entered(context))
    const own = style.entry(entry.level, context.theme.contents.depth)
    const opening = index === 0 ? openField(instruction) : []
    const closing = index === node.children.length - 1 ? closeField() : []
    return styledParagraph(own, [...opening, ...renderEntry(entry, inside), ...closing], inside.entrance)
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
  return [control]
}

/** Number and title, leader, folio: a link as a whole. */
function renderEntry(entry: Entry, {bookmarks, pages}: Context): readonly ParagraphChild[] {
  const words = new TextRun(writable(headingText(entry)))
  const bookmark = bookmarks.get(entry.target)
  if (!bookmark) return [words]
  const folio = folioOf(pages, bookmark.target) ?? ''
  const page = field(`PAGEREF ${bookmark.name} \\h`, folio)
  return [
    new InternalHyperlink({
      anchor: bookmark.name,
      children: [words, new Run({style: runStyle.leader, children: [new Tab()]}), ...page],
    }),
  ]
}
