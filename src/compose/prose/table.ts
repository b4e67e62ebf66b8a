import type {Table as MarkdownTable, TableCell, TableRow} from 'mdast'
import {diagnostic} from '../../diagnostic/diagnostic.ts'
import type {Span} from '../../diagnostic/span.ts'
import type {Cell, Row, Table} from '../../document/nodes.ts'
import {captioned} from './caption.ts'
import {paragraphOrNote} from './paragraph.ts'
import type {ProseReading} from './reading.ts'
import {counted} from '../counted.ts'
import {headerFaults} from '../headers.ts'
import {shares} from '../shares.ts'
import {extentOf, refuse} from './unsupported.ts'

const originOf = ({position}: TableRow | TableCell, reading: ProseReading): Span =>
  reading.span(position?.start.offset ?? 0, position?.end.offset ?? 0)

function cell(node: TableCell, reading: ProseReading): Cell {
  const children = reading.inlines(node.children)
  const [first, last] = [node.children[0], node.children.at(-1)]
  if (!first || !last) return {type: 'cell', children: [], origin: originOf(node, reading)}
  const extent = reading.span(extentOf(first)[0], extentOf(last)[1])
  return {type: 'cell', children: [paragraphOrNote(children, extent)], origin: originOf(node, reading)}
}

function row(node: TableRow, columns: number, reading: ProseReading): Row {
  const origin = originOf(node, reading)
  const {length} = node.children
  if (length !== columns) {
    const message = `this row has ${counted(length, 'cell')}, the table has ${counted(columns, 'column')}`
    reading.report(
      diagnostic('prose-unsupported', origin, message, 'write one cell a column; `\\|` is a plain bar'),
    )
  }
  return {type: 'row', children: node.children.map((item) => cell(item, reading)), origin}
}

/**
 * A GFM table. Its first row names the columns; the dashes below the names say how wide the columns are to one
 * another, so that `| --- | ------ |` makes the second twice as wide. A caption before it gives it its id.
 */
export function table(node: MarkdownTable, reading: ProseReading): readonly Table[] {
  const dashes = node.dashes ?? []
  if (node.align?.some((side) => side !== null)) {
    const hint = 'write `---` below the names of the columns, without `:`'
    refuse(node, reading, 'columns are not aligned here', hint)
  }
  const children = node.children.map((item) => row(item, dashes.length, reading))
  const [start, end] = extentOf(node)
  const origin = reading.span(node.caption?.extent[0] ?? start, end)
  const named = node.caption && captioned(node.caption, reading)
  const made: Table = {
    type: 'table',
    ...named,
    headerRows: 1,
    columns: shares(dashes),
    children,
    origin,
  }
  headerFaults(made).forEach(reading.report)
  return [made]
}
