import {diagnostic, type Diagnostic} from '../../diagnostic/diagnostic.ts'
import type {Span} from '../../diagnostic/span.ts'
import {codePointName} from '../../diagnostic/visible.ts'
import type {Document, Node} from '../../document/nodes.ts'
import type {Theme} from '../../theme/model.ts'
import type {Fonts} from '../fonts.ts'
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
          if (isDrawn(character) && !fonts[weight].has(character.codePointAt(0) ?? 0))
            faults.push(missingGlyph(node, text, offset, character, theme.font.family))
          else known[weight].add(character)
        }
        offset += character.length
      }
    },
  }
}

/** Characters that draw nothing need no glyph: line feeds, joiners, variation selectors. */
const isDrawn = (character: string): boolean =>
  !/^[\n\u200d\ufe00-\ufe0f\u{e0100}-\u{e01ef}]$/u.test(character)

function missingGlyph(
  node: Node,
  text: string,
  offset: number,
  character: string,
  family: string,
): Diagnostic {
  return diagnostic(
    'glyph-missing',
    placeOf(node, text, offset, character.length),
    `${family} has no glyph for “${character}” (${codePointName(character)})`,
    'write it with another character, or choose a theme whose font has it',
  )
}

/** The place of a character: exact where the text stands in the file as it is, else its node's. */
function placeOf({origin}: Node, text: string, offset: number, length: number): Span | undefined {
  if (
    !origin ||
    origin.end.offset - origin.start.offset !== text.length ||
    origin.start.line !== origin.end.line
  )
    return origin
  const at = (count: number): Span['start'] => ({
    line: origin.start.line,
    column: origin.start.column + count,
    offset: origin.start.offset + count,
  })
  return {file: origin.file, start: at(offset), end: at(offset + length)}
}
