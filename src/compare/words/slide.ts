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
    while (slid[to] && slid[to]?.kind !== 'keep') to++
    from = to
  }
  return slid
}

/** Steps with a run in them that may move. */
interface Slid {
  readonly steps: readonly Step[]
  readonly run: Run
}

/** A run a word further to one side; nothing where it would not say the same there, or would touch another. */
type Shift = <Word>(slid: Slid, sliding: Sliding<Word>) => Slid | undefined

/** The steps with the run at the best of its places: where it is among equals, else the first to the left, then to the right. */
function settle<Word>(steps: readonly Step[], run: Run, sliding: Sliding<Word>): readonly Step[] {
  let best = steps
  let score = fitOf({steps, run}, sliding)
  for (const shift of [toLeft, toRight])
    for (let slid = shift({steps, run}, sliding); slid; slid = shift(slid, sliding)) {
      const fit = fitOf(slid, sliding)
      if (fit > score) [best, score] = [slid.steps, fit]
    }
  return best
}

const placeOf = (step: Step | undefined, kind: Marking): number => {
  if (step?.kind === 'keep') return kind === 'strike' ? step.before : step.after
  if (step?.kind === 'strike') return step.before
  return step?.after ?? 0
}

function fitOf<Word>({steps, run: {kind, from}}: Slid, {before, after, fit}: Sliding<Word>): number {
  const words = kind === 'strike' ? before : after
  return fit(words[placeOf(steps[from], kind) - 1])
}

/** A word that stays, on the side of the run at another place. */
const keptAt = (kept: Step & {readonly kind: 'keep'}, kind: Marking, place: number): typeof kept =>
  kind === 'strike' ? {...kept, before: place} : {...kept, after: place}

const isTwinAt = <Word>(
  {before: from, after: to}: Step & {readonly kind: 'keep'},
  {before, after, isTwin}: Sliding<Word>,
): boolean => isTwin(before[from] as Word, after[to] as Word)

/** Whether a run may come to stand beside this: it would be one with other marks. */
const isFree = (step: Step | undefined): boolean => step === undefined || step.kind === 'keep'

/** As many marks as the run has, from a place on. */
const marksFrom = (place: number, {kind, from, to}: Run): readonly Step[] =>
  Array.from({length: to - from}, (_, at) =>
    kind === 'strike' ? {kind, before: place + at} : {kind, after: place + at},
  )

/** The word before the run is struck or inserted, its last word stays. */
const toLeft: Shift = ({steps, run}, sliding) => {
  const kept = steps[run.from - 1]
  if (kept?.kind !== 'keep' || !isFree(steps[run.from - 2])) return undefined
  const now = keptAt(kept, run.kind, placeOf(steps[run.to - 1], run.kind))
  if (!isTwinAt(now, sliding)) return undefined
  const marks = marksFrom(placeOf(kept, run.kind), run)
  return {
    steps: [...steps.slice(0, run.from - 1), ...marks, now, ...steps.slice(run.to)],
    run: {...run, from: run.from - 1, to: run.to - 1},
  }
}

/** The word behind the run is struck or inserted, its first word stays. */
const toRight: Shift = ({steps, run}, sliding) => {
  const kept = steps[run.to]
  if (kept?.kind !== 'keep' || !isFree(steps[run.to + 1])) return undefined
  const first = placeOf(steps[run.from], run.kind)
  const now = keptAt(kept, run.kind, first)
  if (!isTwinAt(now, sliding)) return undefined
  return {
    steps: [...steps.slice(0, run.from), now, ...marksFrom(first + 1, run), ...steps.slice(run.to + 1)],
    run: {...run, from: run.from + 1, to: run.to + 1},
  }
}
