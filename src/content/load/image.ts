import {imageSize} from 'image-size'
import {utf8} from '../../source/encoding.ts'
import type {PictureFile} from '../catalog.ts'
import type {ImageFault} from './image-fault.ts'
import {holdsItsPixels} from './png.ts'
import {svgFault} from './svg.ts'

/** What a picture is, and its natural size in CSS pixels. */
export type Image = Pick<PictureFile, 'format' | 'width' | 'height'>

/** An image, or why the bytes are none. */
export type ImageOrFault = {readonly image: Image} | {readonly fault: ImageFault}

const formats: Readonly<Record<string, Image['format']>> = {png: 'png', jpg: 'jpeg', svg: 'svg'}

/**
 * How many pixels a picture may have: a page of A4 at 600 dots an inch has 35 million. Each takes some 12 bytes while
 * the picture is laid on white, so that this many take half a gigabyte.
 */
const maxPixels = 40_000_000

const noImage = (words: string): ImageOrFault => ({
  fault: {
    code: 'picture-not-image',
    words,
    hint: 'save it as PNG, JPEG or SVG, with a width and a height',
  },
})

const measure = (bytes: Uint8Array): ReturnType<typeof imageSize> | undefined => {
  try {
    return imageSize(bytes)
  } catch {
    return undefined
  }
}

/** A JPEG that says to be turned (EXIF, orientation): programs do not agree on whether to. */
const turned: ImageOrFault = {
  fault: {
    code: 'picture-not-image',
    words: 'is stored lying on its side, with a note to turn it',
    hint: 'turn it upright in a picture program, and save it again',
  },
}

const webPage: ImageOrFault = {
  fault: {
    code: 'picture-not-image',
    words: 'is a web page, not a picture',
    hint: 'save the picture itself, not the page that shows it',
  },
}

const tooLarge = (width: number, height: number): ImageOrFault => ({
  fault: {
    code: 'picture-too-large',
    words: `says that it is ${width} × ${height} pixels, and ${maxPixels / 1e6} million are the most that are read`,
    hint: 'save it smaller: a page of A4 at 300 dots an inch has 2480 × 3508',
  },
})

const broken: ImageOrFault = {
  fault: {
    code: 'picture-not-image',
    words: 'does not hold the pixels that it says it has',
    hint: 'the file is broken: save it again as PNG, JPEG or SVG',
  },
}

function drawingOf(bytes: Uint8Array, image: Image): ImageOrFault {
  const text = utf8(bytes)
  if (text === undefined) return noImage('is an SVG that is not UTF-8')
  const fault = svgFault(text)
  return fault ? {fault} : {image}
}

const isWebPage = (bytes: Uint8Array): boolean =>
  /^\s*<(?:!doctype\s+html|html)\b/i.test(new TextDecoder().decode(bytes.subarray(0, 1000)))

/** Look at bytes as an image. The name of the file does not count. */
export function imageOf(bytes: Uint8Array): ImageOrFault {
  if (isWebPage(bytes)) return webPage
  const size = measure(bytes)
  if (!size) return noImage('is not a PNG, JPEG or SVG, or its size cannot be read')
  const format = formats[size.type ?? '']
  if (!format)
    return noImage(`is a picture of another kind (${size.type ?? 'unknown'}) than PNG, JPEG and SVG`)
  const {width, height} = size
  if (!(width > 0 && height > 0)) return noImage('does not say how wide and high it is')
  if (width * height > maxPixels) return tooLarge(width, height)
  if ((size.orientation ?? 1) > 1) return turned
  if (format === 'svg') return drawingOf(bytes, {format, width, height})
  return format === 'png' && !holdsItsPixels(bytes) ? broken : {image: {format, width, height}}
}
