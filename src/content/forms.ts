import {quoted} from '../source/shape/say.ts'
import type {FormWords, Forms} from '../source/shape/forms.ts'
import {idPattern, isDate} from './fields.ts'

const two = (digits: string): string => digits.padStart(2, '0')

/** The day that a text seems to mean, as YYYY-MM-DD; such a day need not exist. */
function meantDay(value: string): string | undefined {
  const match = /^(\d{4})(?:\D+(\d{1,2})\D+(\d{1,2})\D*|(\d{2})(\d{2}))$/.exec(value.normalize('NFKC').trim())
  if (!match) return undefined
  const [, year, month = match[4] ?? '', day = match[5] ?? ''] = match
  return `${year}-${two(month)}-${two(day)}`
}

/** Why a day in the right form does not exist. */
function noSuchDay(day: string): string {
  const month = day.slice(0, 7)
  const last = ['31', '30', '29', '28'].find((number) => isDate(`${month}-${number}`))
  return last === undefined ? 'months go from 01 to 12' : `${month} has ${last} days`
}

function dateWords(value: string): FormWords {
  const message = `${quoted(value)} is not a day`
  const day = meantDay(value)
  if (day === undefined) return {message, hints: ['write year, month and day as in "2022-03-18"']}
  return {message, hints: [isDate(day) ? `write "${day}"` : noSuchDay(day)]}
}

const idForm =
  'an id is made of A–Z, a–z, 0–9, `.`, `-` and `_`, and starts and ends with a letter or a digit'

/** Words for a text that cannot be an id. */
export function idWords(value: string): FormWords {
  const meant = value.normalize('NFKC').trim().replace(/\s+/g, '-')
  const hints = meant !== value && idPattern.test(meant) ? [`write "${meant}"`, idForm] : [idForm]
  return {message: `${quoted(value)} cannot be an id`, hints}
}

const editionForm = 'an edition is digits with points between, in quotes: "1.0", "1.10"'

function editionWords(value: string): FormWords {
  const meant = /\d+(?:\.\d+)*/.exec(value.normalize('NFKC'))?.[0]
  const hints = meant === undefined ? [editionForm] : [`write "${meant}"`, editionForm]
  return {message: `${quoted(value)} cannot be an edition`, hints}
}

/** Words for the forms that content's fields have. */
export const contentForms: Forms = {'bad-date': dateWords, 'bad-id': idWords, 'bad-edition': editionWords}
