import type {PageData, Sayings, Side} from '../data.ts'

/** What a reviewer says of a change; a question keeps the edition from being released. */
export type Verdict = 'accepted' | 'question'

/** What a reviewer has said of a change so far. */
export interface Opinion {
  readonly verdict?: Verdict
  readonly comment?: string
}

/** What a reviewer has said, by target. */
export type Opinions = ReadonlyMap<string, Opinion>

interface Item extends Opinion {
  readonly target: string
  readonly verdict: Verdict
}

/** What leaves the page, in the order of its keys: a release takes it (docs/review.schema.json). */
export interface ReviewRecord {
  readonly format: 1
  readonly whitepaper: string
  readonly before: Side
  readonly after: Side
  readonly reviewer: string
  /** YYYY-MM-DD, by the reviewer's calendar. */
  readonly date: string
  readonly items: readonly Item[]
}

const isVerdict = (value: unknown): value is Verdict => value === 'accepted' || value === 'question'

/** The record of all verdicts there are, in the order of the page. */
export function makeRecord(
  {whitepaper, before, after, targets}: PageData,
  reviewer: string,
  date: string,
  opinions: Opinions,
): ReviewRecord {
  const items = targets.flatMap((target): readonly Item[] => {
    const {verdict, comment = ''} = opinions.get(target) ?? {}
    if (!verdict) return []
    return [{target, verdict, ...(comment.trim() !== '' && {comment: comment.trim()})}]
  })
  return {format: 1, whitepaper, before, after, reviewer, date, items}
}

/** Why a file was not taken, and which target it is about. */
export interface Refusal {
  readonly fault: keyof Sayings['faults']
  readonly target?: string
}

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isItem = (value: unknown): value is Item =>
  isFields(value) &&
  typeof value['target'] === 'string' &&
  isVerdict(value['verdict']) &&
  (value['comment'] === undefined || typeof value['comment'] === 'string')

const isRecord = (value: unknown): value is ReviewRecord =>
  isFields(value) &&
  typeof value['whitepaper'] === 'string' &&
  [value['before'], value['after']].every((side) => isFields(side) && typeof side['digest'] === 'string') &&
  typeof value['reviewer'] === 'string' &&
  typeof value['date'] === 'string' &&
  Array.isArray(value['items']) &&
  value['items'].every(isItem)

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Read a record that was exported: of these very texts and of changes of this page, or why it is not. */
export function readRecord(text: string, data: PageData): ReviewRecord | Refusal {
  const value = parsed(text.replace(/^\uFEFF/, ''))
  if (value === undefined) return {fault: 'unread'}
  if (isFields(value) && typeof value['format'] === 'number' && value['format'] > 1) return {fault: 'newer'}
  if (!isRecord(value) || value.format !== 1) return {fault: 'strange'}
  const sameTexts = (['before', 'after'] as const).every((side) => value[side].digest === data[side].digest)
  if (!sameTexts || value.whitepaper !== data.whitepaper) return {fault: 'other'}
  const known = new Set(data.targets)
  const strange = value.items.find(({target}) => !known.has(target))
  return strange ? {fault: 'target', target: strange.target} : value
}

/** What is wrong with the name of a reviewer; nothing, where a release takes it. */
export function nameFault(name: string): 'noName' | 'badName' | undefined {
  if (name.trim() === '') return 'noName'
  return name.trim().length > 200 || /[\p{Cc}\p{Zl}\p{Zp}]/u.test(name) ? 'badName' : undefined
}

/** The day of a moment where the reader is: YYYY-MM-DD. */
export const dayOf = (moment: Date): string =>
  [
    String(moment.getFullYear()).padStart(4, '0'),
    ...[moment.getMonth() + 1, moment.getDate()].map((part) => String(part).padStart(2, '0')),
  ].join('-')

/** What the file of a record is called: nothing in it that a file system refuses. */
export const fileName = ({whitepaper, before, after, reviewer}: ReviewRecord): string =>
  `${[whitepaper, before.edition, after.edition, 'review', reviewer].join('-')}.json`.replace(
    /[\\/:*?"<>|\s\p{Cc}]+/gu,
    '_',
  )
