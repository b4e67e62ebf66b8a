import {diagnostic, type Diagnostic} from '../diagnostic/diagnostic.ts'
import type {Span} from '../diagnostic/span.ts'
import {codePointName} from '../diagnostic/visible.ts'
import type {Node} from '../document/nodes.ts'
import {walk} from '../document/walk.ts'
import type {Theme} from '../theme/model.ts'
import {ranked, type Face, type Fonts} from './fonts.ts'
import {graphemesOf, hasInk} from './graphemes.ts'
import type {Weight} from './pages.ts'

/** Neighbouring characters that one cut draws. */
export interface Stretch {
  readonly text: string
  readonly face: Face
}

/** A text, divided by the cuts that draw it, and the offsets (code units) of the characters that no font has. */
export interface Cast {
  readonly stretches: readonly Stretch[]
  readonly missing: readonly number[]
}

/** Whether a cut can draw a character: what draws nothing needs no glyph. */
const draws = (face: Face, character: string): boolean =>
  !hasInk(character) || face.has(character.codePointAt(0) ?? 0)

/** Whether a cut can draw every character of a text. */
const drawsAll = (face: Face, text: string): boolean => [...text].every((character) => draws(face, character))

/** Find the cut for each character of a text; a character and what belongs to it have one, where any has them all. */
export function cast(text: string, weight: Weight, fonts: Fonts): Cast {
  const faces = ranked(fonts).map((cuts) => cuts[weight])
  const stretches: {text: string; readonly face: Face}[] = []
  const missing: number[] = []
  let offset = 0
  const put = (part: string, face: Face): void => {
    const last = stretches.at(-1)
    if (last?.face === face) last.text += part
    else stretches.push({text: part, face})
    offset += part.length
  }
  for (const grapheme of graphemesOf(text)) {
    const whole = faces.find((face) => drawsAll(face, grapheme))
    for (const part of whole ? [grapheme] : grapheme) {
      const face = whole ?? faces.find((face) => draws(face, part))
      if (!face) missing.push(offset)
      put(part, face ?? fonts[weight])
    }
  }
  return {stretches, missing}
}

/** The fault of a character that no font of the theme can draw. */
export function missingGlyph(
  node: Node,
  text: string,
  offset: number,
  character: string,
  font: Theme['font'],
): Diagnostic {
  const families = [font, ...font.fallback].map(({family}) => family)
  const names = [families.slice(0, -1).join(', '), families.at(-1)].filter(Boolean).join(' and ')
  return diagnostic(
    'glyph-missing',
    placeOf(node, text, offset, character.length),
    `${names} ${families.length > 1 ? 'have' : 'has'} no glyph for “${character}” (${codePointName(character)})`,
    'write it with another character, or choose a theme with a font that has it',
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
 * The characters of texts that no font has in either cut: what can be told before it is known which cut prints them.
 * The layout tells the same faults in the same words.
 */
export const glyphFaults = (
  nodes: Iterable<Node>,
  fonts: Fonts,
  font: Theme['font'],
): readonly Diagnostic[] =>
  [...nodes].flatMap((top) =>
    [...walk(top)].flatMap((node) => ('value' in node ? missingFrom(node, node.value, fonts, font) : [])),
  )

function missingFrom(node: Node, text: string, fonts: Fonts, font: Theme['font']): readonly Diagnostic[] {
  const bold = new Set(cast(text, 'bold', fonts).missing)
  return cast(text, 'regular', fonts)
    .missing.filter((offset) => bold.has(offset))
    .map((offset) => missingGlyph(node, text, offset, characterAt(text, offset), font))
}

/** The character (code point) that stands at an offset. */
export const characterAt = (text: string, offset: number): string =>
  String.fromCodePoint(text.codePointAt(offset) ?? 0)
