import {createRequire} from 'node:module'
import type * as fontkit from 'fontkit'
import {diagnostic, type Diagnostic} from '../diagnostic/diagnostic.ts'
import {failed, reached, type Outcome} from '../diagnostic/outcome.ts'
import type {Span} from '../diagnostic/span.ts'
import {damagedTable, isTruncated} from './checksum.ts'
import {inkOf} from './graphemes.ts'
import type {Run, Weight} from './pages.ts'

// Required, not imported: pdfkit requires it too, and its two builds would be loaded one beside the other.
const {create} = createRequire(import.meta.url)('fontkit') as typeof fontkit

/** One cut of a font, measured in ems. */
export interface Face {
  readonly weight: Weight
  /** Which of the theme's fonts it is a cut of: 0 its own, then those to fall back on. */
  readonly rank: number
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

/** Both cuts of a font. */
export type Cuts = Readonly<Record<Weight, Face>>

/** The theme's font, and those that draw what it lacks: the first that has a character draws it. */
export interface Fonts extends Cuts {
  readonly fallback: readonly Cuts[]
}

/** All fonts of a theme, by rank: its own first. */
export const ranked = (fonts: Fonts): readonly Cuts[] => [fonts, ...fonts.fallback]

/** The cut that draws a run. */
export const faceOf = (fonts: Fonts, {weight, fallback}: Pick<Run, 'weight' | 'fallback'>): Face =>
  (ranked(fonts)[fallback ?? 0] ?? fonts)[weight]

/** A font file, and where the theme names it. */
export interface FontSource {
  readonly name: string
  readonly bytes: Uint8Array
  readonly span: Span
}

/** The files of one font; where it has no bold cut, the regular one serves for both. */
export interface CutSources {
  readonly regular: FontSource
  readonly bold?: FontSource
}

/** Open the files of a theme's fonts; each that is no font is a diagnostic. */
export function openFonts(sources: CutSources & {readonly fallback: readonly CutSources[]}): Outcome<Fonts> {
  const opened = [sources, ...sources.fallback].map(openCuts)
  const [own, ...fallback] = opened.flatMap((cuts) => (cuts.ok ? [cuts.value] : []))
  const faults = opened.flatMap(({diagnostics}) => diagnostics)
  return own && faults.length === 0 ? reached({...own, fallback}) : failed(faults)
}

function openCuts({regular, bold}: CutSources, rank: number): Outcome<Cuts> {
  const first = openFace('regular', regular, rank)
  const second = bold && openFace('bold', bold, rank)
  const faults = [...first.diagnostics, ...(second?.diagnostics ?? [])]
  if (!first.ok || second?.ok === false) return failed(faults)
  return reached({regular: first.value, bold: second?.value ?? {...first.value, weight: 'bold'}})
}

function openFace(weight: Weight, {name, bytes, span}: FontSource, rank: number): Outcome<Face> {
  try {
    if (isTruncated(bytes)) return failed([broken(name, span)])
    const table = damagedTable(bytes)
    if (table !== undefined) return failed([damaged(name, table, span)])
    return reached({weight, rank, bytes, ...measureFont(create(bytes))})
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

const damaged = (name: string, table: string, span: Span): Diagnostic =>
  diagnostic(
    'font-broken',
    span,
    `\`${name}\` is damaged: its table \`${table}\` is not what the font says it is`,
    'get the file again from where it came',
  )

function measureFont(font: fontkit.Font): Omit<Face, 'weight' | 'rank' | 'bytes'> {
  const advances = new Map<string, number>()
  return {
    name: font.postscriptName,
    version: font.version,
    ascent: font.ascent / font.unitsPerEm,
    descent: -font.descent / font.unitsPerEm,
    has: (codePoint) => font.hasGlyphForCodePoint(codePoint),
    advance(cluster) {
      let width = advances.get(cluster)
      if (width === undefined) advances.set(cluster, (width = advanceOf(font, inkOf(cluster))))
      return width
    },
    outline: (cluster) => outlineOf(font, inkOf(cluster)),
    unitsPerEm: font.unitsPerEm,
  }
}

function advanceOf(font: fontkit.Font, cluster: string): number {
  if (cluster === '') return 0
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
