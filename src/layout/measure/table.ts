import type {Block, Cell, Note, Paragraph, Row, Table} from '../../document/nodes.ts'
import type {Style} from '../../theme/model.ts'
import type {CellLines, Item, RowItem} from '../items.ts'
import type {Strand} from '../line/clusters.ts'
import {setLines} from '../line/set.ts'
import type {Desk} from './desk.ts'
import {strandOf, strandsOf} from './strands.ts'

/** Measure a table: an item a row, header rows kept with what follows and repeated on each page. */
export function measureTable(node: Table, desk: Desk): readonly Item[] {
  const headers: RowItem[] = []
  const rows = node.children.map((row, index): RowItem => {
    const header = index < node.headerRows
    const item = measureRow(row, node, header, desk, header ? [] : headers)
    if (header) headers.push(item)
    return item
  })
  return rows.map((row, index) => ({...row, after: index === rows.length - 1 ? desk.theme.body.after : 0}))
}

function measureRow(
  row: Row,
  table: Table,
  header: boolean,
  desk: Desk,
  repeats: readonly RowItem[],
): RowItem {
  const {padding} = desk.theme.table
  let x = 0
  const cells = row.children.map((cell, index): CellLines => {
    const width = (table.columns[index] ?? 0) * desk.measure
    const lines = measureCell(cell, header, x, width, desk)
    x += width
    return lines
  })
  const height = Math.max(0, ...cells.map(cellHeight)) + 2 * padding
  return {
    kind: 'row',
    begins: [row],
    before: 0,
    after: 0,
    keepBefore: false,
    keepWithNext: header,
    opensPage: false,
    cells,
    height,
    header,
    repeats,
  }
}

function measureCell(cell: Cell, header: boolean, x: number, width: number, desk: Desk): CellLines {
  const {table} = desk.theme
  const style: Style = header ? table.header : table.cell
  const measure = width - 2 * table.padding
  const paragraphs = cell.children.flatMap((block: Block) =>
    block.type === 'paragraph' || block.type === 'note'
      ? [
          {
            block,
            style,
            lines: setLines(cellStrands(block, style, desk), {measure, align: style.align}),
          },
        ]
      : [],
  )
  return {x, width, paragraphs}
}

/** A note in a cell prints its mark in front. */
const cellStrands = (block: Paragraph | Note, style: Style, desk: Desk): readonly Strand[] => [
  ...(block.type === 'note' ? strandOf(block.mark, style, desk) : []),
  ...strandsOf(block.children, style, desk),
]

const cellHeight = (cell: CellLines): number =>
  cell.paragraphs.reduce((sum, {lines, style}) => sum + lines.length * style.leading, 0)
