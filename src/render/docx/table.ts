import {
  LineRuleType,
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
import {anchorRevisions, closeTables} from './variants.ts'

/** How the blocks of a cell are rendered. */
type RenderBlocks = (blocks: readonly Block[], context: Context) => readonly FileChild[]

/**
 * A table of the width of the type area, below its caption: rows do not split, header rows stand again on each page.
 * Where a page starts within it, it goes on in another table below the same header rows: LibreOffice knows no page start
 * in a table.
 */
export function renderTable(
  node: Table,
  context: Context,
  renderBlocks: RenderBlocks,
): readonly (Paragraph | WordTable)[] {
  const {opensPage, bookmarks} = context.entrance
  const entrance = {opensPage, bookmarks}
  if (!node.caption) {
    const parts = renderParts(node, {...context, entrance: {...entrance, opensPage: false}}, renderBlocks)
    return opensPage ? [pageStart(), ...parts] : parts
  }
  const own = node.id === undefined ? undefined : context.bookmarks.get(node.id)
  const caption = renderCaption({...node, caption: node.caption}, own, context)
  return [
    styledParagraph(style.tableCaption, caption, {...context, entrance}, node.change),
    ...renderParts(node, entered(context), renderBlocks),
  ]
}

function renderParts(
  node: Table,
  context: Context,
  renderBlocks: RenderBlocks,
): readonly (Paragraph | WordTable)[] {
  const [first = [], ...others] = context.locked ? rowsByPage(node, context.pages) : [node.children]
  const headers = node.children.slice(0, node.headerRows)
  const next = entered(context)
  return [
    renderGrid(
      node,
      first.map((row) => renderPlanned(node, row, context, renderBlocks)),
      context,
    ),
    ...others.flatMap((rows) => [
      pageStart(),
      renderGrid(
        node,
        [
          ...headers.map((row) => renderPlanned(node, row, withoutPlaces(next), renderBlocks)),
          ...rows.map((row) => renderPlanned(node, row, next, renderBlocks)),
        ],
        context,
      ),
    ]),
  ]
}

/** The rows of a table, divided where a page starts. */
function rowsByPage({children}: Table, {places}: Pages): readonly (readonly Row[])[] {
  const parts: Row[][] = []
  let last: number | undefined
  for (const row of children) {
    const page = places.get(row)?.page
    if (parts.length === 0 || (page !== undefined && last !== undefined && page > last)) parts.push([])
    parts.at(-1)?.push(row)
    last = page ?? last
  }
  return parts
}

/** The least line, where a table opens a page: a page starts at a paragraph, and Word would join two tables. */
const pageStart = (): Paragraph =>
  new Paragraph({
    style: style.tableEnd,
    pageBreakBefore: true,
    spacing: {before: 0, line: 20, lineRule: LineRuleType.EXACT},
  })

/** A context for what stands in the file a second time: nothing leads there. */
const withoutPlaces = (context: Context): Context => ({
  ...context,
  bookmarks: new Map([...context.bookmarks].filter(([, {target}]) => target.type !== 'footnote')),
  placeMarks: new Map(),
})

function renderPlanned(node: Table, row: Row, context: Context, renderBlocks: RenderBlocks): TableRow {
  const index = node.children.indexOf(row)
  const header = index < node.headerRows
  const headers = header ? row.children.length : (node.headerColumns ?? 0)
  const widths = columnWidths(node, twips(measureOf(context.theme)), context.pages)
  const entrance = index === 0 ? context.entrance : plainEntrance
  const inside = enter(row, {...context, surround: 'cell', listLevel: 0, entrance})
  return renderRow(
    row,
    {header, headers, widths},
    {...inside, entrance: {...inside.entrance, opensPage: entrance.opensPage}},
    renderBlocks,
  )
}

function renderGrid(node: Table, rows: readonly TableRow[], context: Context): WordTable {
  const widths = columnWidths(node, twips(measureOf(context.theme)), context.pages)
  return new WordTable({
    rows: [...rows],
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
    const inside = enter(cell, {
      ...context,
      plain: own,
      note: index < headers ? own : style.cellNote,
      entrance,
    })
    const size = widths[index] ?? 0
    return new TableCell({
      width: {size, type: WidthType.DXA},
      children: renderCell(cell, inside, renderBlocks),
    })
  })
  const revision = context.reviser.end(row.change)
  return new TableRow({children: cells, cantSplit: true, ...(header ? {tableHeader: true} : {}), ...revision})
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
  if (children.length > 0) {
    const closed = closeTables(children, context.variants)
    return cell.change ? closed : anchorRevisions(closed)
  }
  return [styledParagraph(context.plain, [], context, cell.change)]
}

/** Whole twips for each column, as wide as on the pages; the rounding goes to the last, so that they fill the measure. */
function columnWidths(node: Table, measure: number, {cellWidths}: Pages): readonly number[] {
  const [first] = node.children
  const set = (first && cellWidths.get(first)) ?? node.columns
  const widths = set.map((width) => Math.round((width / sum(set)) * measure))
  return widths.map((width, index) => (index === widths.length - 1 ? width + measure - sum(widths) : width))
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
