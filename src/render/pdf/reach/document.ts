import {createRequire} from 'node:module'
import type {Cuts, Face} from '../../../layout/fonts.ts'
import {assemble, assembleShared, deflateText, type FileObject, type Shared} from './assemble.ts'
import {tellApart, type PdfFont} from './fonts.ts'

/*
 * The reach into pdfmake 0.3.11, pdfkit 0.19.1 and fontkit 2.0.4, pinned: their classes are imported one by one, and the
 * members in this folder, which their documentation does not name, are leaned on. test/render/pdf/reach.test.ts fails
 * when they change.
 */

/** What made the file, for its properties. */
export const producer = 'pdfmake 0.3.11'

/** An object of the PDF file. It is written when the file is closed: until then its data may change. */
export interface PdfReference {
  readonly id: number
  readonly data: Record<string, unknown>
  compress: boolean
  buffer: Uint8Array[]
  write: (bytes: Uint8Array) => void
  end: () => void
  finalize: () => void
}

interface PdfPage {
  readonly height: number
  readonly fonts: Record<string, PdfReference>
  readonly annotations: PdfReference[]
  readonly dictionary: PdfReference
}

/** The document that is drawn on. */
interface PdfDocument {
  readonly page: PdfPage
  readonly _root: PdfReference & {readonly data: {readonly Names: PdfReference}}
  readonly _info: PdfReference
  readonly _font: PdfFont
  ref(data?: object): PdfReference
  font(...source: readonly unknown[]): PdfDocument
  addPage: (options: {readonly size: readonly [number, number]}) => void
  provideFont: (family: string, bold: boolean, italics: boolean) => PdfFont
  addContent: (operators: string) => void
  addNamedDestination: (name: string, kind: 'XYZ', x: number, y: number, zoom: null) => void
  end: () => void
  _write(): void
  _refEnd: (reference: PdfReference) => void
  _finalize: () => void
  endMetadata(): void
}

/** pdfmake's own renderer: shapes and pictures. */
export interface PdfRenderer {
  readonly renderVector: (vector: object) => void
  readonly renderImage: (image: object) => void
  readonly renderSVG: (svg: object) => void
}

/** What a file is opened with. */
interface FileOptions {
  /** Points. */
  readonly size: readonly [number, number]
  readonly language: string
  readonly info: Readonly<Record<string, string | Date>>
  /** Packs bytes: `deflateText`, or what remembers what it gave. */
  readonly deflate?: (latin1: string) => Uint8Array
  /** The fonts by rank. One that nothing is drawn with takes no room in the file. */
  readonly fonts: readonly Cuts[]
}

/** The name under which a font of the theme is known inside the file: 0 is its own, then those to fall back on. */
export const familyOf = (rank: number): string => (rank === 0 ? 'theme' : `theme-${rank}`)

const require = createRequire(import.meta.url)

const {default: PdfmakeDocument} = require('pdfmake/js/PDFDocument.js') as {
  readonly default: new (
    fonts: object,
    images: object,
    patterns: object,
    attachments: object,
    options: object,
  ) => PdfDocument
}
const {default: PdfmakeRenderer} = require('pdfmake/js/Renderer.js') as {
  readonly default: new (document: PdfDocument) => PdfRenderer
}

interface Ended {
  readonly reference: PdfReference
  readonly stream: Uint8Array | undefined
}

/** A pdfmake document that keeps its objects until all are known, and leaves writing and metadata to us. */
class PrintedDocument extends PdfmakeDocument {
  // Not set here: pdfkit's constructor makes objects before fields are set.
  declare ended?: Ended[]
  declare faces?: ReadonlyMap<unknown, Face>
  declare deflate?: (latin1: string) => Uint8Array

  override ref(data?: object): PdfReference {
    const ended = (this.ended ??= [])
    const reference = super.ref(data)
    reference.finalize = () => {
      const {buffer, compress} = reference
      const bytes = Buffer.concat(buffer)
      const packed = (): Uint8Array => (this.deflate ?? deflateText)(bytes.toString('latin1'))
      ended.push({reference, stream: bytes.length === 0 ? undefined : compress ? packed() : bytes})
      this._refEnd(reference)
    }
    return reference
  }

  override font(...source: readonly unknown[]): PdfDocument {
    super.font(...source)
    const face = this.faces?.get(source[0])
    if (face) tellApart(this._font, face)
    return this
  }

  override _write(): void {}

  override endMetadata(): void {}
}

/** An open file. */
export interface PdfFile extends PdfDocument {
  readonly deflate?: (latin1: string) => Uint8Array
  readonly ended?: readonly Ended[]
}

/** Open a file to draw on. */
export function openFile({size, language, info, fonts, deflate = deflateText}: FileOptions): PdfFile {
  const families = fonts.map(({regular: {bytes: normal}, bold: {bytes: bold}}, rank) => {
    // A picture's words may ask for italics, which no theme has.
    const cuts = {normal, bold, italics: normal, bolditalics: bold}
    return [familyOf(rank), cuts] as const
  })
  const options = {
    size,
    lang: language,
    info,
    pdfVersion: '1.7',
    displayTitle: true,
    autoFirstPage: false,
    font: null,
  }
  const file = new PrintedDocument(Object.fromEntries(families), {}, {}, {}, options)
  file.deflate = deflate
  file.faces = new Map(fonts.flatMap(({regular, bold}) => [regular, bold]).map((face) => [face.bytes, face]))
  const {Dests} = file._root.data.Names.data as {Dests: {_compareKeys: (a: string, b: string) => number}}
  Dests._compareKeys = (a, b) => (a < b ? -1 : a > b ? 1 : 0)
  return file
}

/** Every object that has ended so far, as it will be written. */
export const objectsOf = ({ended = []}: PdfFile): readonly FileObject[] =>
  ended.map(({reference: {id, data}, stream}) => ({id, data, ...(stream ? {stream} : {})}))

/** End a file: its bytes, once every picture has been taken in. */
export const closeFile = (file: PdfFile): Promise<Uint8Array> =>
  ended(file, () =>
    assemble({
      objects: objectsOf(file),
      root: file._root,
      info: file._info,
      deflate: file.deflate ?? deflateText,
    }),
  )

/** End a file that is to be the beginning of many: without its properties, and without the objects that differ. */
export const closeShared = (file: PdfFile, own: readonly PdfReference[]): Promise<Shared> =>
  ended(file, () => {
    const left = new Set([...own, file._info].map(({id}) => id))
    const objects = objectsOf(file).filter(({id}) => !left.has(id))
    return assembleShared({objects, root: file._root, deflate: file.deflate ?? deflateText})
  })

/** What is made of a file when all of its objects have ended. */
const ended = <Made>(file: PdfFile, make: () => Made): Promise<Made> =>
  new Promise((done, fail) => {
    file._finalize = () => {
      try {
        done(make())
      } catch (error) {
        fail(error instanceof Error ? error : new Error(String(error)))
      }
    }
    file.end()
  })

/** pdfmake's own renderer. A picture's links are left out: its figure is one thing with one text. */
export function openRenderer(file: PdfFile): PdfRenderer {
  const renderer = new PdfmakeRenderer(file)
  return {
    renderVector: (vector) => renderer.renderVector(vector),
    renderImage: (image) => renderer.renderImage(image),
    renderSVG(svg) {
      const {annotations} = file.page
      const count = annotations.length
      renderer.renderSVG(svg)
      annotations.splice(count)
    },
  }
}
