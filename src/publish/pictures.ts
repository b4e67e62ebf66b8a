import {Resvg} from '@resvg/resvg-js'
import {decode, encode} from 'fast-png'
import type {Document, Figure, FilePicture} from '../document/nodes.ts'
import {drawingSvg, type Lettering} from '../layout/svg.ts'
import type {Forme} from './press.ts'

/** Dots an inch of a picture that stands in for a drawing. */
const resolution = 300

/** The drawing of a figure that is data, as SVG; undefined for a picture from a file. */
export function drawnSvg({pages, fonts}: Forme, figure: Figure, lettering: Lettering): string | undefined {
  const drawing = pages.drawings.get(figure)
  return drawing && drawingSvg(drawing, fonts, lettering)
}

/** The bytes of a picture from a file. */
export const fileBytes = (document: Document, picture: FilePicture): Uint8Array =>
  document.pictures.get(picture.digest) ?? new Uint8Array()

/** A drawing as PNG, `width` points wide at 300 dots an inch, on white. */
export function rasterize(svg: string, width: number): Uint8Array {
  const pixels = Math.round((width / 72) * resolution)
  const options = {
    fitTo: {mode: 'width', value: pixels},
    background: '#ffffff',
    font: {loadSystemFonts: false},
  } as const
  return new Resvg(svg, options).render().asPng()
}

/** A PNG without transparency, laid on white; one that has none comes back as it is. */
export function opaque(bytes: Uint8Array): Uint8Array {
  const image = decode(bytes)
  if (image.channels !== 4 && image.channels !== 2) return bytes
  const colors = image.channels - 1
  const white = image.depth === 16 ? 65535 : 255
  const count = image.width * image.height
  const data = image.depth === 16 ? new Uint16Array(count * colors) : new Uint8Array(count * colors)
  for (let pixel = 0; pixel < count; pixel++) {
    const alpha = (image.data[pixel * image.channels + colors] ?? white) / white
    for (let channel = 0; channel < colors; channel++) {
      const value = image.data[pixel * image.channels + channel] ?? white
      data[pixel * colors + channel] = Math.round(value * alpha + white * (1 - alpha))
    }
  }
  return encode({width: image.width, height: image.height, data, depth: image.depth, channels: colors})
}
