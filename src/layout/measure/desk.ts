import type {Diagnostic} from '../../diagnostic/diagnostic.ts'
import type {Document, Node} from '../../document/nodes.ts'
import type {Theme} from '../../theme/model.ts'
import type {Fonts} from '../fonts.ts'
import {cast, characterAt, missingGlyph, type Stretch} from '../glyphs.ts'
import type {Weight} from '../pages.ts'

/** What measuring needs at hand. */
export interface Desk {
  readonly document: Document
  readonly theme: Theme
  readonly fonts: Fonts
  /** Width of the type area, in points. */
  readonly measure: number
  /** Divide a node's text by the cuts that draw it, and report each character that no font has. */
  readonly cast: (node: Node, text: string, weight: Weight) => readonly Stretch[]
  /** Report a fault of what is drawn on page after page: the first of a topic counts. */
  readonly reportOnce: (topic: string, fault: Diagnostic) => void
}

/** Lay out the desk; faults are pushed to `faults` as they are met. */
export function desk(document: Document, theme: Theme, fonts: Fonts, faults: Diagnostic[]): Desk {
  const {width, left, right} = theme.page
  const topics = new Set<string>()
  const isOwn = ownCharacters(fonts)
  return {
    document,
    theme,
    fonts,
    measure: width - left - right,
    reportOnce(topic, fault) {
      if (!topics.has(topic)) faults.push(fault)
      topics.add(topic)
    },
    cast(node, text, weight) {
      if (isOwn(text, weight)) return [{text, face: fonts[weight]}]
      const {stretches, missing} = cast(text, weight, fonts)
      for (const offset of missing)
        faults.push(missingGlyph(node, text, offset, characterAt(text, offset), theme.font))
      return stretches
    },
  }
}

/** Whether the theme's own font has all of a text: nearly every text, told without dividing it. */
function ownCharacters(fonts: Fonts): (text: string, weight: Weight) => boolean {
  const known: Record<Weight, Set<string>> = {regular: new Set(), bold: new Set()}
  return (text, weight) => {
    for (const character of text) {
      if (known[weight].has(character)) continue
      if (character !== '\n' && !fonts[weight].has(character.codePointAt(0) ?? 0)) return false
      known[weight].add(character)
    }
    return true
  }
}
