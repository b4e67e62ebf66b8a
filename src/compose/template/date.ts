import {isDate} from '../../content/fields.ts'
import {diagnostic} from '../../diagnostic/diagnostic.ts'
import type {HelperCall} from './run.ts'
import {missing} from './values.ts'

/** What each group of letters in a pattern stands for, of a day as YYYY-MM-DD. */
const forms: Readonly<Record<string, (day: string) => string>> = {
  yyyy: (day) => day.slice(0, 4),
  MM: (day) => day.slice(5, 7),
  M: (day) => String(Number(day.slice(5, 7))),
  dd: (day) => day.slice(8),
  d: (day) => String(Number(day.slice(8))),
}

/** The pieces of a pattern: characters in quotes, a letter as often as it stands in a row, any other character. */
const pieces = /'(?:[^']|'')*'|([A-Za-z])\1*|[^]/g

const isLetters = (piece: string): boolean => /^[A-Za-z]/.test(piece)

/** What a piece without letters prints. Within quotes, and alone, two quotes are one (UTS 35, part 4). */
function literal(piece: string): string {
  if (piece === "''") return "'"
  return /^'[^]+'$/.test(piece) ? piece.slice(1, -1).replaceAll("''", "'") : piece
}

/** `date`: a day in the form of a pattern. Letters in it that stand for nothing are reported. */
export function printDate({given, run, span}: HelperCall): unknown {
  const [day, pattern] = given
  if (day === missing || pattern === missing) return missing
  if (typeof day !== 'string' || !isDate(day) || typeof pattern !== 'string') {
    const hint = 'write `{{date date "yyyy年M月d日"}}`'
    run.report(diagnostic('template-helper', span, '`date` takes a day and a pattern', hint))
    return missing
  }
  const parts = pattern.match(pieces) ?? []
  const unknown = parts.find((piece) => isLetters(piece) && !Object.hasOwn(forms, piece))
  if (unknown === undefined) return parts.map((piece) => forms[piece]?.(day) ?? literal(piece)).join('')
  const hint = `known: ${Object.keys(forms).join(', ')}; letters that print as they are stand in quotes, as \`'T'\``
  run.report(diagnostic('template-helper', span, `the pattern of \`date\` knows no \`${unknown}\``, hint))
  return missing
}
