import type {Figure, Phrase} from '../document/nodes.ts'
import type {MatrixCell, MatrixPicture} from '../document/pictures.ts'
import {points, type Style} from '../theme/model.ts'
import type {Drawing} from './drawing.ts'
import {setLines} from './line/set.ts'
import type {Desk} from './measure/desk.ts'
import {strandsOf} from './measure/strands.ts'
import {baselineOf, shiftRuns} from './ink.ts'
import type {BoxPiece, LinePiece} from './pages.ts'

/** Shares of the width: the names of groups, the names of areas; the parties share the rest. */
const shares = {group: 0.18, label: 0.29}
/** Blank around the text of a cell, and between cells, in points. */
const padding = 4
const seam = 2
/** Width of the line around a cell, in points; it stands inside the cell. */
const strokeWidth = 0.6

type Piece = BoxPiece | LinePiece

interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Draw a responsibility figure: a row an area, a column a party; a filled cell is a party that answers for it. */
export function drawMatrix(figure: Figure, picture: MatrixPicture, desk: Desk): Drawing {
  const columns = columnsOf(picture, desk.measure)
  const pieces: Piece[] = []
  const styles = stylesOf(desk)
  let y = 0
  const band = Math.max(
    ...picture.parties.map((party, at) =>
      textHeight(party, styles.party, columns.parties[at]?.width ?? 0, desk),
    ),
  )
  picture.parties.forEach((party, at) => {
    const column = columns.parties[at]
    if (column)
      pieces.push(
        ...cell(figure, party, {...column, y, height: band}, styles.party, desk, desk.theme.colors.accent),
      )
  })
  y += band + seam
  for (const group of picture.groups) {
    const top = y
    for (const row of group.rows) {
      const heights = row.cells.map((entry, at) =>
        textHeight(entry.text, styles.own, columns.parties[at]?.width ?? 0, desk),
      )
      const height = Math.max(textHeight(row.label, styles.label, columns.label.width, desk), ...heights)
      pieces.push(
        ...cell(figure, row.label, {...columns.label, y, height}, styles.label, desk, desk.theme.colors.tint),
      )
      row.cells.forEach((entry, at) => {
        const column = columns.parties[at]
        if (column) pieces.push(...partyCell(figure, entry, {...column, y, height}, styles, desk))
      })
      y += height + seam
    }
    const area: Area = {...columns.group, y: top, height: y - seam - top}
    pieces.push(...cell(figure, group.label, area, styles.group, desk, desk.theme.colors.tint))
  }
  return {width: points(desk.measure), height: points(y - seam), pieces}
}

type Styles = Readonly<Record<'party' | 'group' | 'label' | 'own' | 'other', Style>>

function stylesOf({theme}: Desk): Styles {
  const {text} = theme.figure
  return {
    party: {...text, weight: 'bold', color: '#ffffff', align: 'center'},
    group: {...text, weight: 'bold', color: theme.colors.accent, align: 'center'},
    label: {...text, align: 'start'},
    own: {...text, align: 'center'},
    other: {...text, align: 'center', color: '#333333'},
  }
}

interface Columns {
  readonly group: {readonly x: number; readonly width: number}
  readonly label: {readonly x: number; readonly width: number}
  readonly parties: readonly {readonly x: number; readonly width: number}[]
}

function columnsOf(picture: MatrixPicture, measure: number): Columns {
  const group = {x: 0, width: measure * shares.group}
  const label = {x: group.width + seam, width: measure * shares.label - seam}
  const left = label.x + label.width + seam
  const count = picture.parties.length
  const width = (measure - left - seam * (count - 1)) / count
  return {group, label, parties: picture.parties.map((_, at) => ({x: left + at * (width + seam), width}))}
}

function partyCell(figure: Figure, entry: MatrixCell, area: Area, styles: Styles, desk: Desk): Piece[] {
  if (entry.text.length === 0) return cell(figure, [], area, styles.other, desk, '#f7f8fa')
  if (entry.own) return cell(figure, entry.text, area, styles.own, desk, '#d5e3f2', desk.theme.colors.accent)
  return cell(figure, entry.text, area, styles.other, desk, '#ffffff', desk.theme.colors.rule)
}

function textLines(phrase: Phrase, style: Style, width: number, desk: Desk): ReturnType<typeof setLines> {
  return setLines(strandsOf(phrase, style, {desk}), {measure: width - 2 * padding, align: style.align})
}

const textHeight = (phrase: Phrase, style: Style, width: number, desk: Desk): number =>
  Math.max(1, textLines(phrase, style, width, desk).length) * style.leading + 2 * padding

function cell(
  figure: Figure,
  phrase: Phrase,
  area: Area,
  style: Style,
  desk: Desk,
  fill: string,
  stroke?: string,
): Piece[] {
  const lines = textLines(phrase, style, area.width, desk)
  const edge = stroke ? strokeWidth : 0
  const top = area.y + (area.height - lines.length * style.leading) / 2
  const box: BoxPiece = {
    kind: 'box',
    figure,
    x: points(area.x + edge / 2),
    y: points(area.y + edge / 2),
    width: points(area.width - edge),
    height: points(area.height - edge),
    fill,
    ...(stroke ? {stroke: {color: stroke, width: points(edge)}} : {}),
    radius: points(2),
  }
  const text = lines.map((line, at): LinePiece => ({
    kind: 'line',
    block: figure,
    part: 'figure',
    baseline: points(top + baselineOf(style, desk.fonts) + at * style.leading),
    runs: shiftRuns(line.runs, area.x + padding),
  }))
  return [box, ...text]
}
