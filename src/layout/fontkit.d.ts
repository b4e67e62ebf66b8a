declare module 'fontkit' {
  /** The part of fontkit 2.0 that hakusho uses. Widths are in font units. */
  export interface Glyph {
    readonly id: number
    readonly advanceWidth: number
    readonly codePoints: readonly number[]
    readonly path: {
      readonly commands: readonly {readonly command: string; readonly args: readonly number[]}[]
    }
  }
  export interface Font {
    readonly unitsPerEm: number
    readonly ascent: number
    readonly descent: number
    /** From the baseline, upwards; NaN or 0 where the font does not say. */
    readonly underlinePosition: number
    readonly underlineThickness: number
    readonly xHeight: number
    readonly postscriptName: string
    readonly version: string
    hasGlyphForCodePoint(codePoint: number): boolean
    layout(text: string): {
      readonly glyphs: readonly Glyph[]
      readonly positions: readonly {
        readonly xAdvance: number
        readonly xOffset: number
        readonly yOffset: number
      }[]
      readonly advanceWidth: number
    }
    glyphForCodePoint(codePoint: number): Glyph
    createSubset(): {glyphs: number[]; encode(): Uint8Array}
  }
  export function create(bytes: Uint8Array): Font
}

declare module 'linebreak' {
  /** Line break opportunities by UAX #14. */
  export default class LineBreaker {
    constructor(text: string)
    nextBreak(): {readonly position: number; readonly required: boolean} | null
  }
}
