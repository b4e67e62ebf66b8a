import {imageSize} from 'image-size'
import type {PictureFile} from '../catalog.ts'
import type {ImageFault} from './image-fault.ts'
import {svgFault} from './svg.ts'

/** What a picture is, and its natural size in CSS pixels. */
export type Image = Pick<PictureFile, 'format' | 'width' | 'height'>

/** An image, or why the bytes are none. */
export type ImageOrFault = {readonly image: Image} | {readonly fault: ImageFault}

const formats: Readonly<Record<string, Image['format']>> = {png: 'png', jpg: 'jpeg', svg: 'svg'}

/** What may stand before the outermost element of an XML file (XML 1.0, 2.8), and that element's name. */
const outermost =
  /^\uFEFF?(?:\s|<\?[^]*?\?>|<!--[^]*?-->|<!DOCTYPE(?:[^[>]|\[[^\]]*\])*>)*<(?:[\w.-]+:)?([\w.-]+)/i

/** Whether the outermost element of a text is `svg`; pages that show an SVG somewhere are no pictures. */
const isSvg = (text: string): boolean => outermost.exec(text)?.[1] === 'svg'

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

/** Look at bytes as an image. The name of the file does not count. */
export function imageOf(bytes: Uint8Array): ImageOrFault {
  const size = measure(bytes)
  if (!size) return noImage('is not a PNG, JPEG or SVG, or its size cannot be read')
  const format = formats[size.type ?? '']
  if (!format)
    return noImage(`is a picture of another kind (${size.type ?? 'unknown'}) than PNG, JPEG and SVG`)
  const {width, height} = size
  if (!(width > 0 && height > 0)) return noImage('does not say how wide and high it is')
  if ((size.orientation ?? 1) > 1) return turned
  if (format !== 'svg') return {image: {format, width, height}}
  const text = new TextDecoder().decode(bytes)
  if (!isSvg(text)) return noImage('only has an SVG inside it')
  const fault = svgFault(text)
  return fault ? {fault} : {image: {format, width, height}}
}
