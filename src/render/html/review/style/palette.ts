import type {Theme} from '../../../../theme/model.ts'
import {legible, mix, type Colour} from '../../../../theme/colour.ts'
import {darkPalette, leastContrast, lightPalette, type Palette} from '../../style/palette.ts'

/** What a mark or a verdict is told by, beside its words and lines: two grounds and an ink that stands on both. */
const hues = {inserted: '#0a7a3f', deleted: '#c0262d', accepted: '#0a7a3f', question: '#9a5b00'} as const

/** What has a colour of its own on this page. */
export type Hue = keyof typeof hues

/** The colours of one hue. */
export interface Tint {
  readonly ink: Colour
  readonly ground: Colour
}

/** The colours of the page beside those of every page. */
export interface ReviewPalette extends Palette {
  readonly tints: Readonly<Record<Hue, Tint>>
}

function tintsOn({grounds}: Palette, end: 'white' | 'black', share: number): ReviewPalette['tints'] {
  const tint = (hue: Hue): Tint => {
    const ground = mix(grounds.paper, hues[hue], share)
    return {ground, ink: legible(hues[hue], [ground, ...Object.values(grounds)], end, leastContrast)}
  }
  return {
    inserted: tint('inserted'),
    deleted: tint('deleted'),
    accepted: tint('accepted'),
    question: tint('question'),
  }
}

/** The colours on white. */
export function lightReview(theme: Theme): ReviewPalette {
  const palette = lightPalette(theme)
  return {...palette, tints: tintsOn(palette, 'black', 0.12)}
}

/** The colours on a dark ground. */
export function darkReview(theme: Theme): ReviewPalette {
  const palette = darkPalette(theme)
  return {...palette, tints: tintsOn(palette, 'white', 0.22)}
}
