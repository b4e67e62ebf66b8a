import {diagnostic, type Diagnostic} from '../../diagnostic/diagnostic.ts'
import type {Span} from '../../diagnostic/span.ts'
import type {HandedReview} from './handed.ts'
import {howToReview, listed, type Reviewed} from './reviewed.ts'

/** What a reviewer last said of a change. */
interface Standing {
  readonly handed: HandedReview
  /** The index of the item. */
  readonly at: number
  readonly verdict: 'accepted' | 'question'
}

/** By target, then by reviewer. */
type Verdicts = ReadonlyMap<string, ReadonlyMap<string, Standing>>

/** Whether one thing said takes the place of another: it is newer, or a question of the same day. */
function outweighs(now: Standing, before: Standing | undefined): boolean {
  if (!before) return true
  const [is, was] = [now.handed.data.date, before.handed.data.date]
  return is > was || (is === was && now.verdict === 'question')
}

/** What stands of all that was said. The order of the records does not matter. */
function standingIn(records: readonly HandedReview[]): Verdicts {
  const verdicts = new Map<string, Map<string, Standing>>()
  for (const handed of records)
    for (const [at, {target, verdict}] of handed.data.items.entries()) {
      const own = verdicts.get(target) ?? new Map<string, Standing>()
      const now = {handed, at, verdict}
      const {reviewer} = handed.data
      if (outweighs(now, own.get(reviewer))) own.set(reviewer, now)
      verdicts.set(target, own)
    }
  return verdicts
}

/** Put an empty list into a map. */
function put<Key, Item>(lists: Map<Key, Item[]>, key: Key): Item[] {
  const list: Item[] = []
  lists.set(key, list)
  return list
}

/** Questions that stand open, those of a record as one. */
function openQuestions(verdicts: Verdicts): readonly Diagnostic[] {
  const open = new Map<HandedReview, number[]>()
  for (const own of verdicts.values())
    for (const {handed, at, verdict} of own.values())
      if (verdict === 'question') (open.get(handed) ?? put(open, handed)).push(at)
  return [...open].map(([{data, span}, items]) => {
    const names = listed(items.map((at) => data.items[at]?.target ?? ''))
    const accepted = `answer it, and hand in a newer record in which ${data.reviewer} accepts it`
    return diagnostic(
      'review-question',
      span(['items', items[0] ?? 0, 'verdict']),
      `${data.reviewer} has a question on ${names}`,
      accepted,
      'a record of the same day is not newer: leave the one with the question out once it is answered',
      'where the answer changes the text, all review it again',
    )
  })
}

/** Changes that too few of those who have reviewed accept; those that are left open by the same people as one. */
function notAccepted(
  verdicts: Verdicts,
  reviewed: Reviewed,
  names: readonly string[],
  span: Span,
): readonly Diagnostic[] {
  const needed = Math.min(Math.max(reviewed.reviewers, 1), names.length)
  const open = new Map<string, string[]>()
  for (const target of reviewed.targets) {
    const own = verdicts.get(target)
    const pending = names.filter((name) => own?.get(name)?.verdict !== 'accepted')
    const hasQuestion = pending.some((name) => own?.has(name))
    if (names.length - pending.length >= needed || hasQuestion) continue
    const who = pending.join(', ')
    ;(open.get(who) ?? put(open, who)).push(target)
  }
  const [page = '', hand = ''] = howToReview(reviewed)
  const all = Math.max(reviewed.reviewers, 1)
  const each = `${all} ${all === 1 ? 'reviewer has' : 'reviewers have'} to accept each change`
  return [...open].map(([who, targets]) =>
    diagnostic('review-missing', span, `not accepted by ${who}: ${listed(targets)}`, each, page, hand),
  )
}

/** How many are required, as a sentence begins. */
export const requiredWords = (reviewers: number): string =>
  `${reviewers} ${reviewers === 1 ? 'reviewer is' : 'reviewers are'} required`

/** Whether so many have reviewed as the whitepaper requires. */
function tooFew(reviewed: Reviewed, names: readonly string[], required: Span): readonly Diagnostic[] {
  if (names.length >= reviewed.reviewers) return []
  const who = names.length > 0 ? `only ${names.join(', ')}` : 'nobody'
  const message = `${requiredWords(reviewed.reviewers)}, and ${who} has reviewed this text`
  return [diagnostic('review-missing', required, message, ...howToReview(reviewed))]
}

/**
 * Hold what sound records say against what is required: each change is accepted by as many different reviewers as the
 * whitepaper requires, and by one at least where records are handed in; no question stands open; and so many have
 * reviewed, also where nothing has changed. A name counts once, however many records bear it. `required` is where the
 * whitepaper says how many.
 */
export function verdictFaults(
  records: readonly HandedReview[],
  reviewed: Reviewed,
  required: Span,
): readonly Diagnostic[] {
  const names = [...new Set(records.map(({data}) => data.reviewer))].sort()
  const verdicts = standingIn(records)
  const place = reviewed.reviewers > 0 ? required : records[0]?.span(['items'])
  return [
    ...tooFew(reviewed, names, required),
    ...openQuestions(verdicts),
    ...(place ? notAccepted(verdicts, reviewed, names, place) : []),
  ]
}
