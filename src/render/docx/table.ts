import {
  Paragraph,
  Table as WordTable,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
  type FileChild,
} from 'docx'
import type {Block, Cell, Row, Table} from '../../document/nodes.ts'
import type {Pages} from '../../layout/pages.ts'
import {renderCaption} from './caption.ts'
import {enter, entered, plainEntrance, type Context} from './context.ts'
import {measureOf} from './measure.ts'
import {styledParagraph} from './paragraph.ts'
import {style, tableStyle} from './styles/names.ts'
import {twips} from './units.ts'

/** How the blocks of a cell are rendered. */
type RenderBlocks = (blocks: readonly Block[], context: Context) => readonly FileChild[]

/**
 * A table of the width of the type area, below its caption: rows do not split, header rows stand again on each page. A
 * row on another page than the one before it begins that page, below the header rows.
 */
export function renderTable(
  node: Table,
  context: Context,
  renderBlocks: RenderBlocks,
): readonly (Paragraph | WordTable)[] {
  const {opensPage, bookmarks} = context.entrance
  const entrance = {opensPage, bookmarks}
  if (!node.caption) return [renderGrid(node, {...context, entrance}, renderBlocks)]
  const own = node.id === undefined ? undefined : context.bookmarks.get(node.id)
  const caption = renderCaption({...node, caption: node.caption}, own, context)
  return [
    styledParagraph(style.tableCaption, caption, entrance),
    renderGrid(node, entered(context), renderBlocks),
  ]
}

function renderGrid(node: Table, context: Context, renderBlocks: RenderBlocks): WordTable {
  const widths = columnWidths(node, twips(measureOf(context.theme)), context.pages)
  const pageOf = (row: Row): number => context.pages.places.get(row)?.page ?? Number.NaN
  const rows = node.children.map((row, index) => {
    const header = index < node.headerRows
    const turns = pageOf(row) > pageOf(node.children[index - 1] ?? row)
    const entrance = index === 0 ? context.entrance : {...plainEntrance, opensPage: turns}
    const inside = enter(row, {...context, surround: 'cell', listLevel: 0, entrance})
    const headers = header ? row.children.length : (node.headerColumns ?? 0)
    return renderRow(row, {header, headers, widths}, inside, renderBlocks)
  })
  return new WordTable({
    rows,
    style: tableStyle,
    width: {size: sum(widths), type: WidthType.DXA},
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    tableLook: {
      firstRow: node.headerRows > 0,
      lastRow: false,
      firstColumn: (node.headerColumns ?? 0) > 0,
      lastColumn: false,
      noHBand: true,
      noVBand: true,
    },
  })
}

/** What a row is: whether it names the columns, how many cells at its start are names, and how wide they are. */
interface RowPlan {
  readonly header: boolean
  readonly headers: number
  readonly widths: readonly number[]
}

function renderRow(
  row: Row,
  {header, headers, widths}: RowPlan,
  context: Context,
  renderBlocks: RenderBlocks,
): TableRow {
  const cells = row.children.map((cell, index) => {
    const own = index < headers ? style.headerCell : style.cell
    const entrance = index === 0 ? context.entrance : plainEntrance
    const inside = enter(cell, {...context, plain: own, note: own, entrance})
    const size = widths[index] ?? 0
    return new TableCell({
      width: {size, type: WidthType.DXA},
      children: renderCell(cell, inside, renderBlocks),
    })
  })
  return new TableRow({children: cells, cantSplit: true, ...(header ? {tableHeader: true} : {})})
}

/** A cell ends in a paragraph, as Word demands (ECMA-376 part 1, 17.4.65), and so does one without content. */
function renderCell(
  cell: Cell,
  context: Context,
  renderBlocks: RenderBlocks,
): readonly (Paragraph | WordTable)[] {
  const children = renderBlocks(cell.children, context).filter(
    (child): child is Paragraph | WordTable => child instanceof Paragraph || child instanceof WordTable,
  )
  if (children.length > 0) return closeTables(children)
  return [styledParagraph(context.plain, [], context.entrance)]
}

/** The space below a table, which Word has none for (ECMA-376 part 1, 17.4.38). */
export const tableEnd = (): Paragraph => new Paragraph({style: style.tableEnd})

/** Put the least line between two tables and after one at the end; Word would join them, or add a line of its own. */
export const closeTables = <Child extends FileChild>(
  children: readonly Child[],
): readonly (Child | Paragraph)[] =>
  children.flatMap((child, index): readonly (Child | Paragraph)[] => {
    const next = children[index + 1]
    const open = child instanceof WordTable && (next === undefined || next instanceof WordTable)
    return open ? [child, tableEnd()] : [child]
  })

/** Whole twips for each column, as wide as on the pages; the rounding goes to the last, so that they fill the measure. */
function columnWidths(node: Table, measure: number, {cellWidths}: Pages): readonly number[] {
  const [first] = node.children
  const set = (first && cellWidths.get(first)) ?? node.columns
  const widths = set.map((width) => Math.round((width / sum(set)) * measure))
  return widths.map((width, index) => (index === widths.length - 1 ? width + measure - sum(widths) : width))
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
