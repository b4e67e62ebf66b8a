import {lineOf, lineText, quotedText, type ChangeLine} from '../../content/changes.ts'
import type {DeclaredChange, Revision} from '../../content/model.ts'
import {inReadingOrder} from '../release/declared/order.ts'
import type {InWork, Since, Survey} from './survey.ts'

/** A line that is proposed, with the note that it has already. */
interface Proposed {
  readonly line: ChangeLine
  readonly note?: string | undefined
}

/** What an entry says of its edition. */
type Head = Omit<Revision, 'changes'>

/** The number after one: its last part is one higher. */
export const nextEdition = (edition: string): string =>
  edition.replace(/\d+$/, (digits) => String(Number(digits) + 1))

/** What the entry of an edition that nobody has begun says, where it can be known. */
function newHead({edition, language}: InWork, today: string): Head {
  const next = nextEdition(edition)
  const label = language === 'ja' ? `${next}版` : `Edition ${next}`
  return {edition: next, label, date: today, note: '…', released: false}
}

/** The lines of an entry: those that are declared and true, with their notes, and those that it lacks. */
function linesOf(declared: readonly DeclaredChange[], since: Since | undefined): readonly Proposed[] {
  const untrue = new Set(since?.held.untrue)
  const kept = declared.flatMap((change, at): readonly Proposed[] => {
    const line = lineOf(change)
    return line && !untrue.has(at) ? [{line, note: change.note}] : []
  })
  const lines = [...kept, ...(since?.held.undeclared ?? []).map((line): Proposed => ({line}))]
  return since ? inReadingOrder(lines, ({line}) => line, since.ground) : lines
}

const steps = ['prepared', 'reviewed', 'approved'] as const

function entryText(head: Head, lines: readonly Proposed[], isNew: boolean): readonly string[] {
  const remark = (text: string): string => (isNew ? `  # ${text}` : '')
  return [
    `- edition: ${quotedText(head.edition)}${remark('the number of the new edition; the same goes into whitepaper.yaml')}`,
    `  label: ${quotedText(head.label)}${remark('as printed')}`,
    `  date: ${quotedText(head.date)}${remark('the day from which it holds')}`,
    `  note: ${quotedText(head.note)}${remark('what has changed, in words; printed as it stands')}`,
    ...(lines.length > 0 ? ['  changes:'] : []),
    ...lines.map(({line, note}) => `    ${lineText(line, note)}`),
    ...(head.released ? ['  released: true'] : []),
    ...steps.flatMap((step) => {
      const {who, date} = head[step] ?? {}
      if (who === undefined || date === undefined) return []
      return [`  ${step}: {who: ${quotedText(who)}, date: ${quotedText(date)}}`]
    }),
  ]
}

/**
 * The entry of the edition in work as it has to be, as YAML: what it says and is true stays, what it lacks is added. Where
 * the edition in work is released, the entry of a new one, of which only the writer knows number, label, day and note.
 */
export function draftHistory({inWork, since, last, folder}: Survey, today: string): string | undefined {
  if (!inWork || (last && !since)) return undefined
  const {edition, revision, isReleased} = inWork
  const head = isReleased ? newHead(inWork, today) : revision
  const lines = linesOf(isReleased ? [] : revision.changes, since)
  const place = isReleased ? 'to be added at the end' : `in place of the entry of edition ${edition}`
  const what = last ? `; changes since edition ${last.edition}` : ''
  return [`# ${folder}/revisions.yaml: ${place}${what}`, ...entryText(head, lines, isReleased)].join('\n')
}
