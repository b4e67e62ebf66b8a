import {imageSize} from 'image-size'
import {SaxesParser} from 'saxes'
import type {PictureFile} from '../catalog.ts'

/** What a picture is, and its natural size in CSS pixels. */
export type Image = Pick<PictureFile, 'format' | 'width' | 'height'>

/** An image, or why the bytes are none that a document can hold, as the end of a sentence. */
export type ImageOrFault = {readonly image: Image} | {readonly fault: string}

const formats: Readonly<Record<string, Image['format']>> = {png: 'png', jpg: 'jpeg', svg: 'svg'}

/** What may stand before the outermost element of an XML file (XML 1.0, 2.8), and that element's name. */
const outermost =
  /^\uFEFF?(?:\s|<\?[^]*?\?>|<!--[^]*?-->|<!DOCTYPE(?:[^[>]|\[[^\]]*\])*>)*<(?:[\w.-]+:)?([\w.-]+)/i

/** Whether the outermost element of a text is `svg`; pages that show an SVG somewhere are no pictures. */
const isSvg = (bytes: Uint8Array): boolean => outermost.exec(new TextDecoder().decode(bytes))?.[1] === 'svg'

/** Why a text is no well-formed XML, in the parser's words; undefined where it is. */
function xmlFault(bytes: Uint8Array): string | undefined {
  const parser = new SaxesParser({xmlns: true})
  let fault: string | undefined
  parser.on('error', (error) => {
    fault ??= error.message
  })
  parser.write(new TextDecoder().decode(bytes)).close()
  return fault
}

const measure = (bytes: Uint8Array): ReturnType<typeof imageSize> | undefined => {
  try {
    return imageSize(bytes)
  } catch {
    return undefined
  }
}

/** Look at bytes as an image. The name of the file does not count. */
export function imageOf(bytes: Uint8Array): ImageOrFault {
  const size = measure(bytes)
  if (!size) return {fault: 'is not a PNG, JPEG or SVG, or its size cannot be read'}
  const format = formats[size.type ?? '']
  if (!format)
    return {fault: `is a picture of another kind (${size.type ?? 'unknown'}) than PNG, JPEG and SVG`}
  const {width, height} = size
  if (!(width > 0 && height > 0)) return {fault: 'does not say how wide and high it is'}
  if (format === 'svg' && !isSvg(bytes)) return {fault: 'only has an SVG inside it'}
  const broken = format === 'svg' ? xmlFault(bytes) : undefined
  if (broken !== undefined) return {fault: `is an SVG that cannot be read (${broken})`}
  return {image: {format, width, height}}
}
