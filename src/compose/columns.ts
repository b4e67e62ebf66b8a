import type {Row} from '../document/nodes.ts'
import {plainText} from '../document/walk.ts'
import {shares} from './shares.ts'

/** Width of a usual type area in ems of a table's type: no theme is known here, and shares serve every format. */
const usualMeasure = 42

/** Blank beside the text of a cell, in ems. */
const padding = 1

/** Room that every column wants for Japanese words, which may break anywhere, in ems. */
const leastWords = 5

/** A word in Latin letters longer than this may break. */
const longestWhole = 20

/** Widths of characters of usual fonts, in ems. */
const advance = {wide: 1, capital: 0.8, point: 0.35, other: 0.65}

/** Characters as wide as kanji (UAX #11, W and F). */
const wide =
  /[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{3fffd}]/u

const widthOf = (text: string): number =>
  [...text].reduce((sum, character) => {
    if (wide.test(character)) return sum + advance.wide
    return (
      sum +
      (/[A-Z]/.test(character) ? advance.capital : /[.,:;]/.test(character) ? advance.point : advance.other)
    )
  }, 0)

const widest = (texts: readonly string[]): number =>
  texts.reduce((most, text) => Math.max(most, widthOf(text)), 0)

/** What a column wants: room for its widest word, and for its longest line, in ems. */
interface Want {
  readonly least: number
  readonly whole: number
}

const linesOf = (rows: readonly Row[], column: number): readonly string[] =>
  rows
    .flatMap(({children}) => children[column]?.children ?? [])
    .flatMap((block) => plainText([block]).split('\n'))

/** The names of columns may break: only their words want room, and the lines of the other rows. */
function wantOf(rows: readonly Row[], headerRows: number, column: number): Want {
  const lines = linesOf(rows, column)
  const words = lines.flatMap((line) => line.match(/[\x21-\x7e]+/g) ?? [])
  const word = widest(words.filter(({length}) => length <= longestWhole))
  const least = Math.max(word, Math.min(widest(lines), leastWords)) + padding
  const whole = widest(linesOf(rows.slice(headerRows), column)) + padding
  return {least, whole: Math.max(least, Math.min(whole, usualMeasure))}
}

/**
 * Shares for the columns of a table by what stands in them, as browsers divide a table: each has room for its widest
 * word, and what is left goes to those that want more, in proportion.
 */
export function sharesByContent(rows: readonly Row[], headerRows: number): readonly number[] {
  const wants = (rows[0]?.children ?? []).map((_, column) => wantOf(rows, headerRows, column))
  const least = wants.reduce((sum, want) => sum + want.least, 0)
  const whole = wants.reduce((sum, want) => sum + want.whole, 0)
  if (whole <= usualMeasure) return shares(wants.map((want) => want.whole))
  const part = Math.max(0, usualMeasure - least) / (whole - least || 1)
  return shares(wants.map((want) => want.least + (want.whole - want.least) * part))
}
