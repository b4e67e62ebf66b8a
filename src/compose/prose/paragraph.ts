import type {Paragraph as MarkdownParagraph} from 'mdast'
import {diagnostic} from '../../diagnostic/diagnostic.ts'
import type {Span} from '../../diagnostic/span.ts'
import type {Block, Inline, Note, Paragraph} from '../../document/nodes.ts'
import {opensWithBar} from './caption-tree.ts'
import {captionOfNothing} from './caption.ts'
import {figure} from './figure.ts'
import type {ProseReading} from './reading.ts'
import {dropStart} from './text.ts'
import {pictureAlone, type MarkdownInline} from './tree.ts'
import {extentOf, refuse} from './unsupported.ts'

const opening = /^※[ \t\u3000]*/u

/** A paragraph; or, where the words open with ※, a note. The mark and the space after it are no part of its words. */
export function paragraphOrNote(children: readonly Inline[], origin: Span): Paragraph | Note {
  const [first, ...rest] = children
  const mark = first?.type === 'text' ? opening.exec(first.value) : null
  if (first?.type !== 'text' || !mark) return {type: 'paragraph', children, origin}
  const left = dropStart(first, mark[0].length)
  return {type: 'note', mark: '※', children: left.value === '' ? rest : [left, ...rest], origin}
}

const isMarked = (node: MarkdownInline | undefined): boolean =>
  node?.type === 'text' && opening.test(node.value)

/** The lines of each note, where words open with ※: a line that opens with ※ begins another. Else all are one. */
function notesIn(nodes: readonly MarkdownInline[]): readonly (readonly MarkdownInline[])[] {
  if (!isMarked(nodes[0])) return [nodes]
  const starts = nodes.flatMap((node, at) =>
    node.type === 'softBreak' && isMarked(nodes[at + 1]) ? [at] : [],
  )
  return [-1, ...starts].map((start, index) => nodes.slice(start + 1, starts[index]))
}

function paragraphOf(
  nodes: readonly MarkdownInline[],
  origin: Span,
  reading: ProseReading,
): Paragraph | Note {
  const read = paragraphOrNote(reading.inlines(nodes), origin)
  if (read.type === 'note' && read.children.length === 0) {
    const hint = 'write the note behind it, in the same paragraph'
    reading.report(diagnostic('prose-unsupported', origin, 'no note stands behind `※`', hint))
  }
  return read
}

const tableWithoutDashes = (node: MarkdownParagraph, reading: ProseReading): void =>
  refuse(
    node,
    reading,
    'this is no table: no line of dashes stands below its first row, and the bars print as they stand',
    'write `| --- | --- |` below the row that names the columns; for a plain `|` write `\\|`',
  )

/** A paragraph, the notes of one, or the figure that stands in place of one. */
export function paragraph(node: MarkdownParagraph, reading: ProseReading): readonly Block[] {
  const picture = pictureAlone(node)
  if (picture) return figure(picture, reading)
  if (node.caption) captionOfNothing(node.caption, reading)
  if (opensWithBar(node)) tableWithoutDashes(node, reading)
  const [start, end] = extentOf(node)
  return notesIn(node.children).map((nodes, index, {length}) => {
    const [first, last] = [nodes[0] ?? node, nodes.at(-1) ?? node]
    const from = index === 0 ? start : extentOf(first)[0]
    const to = index === length - 1 ? end : extentOf(last)[1]
    return paragraphOf(nodes, reading.span(from, to), reading)
  })
}
