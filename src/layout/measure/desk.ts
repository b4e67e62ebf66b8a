import type {Diagnostic} from '../../diagnostic/diagnostic.ts'
import type {Node} from '../../document/nodes.ts'
import type {Theme} from '../../theme/model.ts'
import type {Face, Fonts} from '../fonts.ts'
import {cast, characterAt, missingGlyph, type Stretch} from '../glyphs.ts'
import type {Weight} from '../pages.ts'

/** What measuring needs at hand. */
export interface Desk {
  readonly theme: Theme
  readonly fonts: Fonts
  /** Width of the type area, in points. */
  readonly measure: number
  /** Divide a node's text by the cuts that draw it, and report each character that no font has. */
  readonly cast: (node: Node, text: string, weight: Weight) => readonly Stretch[]
}

/** Lay out the desk; faults are pushed to `faults` as they are met. */
export function desk(theme: Theme, fonts: Fonts, faults: Diagnostic[]): Desk {
  const {width, left, right} = theme.page
  return {
    theme,
    fonts,
    measure: width - left - right,
    cast(node, text, weight) {
      // Nearly every text is drawn by one cut, which is told without dividing it.
      if (hasAll(text, fonts[weight])) return [{text, face: fonts[weight]}]
      const {stretches, missing} = cast(text, weight, fonts)
      for (const offset of missing)
        faults.push(missingGlyph(node, text, offset, characterAt(text, offset), theme.font))
      return stretches
    },
  }
}

function hasAll(text: string, face: Face): boolean {
  for (const character of text)
    if (character !== '\n' && !face.has(character.codePointAt(0) ?? 0)) return false
  return true
}
