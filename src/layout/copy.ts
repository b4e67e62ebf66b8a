import {diagnostic, type Diagnostic} from '../diagnostic/diagnostic.ts'
import {codePointName} from '../diagnostic/visible.ts'
import {settle, type Outcome} from '../diagnostic/outcome.ts'
import type {CopyEdge, Document, Inline} from '../document/nodes.ts'
import {isOfCopy, plainText, walk} from '../document/walk.ts'
import {points, type Box, type EdgeBox, type Style, type Theme} from '../theme/model.ts'
import type {Fonts} from './fonts.ts'
import {setLines, type SetLine} from './line/set.ts'
import {desk as layDesk} from './measure/desk.ts'
import {strandsOf, type Surroundings} from './measure/strands.ts'

/** By how much type is made smaller in one step. Points. */
const step = 0.5

/**
 * A theme whose boxes for copies hold the texts of this one: type that is too large is made smaller, and lines that a
 * text leaves empty are blank below it, so that each copy takes the very same room. A text that does not fit in the
 * smallest type is an error. A theme without boxes, and a document that is no copy, are given back.
 */
export function fitCopy(document: Document, theme: Theme, fonts: Fonts): Outcome<Theme> {
  const {copy: looks} = theme
  const {copy} = document
  if (!looks || !copy) return settle(theme, [])
  const faults: Diagnostic[] = []
  const desk = layDesk(theme, fonts, [])
  const boxed = {...looks}
  for (const node of walk(document))
    if (node.type === 'paragraph' && isOfCopy(node.role))
      boxed[node.role] = fitBox(node.children, looks[node.role], {desk}, faults).box
  const edge = (at: CopyEdge): EdgeBox => {
    const {size} = fitBox(copy[at], edgeBox(looks[at]), {desk}, faults).box
    return {...looks[at], style: {...looks[at].style, size}}
  }
  return settle({...theme, copy: {...boxed, head: edge('head'), foot: edge('foot')}}, faults)
}

/** What is at an edge of pages has one line. */
export const edgeBox = ({style, smallest}: EdgeBox): Box => ({...style, lines: 1, smallest})

/** A box that holds a text, and the text as it is set in it. */
interface Fitted {
  readonly box: Box
  readonly lines: readonly SetLine[]
}

/** Fit a text into its box; one that does not fit is a fault, and its box is as it was. */
export function fitBox(
  inlines: readonly Inline[],
  box: Box,
  surroundings: Surroundings,
  faults: Diagnostic[],
): Fitted {
  faults.push(...inlines.flatMap(strangeCharacters))
  for (let size: number = box.size; size >= box.smallest; size -= step) {
    const lines = setIn(inlines, {...box, size: points(size)}, surroundings)
    const count = countOf(lines, surroundings.desk.measure - box.indent)
    if (count > box.lines) continue
    const blank = (box.lines - count) * box.leading
    return {box: {...box, size: points(size), after: points(box.after + blank)}, lines}
  }
  faults.push(tooLong(inlines, box))
  return {box, lines: []}
}

/** Letters that are written from right to left, and what turns the direction of others. */
const rightToLeft =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u

/** What prints nothing, and would leave two names that look alike. A joiner is part of some emoji. */
const unseen = /(?!\u200d)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u

/** Characters that a name from a list may have and that no page can show as they are meant. */
function strangeCharacters(inline: Inline): readonly Diagnostic[] {
  const text = plainText([inline])
  const [character] = rightToLeft.exec(text) ?? (inline.type === 'lineBreak' ? null : unseen.exec(text)) ?? []
  if (character === undefined) return []
  const name = codePointName(character)
  const [why, hint] = rightToLeft.test(character)
    ? [
        'is of a script from right to left, which is not set here',
        'write the name in letters from left to right',
      ]
    : ['prints nothing', 'remove it']
  return [diagnostic('copy-character', inline.origin, `${name} in this text ${why}`, hint)]
}

/** A text on lines, as a paragraph of the cover has it. */
function setIn(inlines: readonly Inline[], style: Style, surroundings: Surroundings): readonly SetLine[] {
  const {measure, theme} = surroundings.desk
  const setting = {measure: measure - style.indent, align: style.align, hanging: theme.paragraph.hanging}
  return setLines(strandsOf(inlines, style, surroundings), setting)
}

/** How many lines a text takes, at most, here and in a word processor; one that leaves its room takes any number. */
function countOf(lines: readonly SetLine[], measure: number): number {
  if (lines.some(({width}) => width > measure)) return Infinity
  const flowed = lines.reduce((sum, {flow}) => sum + flow.most, 0)
  return Math.max(lines.length, flowed)
}

/** The longest part is what is at fault: a recipient's name, or words of the brand. */
function tooLong(inlines: readonly Inline[], {lines, smallest}: Box): Diagnostic {
  const longest = [...inlines].sort((a, b) => plainText([b]).length - plainText([a]).length)[0]
  const words = [...plainText(inlines).replaceAll('\n', ' ')]
  const shown = words.length > 40 ? `${words.slice(0, 40).join('')}…` : words.join('')
  const room = lines === 1 ? 'its line' : `its ${lines} lines`
  return diagnostic(
    'copy-too-long',
    longest?.origin,
    `“${shown}” does not fit into ${room}, not even in type of ${smallest} points`,
    'shorten it, or give the box more room in the theme',
  )
}
