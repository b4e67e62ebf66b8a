import {BookmarkEnd, BookmarkStart, Paragraph, type IParagraphOptions, type ParagraphChild} from 'docx'
import type {Child, Entrance} from './context.ts'

/**
 * The page lock: the break that the layout put here, and no space above, which Word would keep after such a break.
 * It is the only thing that a paragraph says beside its style and the list that counts it.
 */
const pageLock: IParagraphOptions = {pageBreakBefore: true, spacing: {before: 0}}

/** A paragraph in a style, with what it takes over from the blocks that begin with it. */
export function styledParagraph(style: string, children: readonly Child[], entrance: Entrance): Paragraph {
  const {bookmarks, item, opensPage} = entrance
  const marked: readonly Child[] = [
    ...bookmarks.map(({name, number}) => new BookmarkStart(name, number)),
    ...children,
    ...bookmarks.map(({number}) => new BookmarkEnd(number)),
  ]
  return new Paragraph({
    style: item?.style ?? style,
    ...(opensPage ? pageLock : {}),
    ...(item?.reference === undefined ? {} : {numbering: {reference: item.reference, level: 0}}),
    children: marked as readonly ParagraphChild[],
  })
}
