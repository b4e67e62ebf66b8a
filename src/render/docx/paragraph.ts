import {Paragraph, type IParagraphOptions, type ParagraphChild} from 'docx'
import type {Marking} from '../../document/nodes.ts'
import type {Child, Context} from './context.ts'
import {markEnd, markStart} from './run.ts'

/**
 * The page lock: the break that the layout put here, and no space above, which Word would keep after such a break.
 * It is the only thing that a paragraph says beside its style and the list that counts it.
 */
const pageLock: IParagraphOptions = {pageBreakBefore: true, spacing: {before: 0}}

/** A paragraph in a style, with what it takes over from the blocks that begin with it; in a redline, with its revision. */
export function styledParagraph(
  style: string,
  children: readonly Child[],
  {entrance, reviser}: Pick<Context, 'entrance' | 'reviser'>,
  change?: Marking,
): Paragraph {
  const {bookmarks, item, opensPage} = entrance
  const marked: readonly Child[] = [...bookmarks.map(markStart), ...children, ...bookmarks.map(markEnd)]
  return new Paragraph({
    style: item?.style ?? style,
    ...(opensPage ? pageLock : {}),
    ...(change ? {run: reviser.end(change)} : {}),
    ...(item ? {numbering: {reference: item.reference, level: item.level}} : {}),
    children: marked as readonly unknown[] as readonly ParagraphChild[],
  })
}
