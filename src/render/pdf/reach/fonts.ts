import type {Face} from '../../../layout/fonts.ts'
import {inkOf} from '../../../layout/graphemes.ts'
import type {PdfReference} from './document.ts'

interface Glyph {
  readonly id: number
  readonly advanceWidth: number
  /** What fontkit says it was made from: how many characters it stands for, but not always which. */
  readonly codePoints: readonly number[]
}

/** What a code is given to: a glyph, and its advance width in font units. */
type CodedGlyph = Pick<Glyph, 'id' | 'advanceWidth'>

/** The code of a glyph that stands for a text: nearly always the only one. */
interface CodedText {
  readonly id: number
  readonly code: string
}

interface Position {
  readonly xAdvance: number
  readonly advanceWidth: number
  readonly xOffset: number
}

/** A font of the file: text becomes codes of its subset, four hexadecimal digits a glyph. */
export interface PdfFont {
  readonly id: string
  /** Thousandths of an em a font unit. */
  readonly scale: number
  /** The glyphs of the subset by code. */
  readonly subset: {readonly glyphs: number[]; encode: () => Uint8Array}
  /** Advance widths and code points by code: what the file says of each glyph of the subset. */
  readonly widths: number[]
  readonly unicode: (readonly number[])[]
  readonly ref: () => PdfReference
  readonly layout: (
    text: string,
    features?: unknown,
  ) => {readonly glyphs: readonly Glyph[]; readonly positions: readonly Position[]}
  encode: (text: string, features?: unknown) => readonly [readonly string[], readonly Position[]]
  /** Ours: the code of a glyph that stands for these characters. */
  codeOf?: (glyph: CodedGlyph, text: string) => string
  /** Ours: the cut that it is, as it was measured. */
  face?: Face
}

/** A glyph to draw: its code, the characters it stands for, its width in the file and as set, in thousandths of an em. */
export interface DrawnGlyph {
  readonly code: string
  readonly text: string
  readonly width: number
  readonly advance: number
}

/**
 * Give a glyph a code for each text that it stands for, and let the cut that was measured say what the file draws with
 * it: its glyphs have been read already. pdfkit gives it one, and the characters seen first would be
 * copied for all others: `⼀` (U+2F00) for each `一` in a font that draws both with one glyph.
 */
export function tellApart(font: PdfFont, face: Face): void {
  if (font.codeOf) return
  font.face = face
  font.subset.encode = () => face.subset(font.subset.glyphs)
  const codes = new Map<string, CodedText[]>()
  font.unicode[0] = [0xfffd]
  const codeOf = (glyph: CodedGlyph, text: string): string => {
    const own = codes.get(text)
    const known = own?.find(({id}) => id === glyph.id)
    if (known) return known.code
    const index = font.subset.glyphs.push(glyph.id) - 1
    font.widths[index] = glyph.advanceWidth * font.scale
    font.unicode[index] = text === '' ? [0xfffd] : codePointsOf(text)
    const code = index.toString(16).padStart(4, '0')
    if (own) own.push({id: glyph.id, code})
    else codes.set(text, [{id: glyph.id, code}])
    return code
  }
  font.codeOf = codeOf
  font.encode = (text, features) => {
    const shaped = shape(font, codeOf, text, features)
    return [shaped.map(({code}) => code), shaped.map(({position}) => position)]
  }
}

/** What a font makes of a text: each glyph's code, the characters it stands for, and where it stands. */
function shape(
  font: PdfFont,
  codeOf: NonNullable<PdfFont['codeOf']>,
  text: string,
  features?: unknown,
): readonly {readonly code: string; readonly text: string; readonly position: Position}[] {
  const {glyphs, positions} = font.layout(text, features)
  const texts = textsOf(glyphs, text)
  return positions.map((position, index) => {
    const [glyph, own = ''] = [glyphs[index], texts[index]]
    return {code: glyph ? codeOf(glyph, own) : '', text: own, position}
  })
}

const codePointsOf = (text: string): readonly number[] =>
  [...text].map((character) => character.codePointAt(0) ?? 0)

/**
 * Which characters of a text each glyph stands for, without selectors of variants, which readers take for accents; where
 * that cannot be told, what fontkit says.
 */
function textsOf(glyphs: readonly Pick<Glyph, 'codePoints'>[], text: string): readonly string[] {
  if (glyphs.length === 1) return [bare(text)]
  const characters = [...inkOf(text)]
  if (glyphs.reduce((sum, {codePoints}) => sum + codePoints.length, 0) !== characters.length)
    return glyphs.map(({codePoints}) => bare(String.fromCodePoint(...codePoints)))
  let from = 0
  return glyphs.map(({codePoints: {length}}) => bare(characters.slice(from, (from += length)).join('')))
}

const bare = (text: string): string => inkOf(text).replace(/[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu, '')

/** Encode a cluster: its glyphs are those that the layout has measured. */
export function encodeCluster({face, scale, codeOf}: PdfFont, text: string): readonly DrawnGlyph[] {
  if (!face || !codeOf) return []
  const glyphs = face.glyphs(text)
  const texts = textsOf(glyphs, text)
  return glyphs.map(({id, width, advance}, index) => {
    const own = texts[index] ?? ''
    const code = codeOf({id, advanceWidth: width}, own)
    return {code, text: own, width: width * scale, advance: advance * scale}
  })
}
