import type {Figure} from '../../document/nodes.ts'
import type {Drawing} from '../drawing.ts'
import type {Item} from '../items.ts'
import {drawMatrix} from '../matrix.ts'
import {captionLines} from './caption.ts'
import {textItem, type Place} from './place.ts'

/** Measure a figure: its picture, and its caption below. */
export function measureFigure(node: Figure, place: Place): readonly Item[] {
  const {desk} = place
  const {figure, caption} = desk.theme
  const lines = captionLines(node, place)
  const size = figureSize(node, place, caption.before + lines.length * caption.leading)
  return [
    {
      kind: 'figure',
      figure: node,
      begins: [node],
      before: figure.before,
      after: figure.after,
      keepBefore: false,
      keepWithNext: true,
      keepWithPrevious: false,
      opensPage: false,
      bars: [],
      ...size,
    },
    textItem(node, caption, lines, place, {begins: []}),
  ]
}

/** A CSS pixel is a 96th of an inch. */
const pointsPerPixel = 72 / 96

/** The largest share of a page's height that a picture with its caption takes, so that a heading can stand above. */
const largestShare = 0.85

function figureSize(
  node: Figure,
  {desk, onCover}: Place,
  captionHeight: number,
): Size & {readonly drawing?: Drawing} {
  if (node.picture.kind === 'matrix') {
    const drawing = drawMatrix(node, node.picture, desk)
    return {width: drawing.width, height: drawing.height, drawing}
  }
  const natural = {width: node.picture.width * pointsPerPixel, height: node.picture.height * pointsPerPixel}
  const {page, copy} = desk.theme
  if (onCover && copy)
    return fitted(natural, Math.min(copy.logo.width / natural.width, copy.logo.height / natural.height))
  const room = (page.height - page.top - page.bottom) * largestShare - captionHeight
  return fitted(natural, Math.min(1, desk.measure / natural.width, room / natural.height))
}

interface Size {
  readonly width: number
  readonly height: number
}

const fitted = ({width, height}: Size, scale: number): Size => ({
  width: width * scale,
  height: height * scale,
})
