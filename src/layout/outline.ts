import type {Font} from 'fontkit'

const letters: Readonly<Record<string, string>> = {
  moveTo: 'm',
  lineTo: 'l',
  quadraticCurveTo: 'q',
  bezierCurveTo: 'c',
  closePath: 'z',
}

/**
 * The outline of a text as SVG path data, in font units from its origin on the baseline, y upwards. Each point counts
 * from the one before it, which takes a quarter less to write than from the origin.
 */
export function outlineOf(font: Font, text: string): string {
  const {glyphs, positions} = font.layout(text)
  let [path, last, pen] = ['', '', 0]
  let [x, y, startX, startY] = [0, 0, 0, 0]
  glyphs.forEach((glyph, index) => {
    for (const {command, args} of glyph.path.commands) {
      const steps = args.map((value, at) => exact(at % 2 === 0 ? pen + value - x : value - y))
      const {letter, numbers} = shortest(letters[command] ?? '', steps)
      path += letter === last && letter !== 'm' ? joined(numbers, ' ') : letter + joined(numbers, '')
      last = letter
      ;[x, y] = letter === 'z' ? [startX, startY] : [x + (steps.at(-2) ?? 0), y + (steps.at(-1) ?? 0)]
      if (letter === 'm') [startX, startY] = [x, y]
    }
    pen += positions[index]?.xAdvance ?? 0
  })
  return path
}

/** Font units are whole in nearly every font. */
const exact = (length: number): number => (Number.isInteger(length) ? length : Number(length.toFixed(3)))

interface Step {
  readonly letter: string
  readonly numbers: readonly number[]
}

/** A line along an axis takes one number. */
function shortest(letter: string, numbers: readonly number[]): Step {
  const [x = 0, y = 0] = numbers
  if (letter === 'l' && y === 0) return {letter: 'h', numbers: [x]}
  if (letter === 'l' && x === 0) return {letter: 'v', numbers: [y]}
  return {letter, numbers}
}

/** Numbers apart; a sign is space enough. */
const joined = (numbers: readonly number[], before: string): string =>
  numbers.map((number, at) => `${number < 0 ? '' : at > 0 ? ' ' : before}${number}`).join('')
