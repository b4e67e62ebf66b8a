import {diagnostic, type Diagnostic} from '../diagnostic/diagnostic.ts'
import type {Span} from '../diagnostic/span.ts'
import {codePointName} from '../diagnostic/visible.ts'
import type {Node} from '../document/nodes.ts'
import {walk} from '../document/walk.ts'
import type {Face, Fonts} from './fonts.ts'

/** Characters that draw nothing need no glyph: line feeds, joiners, variation selectors. */
const isDrawn = (character: string): boolean =>
  !/^[\n\u200d\ufe00-\ufe0f\u{e0100}-\u{e01ef}]$/u.test(character)

/** Whether a face can draw a character. */
export const hasGlyph = (face: Face, character: string): boolean =>
  !isDrawn(character) || face.has(character.codePointAt(0) ?? 0)

/** The fault of a character that the font of the theme, `family`, cannot draw. */
export function missingGlyph(
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

/**
 * The characters of texts that neither cut of the font has: what can be told before it is known which cut prints them.
 * The layout tells the same faults in the same words.
 */
export function glyphFaults(nodes: Iterable<Node>, fonts: Fonts, family: string): readonly Diagnostic[] {
  const faults: Diagnostic[] = []
  for (const top of nodes) {
    for (const node of walk(top)) {
      if (!('value' in node)) continue
      let offset = 0
      for (const character of node.value) {
        if (!hasGlyph(fonts.regular, character) && !hasGlyph(fonts.bold, character))
          faults.push(missingGlyph(node, node.value, offset, character, family))
        offset += character.length
      }
    }
  }
  return faults
}
