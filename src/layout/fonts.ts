import {createRequire} from 'node:module'
import type * as fontkit from 'fontkit'
import {diagnostic, type Diagnostic} from '../diagnostic/diagnostic.ts'
import {failed, reached, type Outcome} from '../diagnostic/outcome.ts'
import type {Span} from '../diagnostic/span.ts'
import type {Weight} from './pages.ts'

// Required, not imported: pdfkit requires it too, and its two builds would be loaded one beside the other.
const {create} = createRequire(import.meta.url)('fontkit') as typeof fontkit

/** One cut of the theme's font, measured in ems. */
export interface Face {
  readonly weight: Weight
  /** The font file's bytes. */
  readonly bytes: Uint8Array
  /** PostScript name and version, for the manifest. */
  readonly name: string
  readonly version: string
  /** Height above and depth below the baseline, both positive. */
  readonly ascent: number
  readonly descent: number
  readonly has: (codePoint: number) => boolean
  /** Advance width of a cluster, kerning included. */
  readonly advance: (cluster: string) => number
  /** The outline of a cluster as SVG path data, in font units from its origin on the baseline, y upwards. */
  readonly outline: (cluster: string) => string
  readonly unitsPerEm: number
}

/** Both cuts of the theme's font. */
export type Fonts = Readonly<Record<Weight, Face>>

/** A font file, and where the theme names it. */
export interface FontSource {
  readonly name: string
  readonly bytes: Uint8Array
  readonly span: Span
}

/** Open a font file; a file that is no font is a diagnostic. */
export function openFace(weight: Weight, {name, bytes, span}: FontSource): Outcome<Face> {
  try {
    if (isTruncated(bytes)) return failed([broken(name, span)])
    return reached(measureFace(weight, bytes, create(bytes)))
  } catch {
    return failed([broken(name, span)])
  }
}

const broken = (name: string, span: Span): Diagnostic =>
  diagnostic(
    'font-broken',
    span,
    `\`${name}\` is not a font that can be read`,
    'use a TrueType or OpenType file',
  )

/** Whether a table of the font lies beyond the file's end (OpenType, table directory); tables are read only when used. */
function isTruncated(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const count = view.getUint16(4)
  return Array.from({length: count}, (_, index) => 12 + index * 16).some(
    (record) => view.getUint32(record + 8) + view.getUint32(record + 12) > bytes.length,
  )
}

function measureFace(weight: Weight, bytes: Uint8Array, font: fontkit.Font): Face {
  const advances = new Map<string, number>()
  return {
    weight,
    bytes,
    name: font.postscriptName,
    version: font.version,
    ascent: font.ascent / font.unitsPerEm,
    descent: -font.descent / font.unitsPerEm,
    has: (codePoint) => font.hasGlyphForCodePoint(codePoint),
    advance(cluster) {
      let width = advances.get(cluster)
      if (width === undefined) advances.set(cluster, (width = advanceOf(font, cluster)))
      return width
    },
    outline: (cluster) => outlineOf(font, cluster),
    unitsPerEm: font.unitsPerEm,
  }
}

function advanceOf(font: fontkit.Font, cluster: string): number {
  const codePoint = cluster.codePointAt(0) ?? 0
  const single = cluster.length === (codePoint > 0xffff ? 2 : 1)
  const width = single ? font.glyphForCodePoint(codePoint).advanceWidth : font.layout(cluster).advanceWidth
  return width / font.unitsPerEm
}

const pathLetters: Readonly<Record<string, string>> = {
  moveTo: 'M',
  lineTo: 'L',
  quadraticCurveTo: 'Q',
  bezierCurveTo: 'C',
  closePath: 'Z',
}

function outlineOf(font: fontkit.Font, text: string): string {
  const {glyphs, positions} = font.layout(text)
  let pen = 0
  let path = ''
  glyphs.forEach((glyph, index) => {
    for (const {command, args} of glyph.path.commands) {
      path += pathLetters[command]
      args.forEach((value, at) => {
        path += `${at > 0 ? ' ' : ''}${at % 2 === 0 ? pen + value : value}`
      })
    }
    pen += positions[index]?.xAdvance ?? 0
  })
  return path
}
