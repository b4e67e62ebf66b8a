import type {Block, Entry} from '../document/nodes.ts'
import {points, type Style, type Theme} from '../theme/model.ts'
import {drawBars} from './bars.ts'
import {baselineOf, shiftRuns} from './ink.ts'
import type {CellLines, FigureItem, RowItem, TextItem} from './items.ts'
import {setLines, type SetLine} from './line/set.ts'
import type {Desk} from './measure/desk.ts'
import {strandOf} from './measure/strands.ts'
import type {BoxPiece, LinePiece, Piece} from './pages.ts'
import type {Placement} from './paginate.ts'
import {drawFrame} from './redline/frame.ts'

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

/** A paragraph as it is set, and where its top is. */
interface SetParagraph {
  readonly style: Style
  readonly lines: readonly SetLine[]
  readonly top: number
}

/** Draw a paragraph that stands by itself. */
export function drawParagraph(
  block: Block,
  {style, lines, top}: SetParagraph,
  {theme, fonts}: Desk,
): readonly LinePiece[] {
  const [left, first] = [theme.page.left + style.indent, top + baselineOf(style, fonts)]
  return lines.map((line, index) => lineAt(block, 'text', line, left, first + index * style.leading))
}

/** Lines of a text, from `from` up to but not including `to`, and where their left edge and top are. */
interface Lines {
  readonly item: TextItem
  readonly left: number
  readonly top: number
  readonly from: number
  readonly to: number
}

function drawText(item: TextItem, placement: Placement, desk: Desk, folioOf: FolioOf): readonly Piece[] {
  const {top, from, to} = placement
  const pieces = drawLines({item, left: desk.theme.page.left, top, from, to}, desk)
  const {leading} = item.style
  const last = top + baselineOf(item.style, desk.fonts) + (to - from - 1) * leading
  if (item.entry) pieces.push(...drawFolio(item, item.entry, last, desk, folioOf))
  if (item.rule) pieces.push(headingRule(item, top + (to - from) * leading, desk.theme))
  return pieces
}

function drawLines({item, left, top, from, to}: Lines, desk: Desk): Piece[] {
  const {leading} = item.style
  const first = top + baselineOf(item.style, desk.fonts)
  const lines = item.lines
    .slice(from, to)
    .map((line, index) => lineAt(item.block, 'text', line, left + item.indent, first + index * leading))
  const markers = from === 0 ? item.markers : []
  return [
    ...markers.map(({line, indent}) => lineAt(item.block, 'marker', line, left + indent, first)),
    ...lines,
  ]
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
  const strands = strandOf(folioOf(entry.target), item.style, {desk, target: {id: entry.target}})
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

/** The tint of a cell that names its row leaves the rule of the row above visible. */
function drawRow(item: RowItem, top: number, desk: Desk): readonly Piece[] {
  const {page, table, colors} = desk.theme
  const tint = (x: number, width: number, y: number): BoxPiece => ({
    kind: 'box',
    x: points(page.left + x),
    y: points(y),
    width: points(width),
    height: points(top + item.height - y),
    fill: colors.tint,
  })
  const tints = item.header
    ? [tint(item.x, item.width, top)]
    : item.cells.filter(({header}) => header).map(({x, width}) => tint(x, width, top + table.rule))
  const rule: BoxPiece = {
    kind: 'box',
    x: points(page.left + item.x),
    y: points(top + item.height),
    width: points(item.width),
    height: table.rule,
    fill: colors.rule,
  }
  return [...tints, rule, ...item.cells.flatMap((cell) => drawCell(cell, top, desk))]
}

function drawCell({x, texts}: CellLines, above: number, desk: Desk): readonly Piece[] {
  const {page, table} = desk.theme
  const left = page.left + x + table.padding
  const stands = texts.map(({item, top}) => ({item, top: above + top, from: 0, to: item.lines.length}))
  return [
    ...drawBars(stands, left, desk.theme),
    ...stands.flatMap((stand) => drawLines({...stand, left}, desk)),
  ]
}

function drawFigure(item: FigureItem, top: number, desk: Desk): readonly Piece[] {
  const left = desk.theme.page.left + (desk.measure - item.width) / 2
  return [...drawPicture(item, left, top), ...drawFrame(item, left, top)]
}

function drawPicture(item: FigureItem, left: number, top: number): readonly Piece[] {
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
