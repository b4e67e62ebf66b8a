import {plainText} from '../../src/document/walk.ts'
import type {Block} from '../../src/document/nodes.ts'
import {faceOf, type Fonts} from '../../src/layout/fonts.ts'
import type {LinePiece, Pages, Run} from '../../src/layout/pages.ts'

/** A text as it is drawn: its characters, and its lines in order. */
export interface Drawn {
  readonly text: string
  readonly lines: readonly LinePiece[]
}

/** The paragraphs, notes and headings of pages, with their lines; a header row that stands on more pages counts once. */
export function drawnTexts(pages: Pages, wanted: (block: Block) => boolean): readonly Drawn[] {
  const drawn = new Map<Block, {readonly text: string; readonly lines: LinePiece[]; left: number}>()
  for (const {pieces} of pages.pages)
    for (const piece of pieces) {
      if (piece.kind !== 'line' || piece.part !== 'text' || !piece.block || !wanted(piece.block)) continue
      const text = textOf(piece.block)
      const own = drawn.get(piece.block) ?? {text, lines: [], left: inkOf(text)}
      if (own.left > 0) own.lines.push(piece)
      own.left -= inkOf(piece.runs.map((run) => run.text).join(''))
      drawn.set(piece.block, own)
    }
  return [...drawn.values()]
}

/** How many characters of a text are not blank. */
const inkOf = (text: string): number => text.replace(/\s/g, '').length

const textOf = (block: Block): string => {
  if (block.type === 'section') return own(block.heading)
  return 'children' in block ? plainText(block.children) : ''
}

const own = (heading: Extract<Block, {type: 'section'}>['heading']): string =>
  heading ? `${heading.number === undefined ? '' : `${heading.number} `}${plainText(heading.title)}` : ''

/** A character, or a word, where it is drawn; lengths in points. */
export interface Glyph {
  readonly text: string
  readonly x: number
  readonly width: number
  readonly size: number
}

/** The clusters of a line from left to right. */
export const glyphsOf = (line: Pick<LinePiece, 'runs'>, fonts: Fonts): readonly Glyph[] =>
  line.runs.filter((run) => run.raise === undefined).flatMap((run) => glyphsOfRun(run, fonts))

const glyphsOfRun = (run: Run, fonts: Fonts): readonly Glyph[] =>
  run.stops.map(([start, offset], index) => {
    const text = run.text.slice(start, run.stops[index + 1]?.[0])
    return {text, x: run.x + offset, width: faceOf(fonts, run).advance(text) * run.size, size: run.size}
  })

const isBlank = (character: string | undefined): boolean =>
  character !== undefined && /[ \t\u00a0\u3000\n]/.test(character)

/** Where the lines of a text end, as offsets of its characters; a character that is drawn nowhere, or elsewhere, is an error. */
export function endsOf({text, lines}: Drawn): readonly number[] {
  let at = 0
  const ends = lines.map((line) => {
    for (const character of line.runs.map((run) => run.text).join('')) {
      while (text.slice(at, at + character.length) !== character && isBlank(text[at])) at++
      if (text.slice(at, at + character.length) !== character)
        throw new Error(`“${text}” lacks “${character}” at ${at}`)
      at += character.length
    }
    return at
  })
  while (isBlank(text[at])) at++
  if (at !== text.length) throw new Error(`“${text.slice(at)}” of “${text}” is not drawn`)
  return ends
}

/** JLReq 3.1.7: cl-02, cl-03, cl-04, cl-05, cl-06, cl-07, cl-09, cl-10, cl-11. */
const gyoto =
  /^[’”）〕］｝〉》」』】〙〗〟｠\u2010\u301c\u2013～！？‼⁇⁈⁉・：；。．、，ゝゞヽヾ々〻ーぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ]/u
/** JLReq 3.1.8: cl-01. */
const gyomatsu = /[‘“（〔［｛〈《「『【〘〖〝｟]$/u
/** JLReq 3.1.10: dashes, ellipses, numbers with what counts them. */
const inseparable: readonly (readonly [RegExp, RegExp])[] = [
  [/―$/, /^―/],
  [/…$/, /^…/],
  [/‥$/, /^‥/],
  [/[0-9０-９]$/, /^[0-9０-９]/],
  [/[0-9０-９]$/, /^(?:[年月日時分秒円条章版回個件つ％℃倍]|[かヶ][月所])/],
  [/[0-9０-９]$/, /^[.,．，][0-9０-９]/],
  [/[0-9０-９][.,．，]$/, /^[0-9０-９]/],
  [/[0-9] ?$/, /^ ?(?:[kKMGT]?B|[kKMG]bps|km|m|%)(?![A-Za-z])/],
  [/第$/, /^[0-9０-９一二三四五六七八九十]/],
]

/** Whether an offset lies in a Latin word: one of over 20 characters may break. */
const wordAt = (text: string, at: number): string =>
  (/[\x21-\x7e]*$/.exec(text.slice(0, at))?.[0] ?? '') + (/^[\x21-\x7e]*/.exec(text.slice(at))?.[0] ?? '')

/** What is wrong with the place where a line of a text ends. */
export function faultAt(text: string, at: number): string | undefined {
  const [before, after] = [text.slice(0, at), text.slice(at)]
  const next = after.replace(/^[ \u3000]+/, '')
  if (next === '' || after.startsWith('\n')) return undefined
  const told = `${before.slice(-20)}|${after.slice(0, 20)}`
  if (gyoto.test(next)) return `行頭 ${told}`
  if (gyomatsu.test(before)) return `行末 ${told}`
  const word = /[\x21-\x7e]$/.test(before) && /^[\x21-\x7e]/.test(after) ? wordAt(text, at) : ''
  if (word.length > 20) return undefined
  if (word !== '') return `word ${told}`
  return inseparable.some(([end, start]) => end.test(before) && start.test(after))
    ? `分離 ${told}`
    : undefined
}
