import type {Step} from './edit.ts'

/** What moving marks along a text asks of its words. */
export interface Sliding<Word> {
  readonly before: readonly Word[]
  readonly after: readonly Word[]
  /** Whether two words are one and print the same. */
  readonly isTwin: (before: Word, after: Word) => boolean
  /** How well a mark begins behind this word; `undefined` is the start of the text. */
  readonly fit: (word: Word | undefined) => number
}

type Marking = 'strike' | 'insert'

/** Steps as they stand, with the place of a run of marks of one kind: from and to. */
interface Run {
  readonly kind: Marking
  readonly from: number
  readonly to: number
}

/**
 * Move each mark that stands alone to the best beginning among the places that say the same: `消去の[方法。消去の]証明書`
 * becomes `[消去の方法。]消去の証明書`.
 */
export function slide<Word>(steps: readonly Step[], sliding: Sliding<Word>): readonly Step[] {
  let slid = steps
  for (let from = 0; from < slid.length;) {
    const kind = slid[from]?.kind
    if (kind === undefined || kind === 'keep') {
      from++
      continue
    }
    let to = from
    while (slid[to] && slid[to]?.kind !== 'keep') to++
    if (slid.slice(from, to).every((step) => step.kind === kind))
      slid = settle(slid, {kind, from, to}, sliding)
    from = to
  }
  return slid
}

/** The steps with the run at the best of its places, the leftmost among equals that are better than where it is. */
function settle<Word>(steps: readonly Step[], run: Run, sliding: Sliding<Word>): readonly Step[] {
  let best = steps
  let score = fitOf(steps, run, sliding)
  let [moved, own] = [steps, run]
  for (;;) {
    const next = toLeft(moved, own, sliding)
    if (!next) return best
    own = {...own, from: own.from - 1, to: own.to - 1}
    moved = next
    const fit = fitOf(moved, own, sliding)
    if (fit > score) [best, score] = [moved, fit]
  }
}

const placeOf = (step: Step | undefined, kind: Marking): number => {
  if (step?.kind === 'keep') return kind === 'strike' ? step.before : step.after
  if (step?.kind === 'strike') return step.before
  return step?.after ?? 0
}

function fitOf<Word>(steps: readonly Step[], {kind, from}: Run, {before, after, fit}: Sliding<Word>): number {
  const words = kind === 'strike' ? before : after
  return fit(words[placeOf(steps[from], kind) - 1])
}

/** The steps with the run a word further left: the word before it is struck or inserted, its last word stays. */
function toLeft<Word>(steps: readonly Step[], run: Run, sliding: Sliding<Word>): readonly Step[] | undefined {
  const kept = steps[run.from - 1]
  if (kept?.kind !== 'keep') return undefined
  const last = placeOf(steps[run.to - 1], run.kind)
  const now: Step = run.kind === 'strike' ? {...kept, before: last} : {...kept, after: last}
  if (!sliding.isTwin(sliding.before[now.before] as Word, sliding.after[now.after] as Word)) return undefined
  const marks = steps.slice(run.from, run.to).map((_, at): Step => {
    const place = placeOf(kept, run.kind) + at
    return run.kind === 'strike' ? {kind: 'strike', before: place} : {kind: 'insert', after: place}
  })
  return [...steps.slice(0, run.from - 1), ...marks, now, ...steps.slice(run.to)]
}
