import type {Block, Entry} from '../document/nodes.ts'
import {points, type Theme} from '../theme/model.ts'
import {baselineOf, shiftRuns} from './ink.ts'
import type {CellLines, FigureItem, RowItem, TextItem} from './items.ts'
import {setLines, type SetLine} from './line/set.ts'
import type {Desk} from './measure/desk.ts'
import {strandOf} from './measure/strands.ts'
import type {BoxPiece, LinePiece, Piece} from './pages.ts'
import type {Placement} from './paginate.ts'

/** The folio of the section that an entry of the contents names. */
export type FolioOf = (id: string) => string

/** Draw a placement: the pieces it puts on its page. */
export function drawPlacement(placement: Placement, desk: Desk, folioOf: FolioOf): readonly Piece[] {
  const {item} = placement
  if (item.kind === 'text') return drawText(item, placement, desk, folioOf)
  return item.kind === 'row' ? drawRow(item, placement.top, desk) : drawFigure(item, placement.top, desk)
}

const lineAt = (
  block: Block,
  part: LinePiece['part'],
  line: SetLine,
  x: number,
  baseline: number,
): LinePiece => ({
  kind: 'line',
  block,
  part,
  baseline: points(baseline),
  runs: shiftRuns(line.runs, x),
})

function drawText(
  item: TextItem,
  {top, from, to}: Placement,
  desk: Desk,
  folioOf: FolioOf,
): readonly Piece[] {
  const {left} = desk.theme.page
  const {leading} = item.style
  const first = top + baselineOf(item.style, desk.fonts)
  const pieces: Piece[] = item.lines
    .slice(from, to)
    .map((line, index) => lineAt(item.block, 'text', line, left + item.indent, first + index * leading))
  if (from === 0) {
    pieces.unshift(
      ...item.markers.map(({line, indent}) => lineAt(item.block, 'marker', line, left + indent, first)),
    )
  }
  if (item.entry)
    pieces.push(...drawFolio(item, item.entry, first + (to - from - 1) * leading, desk, folioOf))
  if (item.rule) pieces.push(headingRule(item, top + (to - from) * leading, desk.theme))
  return pieces
}

const headingRule = ({rule}: TextItem, bottom: number, {page}: Theme): BoxPiece => ({
  kind: 'box',
  x: page.left,
  y: points(bottom + (rule?.gap ?? 0)),
  width: points(page.width - page.left - page.right),
  height: points(rule?.width ?? 0),
  fill: rule?.color ?? '#000000',
})

/** From dot to dot of a leader, in points. */
const leaderPitch = 4

function drawFolio(item: TextItem, entry: Entry, baseline: number, desk: Desk, folioOf: FolioOf): Piece[] {
  const {page} = desk.theme
  const right = page.width - page.right
  const strands = strandOf(folioOf(entry.target), item.style, desk, {id: entry.target})
  const [folio] = setLines(strands, {measure: desk.measure, align: 'start'})
  if (!folio) return []
  const start = page.left + item.indent + (item.lines.at(-1)?.width ?? 0) + leaderPitch
  const end = right - folio.width - leaderPitch
  const grid = Math.ceil(start / leaderPitch) * leaderPitch
  const leader: Piece = {
    kind: 'leader',
    x: points(grid),
    baseline: points(baseline - 0.5),
    width: points(Math.max(0, end - grid)),
    pitch: points(leaderPitch),
    color: desk.theme.colors.rule,
  }
  return [leader, lineAt(entry, 'folio', folio, right - folio.width, baseline)]
}

function drawRow(item: RowItem, top: number, desk: Desk): readonly Piece[] {
  const {page, table, colors} = desk.theme
  const area = {x: page.left, width: points(desk.measure)}
  const pieces: Piece[] = []
  if (item.header)
    pieces.push({kind: 'box', ...area, y: points(top), height: points(item.height), fill: colors.tint})
  pieces.push({kind: 'box', ...area, y: points(top + item.height), height: table.rule, fill: colors.rule})
  return [...pieces, ...item.cells.flatMap((cell) => drawCell(cell, top, desk))]
}

function drawCell(cell: CellLines, top: number, desk: Desk): readonly Piece[] {
  const {page, table} = desk.theme
  let y = top + table.padding
  return cell.paragraphs.flatMap(({block, style, lines}) => {
    const first = y + baselineOf(style, desk.fonts)
    y += lines.length * style.leading
    return lines.map((line, index) =>
      lineAt(block, 'text', line, page.left + cell.x + table.padding, first + index * style.leading),
    )
  })
}

function drawFigure(item: FigureItem, top: number, desk: Desk): readonly Piece[] {
  const left = desk.theme.page.left + (desk.measure - item.width) / 2
  if (!item.drawing) {
    const {figure, width, height} = item
    return [
      {
        kind: 'picture',
        figure,
        x: points(left),
        y: points(top),
        width: points(width),
        height: points(height),
      },
    ]
  }
  return item.drawing.pieces.map((piece) =>
    piece.kind === 'box'
      ? {...piece, x: points(piece.x + left), y: points(piece.y + top)}
      : {...piece, baseline: points(piece.baseline + top), runs: shiftRuns(piece.runs, left)},
  )
}
