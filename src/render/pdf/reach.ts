import {createRequire} from 'node:module'
import {zlibSync} from 'fflate'
import {inkOf} from '../../layout/graphemes.ts'

/*
 * The reach into pdfmake 0.3.11 and pdfkit 0.19.1, pinned: their classes are imported one by one, and these members,
 * which their documentation does not name, are leaned on. test/render/pdf/reach.test.ts fails when they change.
 */

/** What made the file, for its properties. */
export const producer = 'pdfmake 0.3.11'

/** An object of the PDF file that is written when it ends. */
export interface PdfReference {
  readonly data: Record<string, unknown>
  compress: boolean
  buffer: Uint8Array[]
  end: () => void
  finalize: () => void
}

/** A font of the file: text becomes codes of its subset, four hexadecimal digits a glyph. */
export interface PdfFont {
  readonly id: string
  /** Thousandths of an em a font unit. */
  readonly scale: number
  readonly font: {
    readonly glyphForCodePoint: (codePoint: number) => {readonly id: number; readonly advanceWidth: number}
  }
  readonly subset: {readonly includeGlyph: (glyph: number) => number}
  /** Advance widths and code points by code: what the file says of each glyph of the subset. */
  readonly widths: number[]
  readonly unicode: (readonly number[])[]
  readonly ref: () => PdfReference
  readonly encode: (
    text: string,
  ) => readonly [
    readonly string[],
    readonly {readonly xAdvance: number; readonly advanceWidth: number; readonly xOffset: number}[],
  ]
}

/** A glyph to draw: its code, and its width as the file says it and as it is set, in thousandths of an em. */
export interface DrawnGlyph {
  readonly code: string
  readonly width: number
  readonly advance: number
}

/** Encode a cluster. One character needs no shaping: its glyph is the one that the layout has measured. */
export function encodeCluster(font: PdfFont, text: string): readonly DrawnGlyph[] {
  const cluster = inkOf(text)
  if (cluster === '') return []
  const codePoint = cluster.codePointAt(0) ?? 0
  if (cluster.length === (codePoint > 0xffff ? 2 : 1)) return [encodeCharacter(font, codePoint)]
  const [codes, positions] = font.encode(cluster)
  return codes.map((code, index) => {
    const {advanceWidth = 0, xAdvance = 0} = positions[index] ?? {}
    return {code, width: advanceWidth, advance: xAdvance}
  })
}

function encodeCharacter(font: PdfFont, codePoint: number): DrawnGlyph {
  const glyph = font.font.glyphForCodePoint(codePoint)
  const index = font.subset.includeGlyph(glyph.id)
  const width = glyph.advanceWidth * font.scale
  font.widths[index] ??= width
  font.unicode[index] ??= [codePoint]
  return {code: index.toString(16).padStart(4, '0'), width, advance: width}
}

interface PdfPage {
  readonly height: number
  readonly fonts: Record<string, PdfReference>
}

/** An entry of the outline. */
export interface PdfOutline {
  readonly addItem: (title: string, options: {readonly expanded: boolean}) => PdfOutline
  readonly outlineData: Record<string, unknown>
}

/** The document that is drawn on. */
export interface PdfDocument extends AsyncIterable<Uint8Array> {
  readonly page: PdfPage
  readonly outline: PdfOutline
  readonly _root: {readonly data: Record<string, unknown> & {Names: PdfReference}}
  ref(data?: Record<string, unknown>): PdfReference
  provideFont: (family: string, bold: boolean, italics: boolean) => PdfFont
  addContent: (operators: string) => void
  addNamedDestination: (name: string, kind: 'XYZ', x: number, y: number, zoom: null) => void
  link: (x: number, y: number, width: number, height: number, address: string) => void
  goTo: (x: number, y: number, width: number, height: number, name: string) => void
  end: () => void
}

/** What pdfmake's renderer takes: items of pages. A line is ours, and drawn by us. */
export interface PdfItem {
  readonly type: 'line' | 'vector' | 'image' | 'svg'
  readonly item: object
}

/** pdfmake's own renderer. */
export interface PdfRenderer {
  renderPages: (
    pages: readonly {
      readonly pageSize: {readonly width: number; readonly height: number}
      readonly items: readonly PdfItem[]
    }[],
  ) => void
  renderLine: (line: object) => void
}

/** What a file is opened with. */
export interface FileOptions {
  /** Points. */
  readonly size: readonly [number, number]
  readonly language: string
  readonly info: Readonly<Record<string, string | Date>>
  /** The files of each font, by rank. A font that nothing is drawn with takes no room in the file. */
  readonly fonts: readonly {readonly regular: Uint8Array; readonly bold: Uint8Array}[]
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

/** A pdfmake document whose streams are deflated by fflate, so that every Node gives the same bytes. */
class PrintedDocument extends PdfmakeDocument {
  override ref(data?: Record<string, unknown>): PdfReference {
    return deflateByFflate(super.ref(data))
  }
}

function deflateByFflate(reference: PdfReference): PdfReference {
  const finalize = reference.finalize.bind(reference)
  reference.finalize = () => {
    if (reference.compress && reference.buffer.length > 0) {
      reference.buffer = [Buffer.from(zlibSync(Buffer.concat(reference.buffer), {level: 9}))]
      reference.compress = false
    }
    finalize()
  }
  return reference
}

/** Open a file to draw on. */
export function openFile({size, language, info, fonts}: FileOptions): PdfDocument {
  const faces = fonts.map(({regular, bold}, rank) => {
    // A picture's words may ask for italics, which no theme has.
    const cuts = {normal: regular, bold, italics: regular, bolditalics: bold}
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
  const file = new PrintedDocument(Object.fromEntries(faces), {}, {}, {}, options)
  const {Dests} = file._root.data.Names.data as {Dests: {_compareKeys: (a: string, b: string) => number}}
  Dests._compareKeys = (a, b) => (a < b ? -1 : a > b ? 1 : 0)
  return file
}

/** pdfmake's renderer with lines drawn by `drawLine`. */
export function openRenderer<Line extends object>(
  file: PdfDocument,
  drawLine: (line: Line) => void,
): PdfRenderer {
  const renderer = new PdfmakeRenderer(file)
  renderer.renderLine = (line) => drawLine(line as Line)
  return renderer
}
