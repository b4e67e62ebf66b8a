import type {Cell, Row, Table} from '../../document/nodes.ts'
import {points} from '../../theme/model.ts'
import {
  heightBy,
  type CellLines,
  type CellText,
  type Gauge,
  type Item,
  type RowItem,
  type TextItem,
} from '../items.ts'
import {captionLines} from './caption.ts'
import {columnWidths} from './columns.ts'
import {keepRows} from './keep.ts'
import {textItem, uniformLooks, type Place} from './place.ts'

/**
 * Measure a table: its caption, then an item a row. The caption and header rows stay with what follows; header rows
 * are repeated on each page.
 */
export function measureTable(node: Table, place: Place): readonly Item[] {
  const headers: RowItem[] = []
  const widths = columnWidths(node, place)
  const rows = node.children.map((row, index): RowItem => {
    const header = index < node.headerRows
    const item = measureRow(
      row,
      {header, headers: node.headerColumns ?? 0, widths},
      header ? [] : headers,
      place,
    )
    if (header) headers.push(item)
    return item
  })
  const {body, table} = place.desk.theme
  const last = rows.length - 1
  return [
    ...measureCaption(node, place),
    ...keepRows(rows, place.desk).map((row, index) => ({
      ...row,
      after: index === last ? body.after + table.padding : 0,
    })),
  ]
}

/** A caption stands above its table: the space that is below a figure's caption is above this one. */
function measureCaption(node: Table, place: Place): readonly Item[] {
  const {caption} = place.desk.theme
  const lines = captionLines(node, place)
  const space = {before: caption.after, after: caption.before}
  return lines.length === 0 ? [] : [textItem(node, caption, lines, place, {...space, keepWithNext: true})]
}

/** What a row is: whether it names the columns, how many cells at its start name it, and how wide they are (points). */
interface RowPlan {
  readonly header: boolean
  readonly headers: number
  readonly widths: readonly number[]
}

function measureRow(
  row: Row,
  {header, headers, widths}: RowPlan,
  repeats: readonly RowItem[],
  place: Place,
): RowItem {
  const {padding, rule} = place.desk.theme.table
  const width = place.measure - place.indent
  let x = place.indent
  const cells = row.children.map((cell, index): CellLines => {
    const own = widths[index] ?? 0
    const lines = measureCell(cell, {header: header || index < headers, x, width: own}, place)
    x += own
    return lines
  })
  return {
    kind: 'row',
    row,
    x: place.indent,
    width,
    begins: [row],
    before: 0,
    after: 0,
    keepBefore: false,
    keepWithNext: header,
    keepWithPrevious: false,
    opensPage: false,
    bars: [],
    cells,
    height: tallest(cells, 'drawn') + 2 * padding,
    flow: {
      own: tallest(cells, 'own') + 2 * padding + rule,
      least: tallest(cells, 'least') + 2 * padding,
      most: tallest(cells, 'most') + 2 * padding + rule,
    },
    header,
    repeats,
  }
}

/** The texts of a cell, one below the other, without the space above the first and below the last. */
function measureCell(cell: Cell, area: Pick<CellLines, 'x' | 'width' | 'header'>, place: Place): CellLines {
  const {table} = place.desk.theme
  const style = {...(area.header ? table.header : table.cell), before: points(0), after: points(0)}
  const inside: Place = {
    ...place,
    measure: area.width - 2 * table.padding,
    indent: 0,
    edge: 0,
    looks: uniformLooks(style),
    onCover: false,
  }
  const items = place.within(cell.children, inside).filter(isText)
  const tops = topsOf(items, 'drawn')
  const texts = items.map((item, index): CellText => ({item, top: (tops[index] ?? 0) + table.padding}))
  return {...area, texts, height: bottomOf(items, 'drawn')}
}

/** The tops of texts one below the other, from that of the first. */
function topsOf(items: readonly TextItem[], gauge: Gauge): readonly number[] {
  let top = 0
  return items.map((item, index) => {
    const above = items[index - 1]
    if (above) top += heightBy(gauge, above) + above.after + item.before
    return top
  })
}

function bottomOf(items: readonly TextItem[], gauge: Gauge): number {
  const last = items.at(-1)
  return last ? (topsOf(items, gauge).at(-1) ?? 0) + heightBy(gauge, last) : 0
}

/** Height of the tallest cell, without the blank around its texts. */
const tallest = (cells: readonly CellLines[], gauge: Gauge): number =>
  cells.reduce((most, {texts}) => {
    const own = bottomOf(
      texts.map(({item}) => item),
      gauge,
    )
    return Math.max(most, own)
  }, 0)

/** Tables and figures do not stand in cells. */
const isText = (item: Item): item is TextItem => item.kind === 'text'
