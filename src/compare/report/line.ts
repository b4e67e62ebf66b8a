import {columnsOf, layCells} from '../../diagnostic/cells.ts'

/** How words of a printed report are told apart; what draws them chooses the colours. */
export type Style = 'plain' | 'strong' | 'faint' | 'inserted' | 'deleted' | 'restyled'

/** Some words of a line, in one style. */
export interface Stroke {
  readonly style: Style
  readonly text: string
}

/** A line as it prints, without its end. */
export type Line = readonly Stroke[]

/** Columns of a line at the most; a character of full width takes two (UAX #11). */
const width = 100

/** What is never parted at the end of a line. */
interface Unit extends Stroke {
  readonly columns: number
}

/** The signs of marks, where no colour tells them apart. */
const signs = {inserted: ['[+', '+]'], deleted: ['[-', '-]'], restyled: ['[~', '~]']} as const

const signsOf = (style: Style): readonly [string, string] =>
  style === 'plain' || style === 'strong' || style === 'faint' ? ['', ''] : signs[style]

/** Characters as they can be seen: an end of line is `↵`. */
const charactersOf = (text: string): readonly string[] =>
  layCells(text.replaceAll('\n', '↵')).map((cell) => cell.text)

/** Columns of a Latin word that is not parted; what is longer is an address or a digest. */
const longest = 40

/** Latin words whole, all else a character each. */
function wordsOf(characters: readonly string[]): readonly string[] {
  const words: string[] = []
  const isLatin = (text: string | undefined): boolean => /^[!-~]+$/.test(text ?? '')
  for (const character of characters) {
    const last = words.at(-1) ?? ''
    if (isLatin(last) && isLatin(character) && last.length < longest)
      words[words.length - 1] = last + character
    else words.push(character)
  }
  return words
}

/** What a stroke is parted into; the signs of a mark stay with its first and last word. */
function unitsOf({style, text}: Stroke, signed: boolean): readonly Unit[] {
  const [open, close] = signed ? signsOf(style) : ['', '']
  const words = wordsOf(charactersOf(text))
  return words.map((word, at) => {
    const before = at === 0 ? open : ''
    const own = before + word + (at === words.length - 1 ? close : '')
    return {style, text: own, columns: columnsOf(layCells(own))}
  })
}

/** Put units of one style together. */
function strokesOf(units: readonly Unit[]): Line {
  const strokes: Stroke[] = []
  for (const {style, text} of units) {
    const last = strokes.at(-1)
    if (last?.style === style) strokes[strokes.length - 1] = {style, text: last.text + text}
    else strokes.push({style, text})
  }
  return strokes
}

/** How a text is printed. */
export interface Setting {
  /** Columns before its first line; those that follow have two more. */
  readonly indent: number
  /** Whether marks have signs around them, because no colour tells them apart. */
  readonly signed: boolean
}

/** Strokes as lines that are not wider than a page of a terminal. */
export function wrap(strokes: readonly Stroke[], {indent, signed}: Setting): readonly Line[] {
  const rows: Unit[][] = [[]]
  let columns = indent
  for (const unit of strokes.flatMap((stroke) => unitsOf(stroke, signed))) {
    if (columns + unit.columns > width) {
      rows.push([])
      columns = indent + 2
    }
    rows.at(-1)?.push(unit)
    columns += unit.columns
  }
  const lead = (at: number): Stroke => ({style: 'plain', text: ' '.repeat(indent + (at === 0 ? 0 : 2))})
  return rows.map((row, at) => [...(indent > 0 || at > 0 ? [lead(at)] : []), ...strokesOf(row)])
}

/** The columns of unchanged words that stay beside a mark. */
const beside = 24

/** The first of these characters that fit beside a mark. */
function edge(characters: readonly string[]): readonly string[] {
  let columns = 0
  const end = characters.findIndex((character) => (columns += columnsOf(layCells(character))) > beside)
  return end < 0 ? characters : characters.slice(0, end)
}

/** Unchanged words with `…` for what is far from every mark. Where nothing is marked beside them, they begin. */
export function shorten(text: string, marked: {readonly before: boolean; readonly after: boolean}): string {
  const characters = charactersOf(text)
  const first = marked.before || !marked.after ? edge(characters) : []
  const last = marked.after ? edge(characters.toReversed()).toReversed() : []
  const short = [...first, '…', ...last].join('')
  return columnsOf(layCells(short)) < columnsOf(layCells(characters.join(''))) ? short : text
}
