import {Resvg} from '@resvg/resvg-js'
import {encode} from 'fast-png'
import {PNG} from 'pngjs'
import {diagnostic, type Diagnostic} from '../diagnostic/diagnostic.ts'
import type {Figure} from '../document/nodes.ts'
import type {FilePicture} from '../document/pictures.ts'
import {walk} from '../document/walk.ts'
import type {Fonts} from '../layout/fonts.ts'
import {cast, characterAt, missingGlyph} from '../layout/glyphs.ts'
import {svgWords} from '../layout/svg-words.ts'
import {drawingSvg, type Lettering} from '../layout/svg.ts'
import type {Theme} from '../theme/model.ts'
import {hasInks, isWholeJpeg} from './jpeg.ts'
import type {Forme, Pictures} from './press.ts'

/** Dots an inch of a picture that stands in for a drawing. */
const resolution = 300

/** The drawing of a figure that is data, as SVG; undefined for a picture from a file. */
export function drawnSvg(
  {pages, fonts, memory}: Forme,
  figure: Figure,
  lettering: Lettering,
): string | undefined {
  const drawing = pages.drawings.get(figure)
  return drawing && memory.of(drawingSvg)(drawing, fonts, lettering)
}

/** The bytes of a picture from a file. */
export const fileBytes = (pictures: Pictures, picture: FilePicture): Uint8Array =>
  pictures.get(picture.digest) ?? new Uint8Array()

/**
 * An SVG without a size of its own, so that it fills the box it is given: its root keeps a `viewBox`, made from the
 * natural size where there was none.
 */
export function scalable(svg: string, {width, height}: FilePicture): string {
  return svg.replace(/<(?:[\w.-]+:)?svg\b(?:"[^"]*"|'[^']*'|[^>"'])*/, (root) => {
    const bare = root.replace(/\s(?:width|height)\s*=\s*(?:"[^"]*"|'[^']*')/g, '')
    return /\sviewBox\s*=/.test(bare)
      ? bare
      : bare.replace(/\/?$/, (end) => ` viewBox="0 0 ${width} ${height}"${end}`)
  })
}

/** `rasterize` for a memory: `fonts` are what the files hold, and other fonts make another picture. */
export const rasterizeIn = (
  svg: string,
  width: number,
  _fonts: Fonts,
  ...fontFiles: readonly string[]
): Uint8Array => rasterize(svg, width, fontFiles)

/** An SVG as PNG, `width` points wide at 300 dots an inch, on white; its words in the fonts of these files only. */
export function rasterize(svg: string, width: number, fontFiles: readonly string[] = []): Uint8Array {
  const value = Math.round((width / 72) * resolution)
  const font = {loadSystemFonts: false, fontFiles: [...fontFiles]}
  const options = {fitTo: {mode: 'width', value}, background: '#ffffff', font} as const
  return new Resvg(svg, options).render().asPng()
}

/**
 * A PNG that a PDF can hold as it is: grey or coloured, without palette, transparency and interlace. Any other is laid
 * on white first; pdfkit would inflate and deflate it again, in no fixed order.
 */
export function opaque(bytes: Uint8Array): Uint8Array {
  if (isPlain(bytes)) return bytes
  const {width, height, data: pixels} = PNG.sync.read(Buffer.from(bytes))
  const data = new Uint8Array(width * height * 3)
  for (let index = 0; index < data.length; index++) {
    const pixel = Math.floor(index / 3) * 4
    const alpha = (pixels[pixel + 3] ?? 255) / 255
    data[index] = Math.round((pixels[pixel + (index % 3)] ?? 255) * alpha + 255 * (1 - alpha))
  }
  return encode({width, height, data, depth: 8, channels: 3})
}

/** Colour type 0 or 2, no interlace (PNG 11.2.2), and no tRNS chunk before the first IDAT. */
function isPlain(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes)
  const data = head.indexOf('IDAT')
  return [0, 2].includes(bytes[25] ?? -1) && bytes[28] === 0 && !head.subarray(0, data).includes('tRNS')
}

/**
 * What is wrong with pictures further in than their first lines: bytes that stop, words the font cannot draw, colours
 * that PDF/A does not take.
 */
export function findFaults({document, pictures, fonts, theme, memory}: PictureForme): readonly Diagnostic[] {
  const faults = memory.of(faultsOf)
  return [...walk(document)].flatMap((node) =>
    node.type === 'figure' && node.picture.kind === 'file'
      ? faults(node, node.picture, fileBytes(pictures, node.picture), fonts, theme)
      : [],
  )
}

/** What of a forme its pictures are looked at with. */
export type PictureForme = Pick<Forme, 'document' | 'pictures' | 'fonts' | 'theme' | 'memory'>

function faultsOf(
  node: Figure,
  picture: FilePicture,
  bytes: Uint8Array,
  fonts: Fonts,
  theme: Theme,
): readonly Diagnostic[] {
  if (picture.format === 'svg') return drawingFaults(node, new TextDecoder().decode(bytes), {fonts, theme})
  if (!isWhole(bytes, picture)) return [brokenPicture(node, 'is broken: it cannot be read to its end')]
  return picture.format === 'jpeg' && hasInks(bytes) ? [inkedPicture(node)] : []
}

/** The PDF of a picture in the colours of a printing press cannot say what they look like (ISO 19005-2, 6.2.4.3). */
const inkedPicture = ({id, origin}: Figure): Diagnostic =>
  diagnostic(
    'picture-inks',
    origin,
    `the picture of the figure \`${id}\` is in the inks of a printing press (CMYK), and the PDF with it is no PDF/A`,
    'convert the picture to RGB in a picture program, and save it again',
  )

const brokenPicture = ({id, origin}: Figure, words: string): Diagnostic =>
  diagnostic(
    'picture-not-image',
    origin,
    `the picture of the figure \`${id}\` ${words}`,
    'save it again as PNG, JPEG or SVG',
  )

/** What keeps an SVG from being drawn: what the program that rasterises it refuses, or else words without glyphs. */
function drawingFaults(
  node: Figure,
  svg: string,
  forme: Pick<Forme, 'fonts' | 'theme'>,
): readonly Diagnostic[] {
  try {
    new Resvg(svg, {font: {loadSystemFonts: false}})
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return [brokenPicture(node, `cannot be drawn (${why})`)]
  }
  return wordFaults(node, svg, forme)
}

/** The characters of an SVG's words that no font of the theme can draw, once each. */
function wordFaults(
  node: Figure,
  svg: string,
  {fonts, theme}: Pick<Forme, 'fonts' | 'theme'>,
): readonly Diagnostic[] {
  const words = svgWords(svg)
  const missing = new Set(cast(words, 'regular', fonts).missing.map((offset) => characterAt(words, offset)))
  return [...missing].map((character) => missingGlyph(node, words, 0, character, theme.font))
}

function isWhole(bytes: Uint8Array, {format}: FilePicture): boolean {
  if (format === 'svg') return true
  if (format === 'jpeg') return isWholeJpeg(bytes)
  try {
    PNG.sync.read(Buffer.from(bytes), {checkCRC: true})
    return true
  } catch {
    return false
  }
}
