import type {Diagnostic} from '../../diagnostic/diagnostic.ts'
import type {Document, Node} from '../../document/nodes.ts'
import type {Theme} from '../../theme/model.ts'
import type {Fonts} from '../fonts.ts'
import {hasGlyph, missingGlyph} from '../glyphs.ts'
import type {Weight} from '../pages.ts'

/** What measuring needs at hand. */
export interface Desk {
  readonly document: Document
  readonly theme: Theme
  readonly fonts: Fonts
  /** Width of the type area, in points. */
  readonly measure: number
  /** Report each character of a node's text that the font has no glyph for. */
  readonly check: (node: Node, text: string, weight: Weight) => void
  /** Report a fault of what is drawn on page after page: the first of a topic counts. */
  readonly reportOnce: (topic: string, fault: Diagnostic) => void
}

/** Lay out the desk; faults are pushed to `faults` as they are met. */
export function desk(document: Document, theme: Theme, fonts: Fonts, faults: Diagnostic[]): Desk {
  const {width, left, right} = theme.page
  const topics = new Set<string>()
  const known: Record<Weight, Set<string>> = {regular: new Set(), bold: new Set()}
  return {
    document,
    theme,
    fonts,
    measure: width - left - right,
    reportOnce(topic, fault) {
      if (!topics.has(topic)) faults.push(fault)
      topics.add(topic)
    },
    check(node, text, weight) {
      let offset = 0
      for (const character of text) {
        if (!known[weight].has(character)) {
          if (hasGlyph(fonts[weight], character)) known[weight].add(character)
          else faults.push(missingGlyph(node, text, offset, character, theme.font.family))
        }
        offset += character.length
      }
    },
  }
}
