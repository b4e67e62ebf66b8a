import type {Figure} from '../../document/nodes.ts'
import type {Fonts} from '../../layout/fonts.ts'
import type {BoxPiece, LeaderPiece, Piece, PicturePiece} from '../../layout/pages.ts'
import {nameFonts} from '../../layout/svg-words.ts'
import {familyOf, type PdfRenderer} from './reach/document.ts'

/** The bytes of a figure's picture: SVG as text, PNG and JPEG as bytes. */
export type PictureData = (
  figure: Figure,
) =>
  | {readonly format: 'svg'; readonly svg: string}
  | {readonly format: 'png' | 'jpeg'; readonly bytes: Uint8Array}

/** A piece that is no line of text. */
type Shape = Exclude<Piece, {kind: 'line'}>

/** Draw a piece that is no line of text. */
export function drawShape(shape: Shape, renderer: PdfRenderer, pictures: PictureData, fonts: Fonts): void {
  if (shape.kind === 'box') renderer.renderVector(boxVector(shape))
  else if (shape.kind === 'picture') drawPicture(shape, renderer, pictures, fonts)
  else if (shape.width > 0) renderer.renderVector(leaderVector(shape))
}

function drawPicture(piece: PicturePiece, renderer: PdfRenderer, pictures: PictureData, fonts: Fonts): void {
  const place = {x: piece.x, y: piece.y, _width: piece.width, _height: piece.height}
  const picture = pictures(piece.figure)
  if (picture.format === 'svg')
    renderer.renderSVG({...place, svg: nameFonts(picture.svg, fonts, familyOf), font: familyOf(0)})
  else renderer.renderImage({...place, image: Buffer.from(picture.bytes)})
}

const boxVector = ({x, y, width, height, radius, fill, stroke}: BoxPiece): object => ({
  type: 'rect',
  x,
  y,
  w: width,
  h: height,
  ...(radius ? {r: radius} : {}),
  ...(fill ? {color: fill} : {}),
  ...(stroke ? {lineColor: stroke.color, lineWidth: stroke.width} : {}),
  ...(stroke?.dash ? {dash: {length: stroke.dash}} : {}),
})

/** Round dots: a dashed line of dashes without length and round caps (ISO 32000-1, 8.4.3.6). */
const leaderVector = ({x, baseline, width, pitch, color}: LeaderPiece): object => ({
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
