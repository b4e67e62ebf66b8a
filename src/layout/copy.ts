import {diagnostic, type Diagnostic} from '../diagnostic/diagnostic.ts'
import {codePointName} from '../diagnostic/visible.ts'
import {settle, type Outcome} from '../diagnostic/outcome.ts'
import type {Document, Inline} from '../document/nodes.ts'
import {isOfCopy, plainText, walk} from '../document/walk.ts'
import {points, type Box, type EdgeBox, type Style, type Theme} from '../theme/model.ts'
import type {Fonts} from './fonts.ts'
import {setLines} from './line/set.ts'
import {desk as layDesk, type Desk} from './measure/desk.ts'
import {strandsOf} from './measure/strands.ts'

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
      boxed[node.role] = fitBox(node.children, looks[node.role], desk, faults)
  const edge = (inlines: readonly Inline[], box: EdgeBox): EdgeBox => {
    const whole = {...box.style, lines: 1, smallest: box.smallest}
    const {size} = fitBox(inlines, whole, desk, faults)
    return {...box, style: {...box.style, size}}
  }
  const fitted = {...boxed, head: edge(copy.head, looks.head), foot: edge(copy.foot, looks.foot)}
  return settle({...theme, copy: fitted}, faults)
}

function fitBox(inlines: readonly Inline[], box: Box, desk: Desk, faults: Diagnostic[]): Box {
  faults.push(...inlines.flatMap(strangeCharacters))
  for (let size: number = box.size; size >= box.smallest; size -= step) {
    const lines = linesOf(inlines, {...box, size: points(size)}, desk)
    if (lines > box.lines) continue
    return {...box, size: points(size), after: points(box.after + (box.lines - lines) * box.leading)}
  }
  faults.push(tooLong(inlines, box))
  return box
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

/** How many lines a text takes, at most, here and in a word processor; one that leaves its room takes any number. */
function linesOf(inlines: readonly Inline[], style: Style, desk: Desk): number {
  const measure = desk.measure - style.indent
  const lines = setLines(strandsOf(inlines, style, {desk}), {measure, align: style.align})
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
