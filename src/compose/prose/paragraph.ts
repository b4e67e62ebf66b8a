import type {Paragraph as MarkdownParagraph} from 'mdast'
import type {Span} from '../../diagnostic/span.ts'
import type {Block, Inline, Note, Paragraph} from '../../document/nodes.ts'
import {figure} from './figure.ts'
import type {ProseReading} from './reading.ts'
import {dropStart} from './text.ts'
import {extentOf} from './unsupported.ts'

const opening = /^※[ \t\u3000]*/u

/** A paragraph; or, where the words open with ※, a note. The mark and the space after it are no part of its words. */
export function paragraphOrNote(children: readonly Inline[], origin: Span): Paragraph | Note {
  const [first, ...rest] = children
  const mark = first?.type === 'text' ? opening.exec(first.value) : null
  if (first?.type !== 'text' || !mark) return {type: 'paragraph', children, origin}
  const left = dropStart(first, mark[0].length)
  return {type: 'note', mark: '※', children: left.value === '' ? rest : [left, ...rest], origin}
}

/** A paragraph, a note, or the figure that stands in place of one. */
export function paragraph(node: MarkdownParagraph, reading: ProseReading): readonly Block[] {
  const [only, ...more] = node.children
  if (only?.type === 'image' && more.length === 0) return figure(only, reading)
  return [paragraphOrNote(reading.inlines(node.children), reading.span(...extentOf(node)))]
}
