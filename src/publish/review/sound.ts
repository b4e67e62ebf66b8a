import type {Code} from '../../diagnostic/codes.ts'
import {diagnostic, type Diagnostic} from '../../diagnostic/diagnostic.ts'
import type {HandedReview} from './handed.ts'
import {howToReview, listed, type Reviewed} from './reviewed.ts'

type Check = (handed: HandedReview, reviewed: Reviewed) => readonly Diagnostic[]

const told = (
  code: Code,
  {span}: HandedReview,
  path: readonly (string | number)[],
  message: string,
  ...hints: readonly string[]
): readonly Diagnostic[] => [diagnostic(code, span(path), message, ...hints)]

const isNamed: Check = (handed) => {
  if (handed.data.reviewer !== '') return []
  const hint = 'write who has reviewed into the review page, and export the record again'
  return told('review-unnamed', handed, ['reviewer'], 'the record does not say who has reviewed', hint)
}

const other = (handed: HandedReview, path: readonly string[], is: string): readonly Diagnostic[] =>
  told('review-other', handed, path, is, 'leave the record out: it belongs to another release')

/** Whether the record is of this whitepaper and of these two editions. */
const isOfThese: Check = (handed, {whitepaper, before, after}) => {
  const {data} = handed
  if (data.whitepaper !== whitepaper) {
    const is = `the record is of the whitepaper \`${data.whitepaper}\`, and \`${whitepaper}\` is to be released`
    return other(handed, ['whitepaper'], is)
  }
  const [was, is] = [data.before.edition, data.after.edition]
  const old = `the record compares with edition ${was}, and the last that is released is ${before.edition}`
  const now = `the record is of edition ${is}, and ${after.edition} is to be released`
  return [
    ...(was === before.edition ? [] : other(handed, ['before', 'edition'], old)),
    ...(is === after.edition ? [] : other(handed, ['after', 'edition'], now)),
  ]
}

/** Whether the texts are, to the byte, those that were reviewed. */
const isOfTheTexts: Check = (handed, reviewed) => {
  const {data} = handed
  const {before, after} = reviewed
  const [again = ''] = howToReview(reviewed)
  const final =
    'before a review, write the date, the note and `released: true` of the edition: they are printed'
  const old = `${data.reviewer} has compared with another text of edition ${before.edition} than the released one`
  const now = `${data.reviewer} has reviewed another text of edition ${after.edition} than the one to be released`
  const differs = (side: 'before' | 'after'): boolean =>
    data[side].edition === reviewed[side].edition && data[side].digest !== reviewed[side].digest
  return [
    ...(differs('before') ? told('review-text', handed, ['before', 'digest'], old, again) : []),
    ...(differs('after') ? told('review-text', handed, ['after', 'digest'], now, again, final) : []),
  ]
}

/** Whether each item is of something that has changed, and of something else than the others. A record tells all such items as one. */
const isOfChanges: Check = (handed, reviewed) => {
  const {items, reviewer} = handed.data
  const seen = new Set<string>()
  const [strange, twice]: [number[], number[]] = [[], []]
  for (const [at, {target}] of items.entries()) {
    if (!reviewed.targets.has(target)) strange.push(at)
    else if (seen.has(target)) twice.push(at)
    seen.add(target)
  }
  const tellAll = (found: readonly number[], what: string): readonly Diagnostic[] => {
    const [first] = found
    if (first === undefined) return []
    const names = listed([...new Set(found.map((at) => items[at]?.target ?? ''))])
    const message = `${reviewer} ${what}: ${names}`
    return told('review-target', handed, ['items', first, 'target'], message, ...howToReview(reviewed))
  }
  return [...tellAll(strange, 'speaks of what has not changed'), ...tellAll(twice, 'says two things of')]
}

/**
 * What keeps a record from counting. What is said of changes is held against them only where it is said of these very
 * texts. Time is linear in the length of the record.
 */
export function recordFaults(handed: HandedReview, reviewed: Reviewed): readonly Diagnostic[] {
  const faults = [isNamed, isOfThese, isOfTheTexts].flatMap((check) => check(handed, reviewed))
  return faults.length > 0 ? faults : isOfChanges(handed, reviewed)
}
