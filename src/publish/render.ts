import {reached, type Outcome} from '../diagnostic/outcome.ts'
import type {Figure} from '../document/nodes.ts'
import type {Pictures as WebPictures} from '../render/html/picture.ts'
import type {PdfInput} from '../render/pdf/render.ts'
import type {Pictures as WordPictures, WordOptions} from '../render/docx/render.ts'
import type {Format} from './plan.ts'
import type {Forme} from './press.ts'
import {version} from './version.ts'

/**
 * Make the bytes of one format. Each renderer is loaded only when it is asked for. Where `locked` is false, Word's pages
 * start where they fill.
 */
export const renderFormat = (format: Format, forme: Forme, locked = true): Promise<Outcome<Uint8Array>> =>
  renderers[format](forme, locked)

const renderers = {
  pdf: printPdf,
  docx: (forme, locked) => writeWord(forme, {locked}),
  html: writeHtml,
} satisfies Record<Format, (forme: Forme, locked: boolean) => Promise<Outcome<Uint8Array>>>

async function printPdf(forme: Forme): Promise<Outcome<Uint8Array>> {
  const {renderPdf} = await import('../render/pdf/render.ts')
  return renderPdf(await pdfInput(forme))
}

/** What a PDF of a forme is printed from. */
export async function pdfInput(forme: Forme): Promise<PdfInput> {
  const {document, pages, fonts, memory} = forme
  const {fileBytes, opaque, scalable} = await import('./pictures.ts')
  const pictures = ({picture}: Figure): ReturnType<PdfInput['pictures']> => {
    if (picture.kind === 'matrix') throw new TypeError('a drawn figure reaches the page as its pieces')
    const bytes = fileBytes(forme.pictures, picture)
    if (picture.format === 'svg')
      return {format: 'svg', svg: scalable(new TextDecoder().decode(bytes), picture)}
    return {format: picture.format, bytes: picture.format === 'png' ? memory.of(opaque)(bytes) : bytes}
  }
  return {document, pages, fonts, pictures, creator: `hakusho ${version}`, memory}
}

/** Make a Word file; `options` say what it is besides its text. */
export async function writeWord(forme: Forme, options: WordOptions): Promise<Outcome<Uint8Array>> {
  const {renderDocx} = await import('../render/docx/render.ts')
  const {document, theme, pages} = forme
  return renderDocx(document, theme, pages, await wordPictures(forme), options)
}

/** Pictures as a Word file holds them. */
export async function wordPictures(forme: Forme): Promise<WordPictures> {
  const {drawnSvg, fileBytes, rasterizeIn} = await import('./pictures.ts')
  const {pages, fonts, memory} = forme
  const raster = memory.of(rasterizeIn)
  return memoize((figure: Figure) => {
    const size = pages.pictureSizes.get(figure)
    if (!size) return undefined
    if (figure.picture.kind === 'matrix') {
      const svg = drawnSvg(forme, figure, 'outlines') ?? ''
      return {...size, format: 'png' as const, svg, bytes: raster(svg, size.width, fonts)}
    }
    const bytes = fileBytes(forme.pictures, figure.picture)
    if (figure.picture.format !== 'svg') return {...size, format: figure.picture.format, bytes}
    const svg = new TextDecoder().decode(bytes)
    return {...size, format: 'png' as const, svg, bytes: raster(svg, size.width, fonts, ...forme.fontFiles)}
  })
}

/** Make the picture of each figure once. */
function memoize<Result>(make: (figure: Figure) => Result): (figure: Figure) => Result {
  const made = new Map<Figure, Result>()
  return (figure) => {
    const known = made.get(figure)
    if (known !== undefined) return known
    const result = make(figure)
    made.set(figure, result)
    return result
  }
}

const mimes = {png: 'image/png', jpeg: 'image/jpeg', svg: 'image/svg+xml'} as const

async function writeHtml(forme: Forme): Promise<Outcome<Uint8Array>> {
  const {renderHtml} = await import('../render/html/render.ts')
  const {document, theme, pages} = forme
  return encoded(renderHtml(document, theme, pages, await webPictures(forme)))
}

/** Pictures as a page in a browser holds them. */
export async function webPictures(forme: Forme): Promise<WebPictures> {
  const {drawnSvg, fileBytes} = await import('./pictures.ts')
  return (figure) => {
    if (figure.picture.kind === 'matrix') return {kind: 'svg', svg: drawnSvg(forme, figure, 'text') ?? ''}
    const base64 = Buffer.from(fileBytes(forme.pictures, figure.picture)).toString('base64')
    return {kind: 'data', mime: mimes[figure.picture.format], base64}
  }
}

/** A text as the bytes of a file. */
export const encoded = (text: Outcome<string>): Outcome<Uint8Array> =>
  text.ok ? reached(new TextEncoder().encode(text.value), text.diagnostics) : text
