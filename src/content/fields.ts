import {z} from 'zod'

/** Whether a text is a real day of the Gregorian calendar, written YYYY-MM-DD (ISO 8601). */
export function isDate(value: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value)
  if (!match) return false
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number]
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  return days !== undefined && day >= 1 && day <= days
}

/** The form of an id: it names a file, a link target and a bookmark, so it keeps to letters, digits, `.`, `-` and `_`. */
export const idPattern = /^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$/

/** Text of any kind, never empty nor white space alone. Numbers and editions are text: `5.10` is not `5.1`. */
export const text = z.string().regex(/\S/)

/** Text that may hold variables, as `{name}`; no other markup. */
export const phrase = text.meta({examples: ['{product}について']})

/** Prose in Markdown. */
export const markdown = text.meta({examples: ['お客様のデータは、{product}の国内の設備に保存します。']})

/** An id: letters, digits, `.`, `-`, `_`; always text. */
export const id = z
  .string()
  .regex(idPattern)
  .meta({errorCode: 'bad-id', examples: ['5.1.1', 'CLD.6.3.1', 'purpose']})

/** The number of an edition: digits with points between, always text. */
export const edition = z
  .string()
  .regex(/^\d+(?:\.\d+)*$/)
  .meta({errorCode: 'bad-edition', examples: ['1.0', '1.10']})

/** A day: YYYY-MM-DD. */
export const date = z
  .string()
  .refine(isDate)
  .meta({errorCode: 'bad-date', format: 'date', examples: ['2022-03-18']})
