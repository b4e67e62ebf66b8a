import type {Figure} from '../../document/nodes.ts'
import type {BoxPiece, LeaderPiece, Piece} from '../../layout/pages.ts'
import type {Fonts} from '../../layout/fonts.ts'
import {nameFonts} from '../../layout/svg-words.ts'
import {familyOf, type PdfItem} from './reach.ts'

/** The bytes of a figure's picture: SVG as text, PNG and JPEG as bytes. */
export type PictureData = (
  figure: Figure,
) =>
  | {readonly format: 'svg'; readonly svg: string}
  | {readonly format: 'png' | 'jpeg'; readonly bytes: Uint8Array}

/** A piece as an item of pdfmake's renderer. */
export function itemsOf(piece: Piece, pictures: PictureData, fonts: Fonts): readonly PdfItem[] {
  if (piece.kind === 'line') return [{type: 'line', item: piece}]
  if (piece.kind === 'box') return [{type: 'vector', item: boxItem(piece)}]
  if (piece.kind === 'leader') return piece.width > 0 ? [{type: 'vector', item: leaderItem(piece)}] : []
  const place = {x: piece.x, y: piece.y, _width: piece.width, _height: piece.height}
  const picture = pictures(piece.figure)
  return picture.format === 'svg'
    ? [{type: 'svg', item: {...place, svg: nameFonts(picture.svg, fonts, familyOf), font: familyOf(0)}}]
    : [{type: 'image', item: {...place, image: Buffer.from(picture.bytes)}}]
}

const boxItem = ({x, y, width, height, radius, fill, stroke}: BoxPiece): object => ({
  type: 'rect',
  x,
  y,
  w: width,
  h: height,
  ...(radius ? {r: radius} : {}),
  ...(fill ? {color: fill} : {}),
  ...(stroke ? {lineColor: stroke.color, lineWidth: stroke.width} : {}),
})

/** Round dots: a dashed line of dashes without length and round caps (ISO 32000-1, 8.4.3.6). */
const leaderItem = ({x, baseline, width, pitch, color}: LeaderPiece): object => ({
  type: 'line',
  x1: x,
  y1: baseline,
  x2: x + width,
  y2: baseline,
  lineWidth: 0.9,
  lineCap: 'round',
  lineColor: color,
  dash: {length: 0.001, space: pitch},
})
