import {createRequire} from 'node:module'
import type * as fontkit from 'fontkit'
import {diagnostic, type Diagnostic} from '../diagnostic/diagnostic.ts'
import {failed, reached, type Outcome} from '../diagnostic/outcome.ts'
import type {Span} from '../diagnostic/span.ts'
import {forgetful, type Memory} from '../world/memory.ts'
import {damagedTable, isTruncated} from './checksum.ts'
import {inkOf} from './graphemes.ts'
import {lastingly} from './lastingly.ts'
import {outlineOf} from './outline.ts'
import type {Run, Weight} from './pages.ts'
import {openSubset} from './subset.ts'

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
  /** Where rules stand: how far below the baseline the one below words is, how far above it the one through Latin words. */
  readonly rules: {readonly below: number; readonly through: number; readonly thickness: number}
  readonly has: (codePoint: number) => boolean
  /** Advance width of a cluster, kerning included. */
  readonly advance: (cluster: string) => number
  /** The outline of a cluster as SVG path data, in font units from its origin on the baseline, y upwards. */
  readonly outline: (cluster: string) => string
  readonly unitsPerEm: number
  /** The glyphs that draw a cluster. One character needs no shaping: its glyph is the one that was measured. */
  readonly glyphs: (cluster: string) => readonly ShapedGlyph[]
  /** The font file with some glyphs alone, by their ids, which may repeat: each has its place in the list as its id. */
  readonly subset: (ids: readonly number[]) => Uint8Array
}

/** A glyph where it draws a cluster. Font units. */
export interface ShapedGlyph {
  readonly id: number
  /** What fontkit says it was made from: how many characters it stands for, but not always which. */
  readonly codePoints: readonly number[]
  readonly width: number
  /** How far the next glyph stands: its width, with what shaping adds. */
  readonly advance: number
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
interface CutSources {
  readonly regular: FontSource
  readonly bold?: FontSource
}

/** Open the files of a theme's fonts; each that is no font is a diagnostic. Equal files give the very same fonts. */
export function openFonts(
  sources: CutSources & {readonly fallback: readonly CutSources[]},
  memory: Memory = forgetful,
): Outcome<Fonts> {
  const opened = [sources, ...sources.fallback].map((cuts, rank) => openCuts(cuts, rank, memory))
  const [own, ...fallback] = opened.flatMap((cuts) => (cuts.ok ? [cuts.value] : []))
  const faults = opened.flatMap(({diagnostics}) => diagnostics)
  return own && faults.length === 0 ? reached(memory.of(familyOf)(own, ...fallback)) : failed(faults)
}

const familyOf = (own: Cuts, ...fallback: readonly Cuts[]): Fonts => ({...own, fallback})

function openCuts({regular, bold}: CutSources, rank: number, memory: Memory): Outcome<Cuts> {
  const first = openSource('regular', regular, rank, memory)
  const second = bold && openSource('bold', bold, rank, memory)
  const faults = [...first.diagnostics, ...(second?.diagnostics ?? [])]
  if (!first.ok || second?.ok === false) return failed(faults)
  return reached(memory.of(cutsOf)(first.value, second?.value))
}

const cutsOf = (regular: Face, bold: Face | undefined): Cuts => ({
  regular,
  bold: bold ?? {...regular, weight: 'bold'},
})

function openSource(
  weight: Weight,
  {name, bytes, span}: FontSource,
  rank: number,
  memory: Memory,
): Outcome<Face> {
  const opened = memory.of(openFace)(bytes, weight, rank)
  if ('face' in opened) return reached(opened.face)
  const {table} = opened
  return failed([table === undefined ? broken(name, span) : damaged(name, table, span)])
}

/** A cut, or the table that is damaged; none where the bytes are no font. */
type Opened = {readonly face: Face} | {readonly table?: string}

function openFace(bytes: Uint8Array, weight: Weight, rank: number): Opened {
  try {
    if (isTruncated(bytes)) return {}
    const table = damagedTable(bytes)
    if (table !== undefined) return {table}
    return {face: {weight, rank, bytes, ...measureFont(create(bytes), bytes)}}
  } catch {
    return {}
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

function measureFont(font: fontkit.Font, bytes: Uint8Array): Omit<Face, 'weight' | 'rank' | 'bytes'> {
  const subset = openSubset(bytes) ?? ((ids: readonly number[]) => subsetOf(font, ids))
  const glyphs = lastingly((cluster: string) => glyphsOf(font, inkOf(cluster)))
  return {
    name: font.postscriptName,
    version: font.version,
    ascent: font.ascent / font.unitsPerEm,
    descent: -font.descent / font.unitsPerEm,
    rules: rulesOf(font),
    has: lastingly((codePoint: number) => font.hasGlyphForCodePoint(codePoint)),
    advance: lastingly((cluster: string) => advanceOf(glyphs(cluster), font)),
    outline: (cluster) => outlineOf(font, inkOf(cluster)),
    unitsPerEm: font.unitsPerEm,
    glyphs,
    subset: latest(subset),
  }
}

/** What rules are in a font that does not say it, in ems. */
const plainRules = {below: 0.12, xHeight: 0.5, thickness: 0.05}

/** A font may say nothing of them, or what makes no sense: a rule below the words that stands above the baseline. */
function rulesOf({unitsPerEm, underlinePosition, underlineThickness, xHeight}: fontkit.Font): Face['rules'] {
  const or = (length: number, plain: number): number => (length > 0 ? length / unitsPerEm : plain)
  return {
    below: or(-underlinePosition, plainRules.below),
    through: or(xHeight, plainRules.xHeight) / 2,
    thickness: or(underlineThickness, plainRules.thickness),
  }
}

/** A function of a list of numbers that keeps the last result. */
function latest<Value>(work: (numbers: readonly number[]) => Value): (numbers: readonly number[]) => Value {
  let last: {readonly key: string; readonly value: Value} | undefined
  return (numbers) => {
    const key = numbers.join()
    if (last?.key !== key) last = {key, value: work(numbers)}
    return last.value
  }
}

const isSingle = (cluster: string): boolean =>
  cluster.length === ((cluster.codePointAt(0) ?? 0) > 0xffff ? 2 : 1)

function glyphsOf(font: fontkit.Font, cluster: string): readonly ShapedGlyph[] {
  if (cluster === '') return []
  if (isSingle(cluster)) {
    const {id, advanceWidth} = font.glyphForCodePoint(cluster.codePointAt(0) ?? 0)
    return [{id, codePoints: [], width: advanceWidth, advance: advanceWidth}]
  }
  const {glyphs, positions} = font.layout(cluster)
  return glyphs.map(({id, codePoints, advanceWidth}, index) => ({
    id,
    codePoints,
    width: advanceWidth,
    advance: positions[index]?.xAdvance ?? advanceWidth,
  }))
}

function subsetOf(font: fontkit.Font, ids: readonly number[]): Uint8Array {
  const subset = font.createSubset()
  subset.glyphs = [...ids]
  return subset.encode()
}

const advanceOf = (glyphs: readonly ShapedGlyph[], {unitsPerEm}: fontkit.Font): number =>
  glyphs.reduce((sum, {advance}) => sum + advance, 0) / unitsPerEm
