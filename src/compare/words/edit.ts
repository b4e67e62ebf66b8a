/** A step from one row of words to another: a word that stays, by its places; one that goes; one that comes. */
export type Step =
  | {readonly kind: 'keep'; readonly before: number; readonly after: number}
  | {readonly kind: 'strike'; readonly before: number}
  | {readonly kind: 'insert'; readonly after: number}

/** A word as it is weighed: by its characters. */
export interface Weighed {
  readonly weight: number
}

/**
 * What a mark costs by itself, in characters: a word of one character between two changed ones is struck with them, as an
 * editor would, a longer one stays.
 */
const markCost = 2

/** More combinations than this are not weighed: what is between the first and the last change is struck whole. */
const most = 4_000_000

/**
 * The steps from one row of words to the other that strike and insert the fewest characters in the fewest marks
 * (alignment with affine gaps, Gotoh 1982). Within a change what goes stands before what comes.
 */
export function editSteps<Word extends Weighed>(
  before: readonly Word[],
  after: readonly Word[],
  isOne: (before: Word, after: Word) => boolean,
): readonly Step[] {
  const one = (i: number, j: number): boolean => isOne(before[i] as Word, after[j] as Word)
  let start = 0
  let [m, n] = [before.length, after.length]
  while (start < m && start < n && one(start, start)) start++
  while (m > start && n > start && one(m - 1, n - 1)) {
    m--
    n--
  }
  const kept = (length: number, i: number, j: number): Step[] =>
    Array.from({length}, (_, at) => ({kind: 'keep', before: i + at, after: j + at}))
  const inner = steps(before.slice(start, m), after.slice(start, n), isOne).map((step) =>
    shifted(step, start),
  )
  return [...kept(start, 0, 0), ...inner, ...kept(before.length - m, m, n)]
}

function shifted(step: Step, by: number): Step {
  if (step.kind === 'strike') return {...step, before: step.before + by}
  if (step.kind === 'insert') return {...step, after: step.after + by}
  return {...step, before: step.before + by, after: step.after + by}
}

function steps<Word extends Weighed>(
  before: readonly Word[],
  after: readonly Word[],
  isOne: (before: Word, after: Word) => boolean,
): readonly Step[] {
  if (before.length === 0 || after.length === 0 || before.length * after.length > most)
    return [
      ...before.map((_, at): Step => ({kind: 'strike', before: at})),
      ...after.map((_, at): Step => ({kind: 'insert', after: at})),
    ]
  return walkBack(costs(before, after, isOne), before, after)
}

/** The least cost of the rest from each pair of places, by what the step before it was: keep, strike, insert. */
interface Costs {
  readonly keep: Float64Array
  readonly strike: Float64Array
  readonly insert: Float64Array
}

const at = (costs: Float64Array, place: number): number => costs[place] ?? Infinity

/** The least cost up to each pair of places, by the step that ends there. */
function costs<Word extends Weighed>(
  before: readonly Word[],
  after: readonly Word[],
  isOne: (before: Word, after: Word) => boolean,
): Costs {
  const row = after.length + 1
  const size = (before.length + 1) * row
  const [keep, strike, insert] = [0, 0, 0].map(() => new Float64Array(size).fill(Infinity)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ]
  keep[0] = 0
  for (let i = 0; i <= before.length; i++)
    for (let j = 0; j <= after.length; j++) {
      const place = i * row + j
      const [own, other] = [before[i - 1], after[j - 1]]
      if (own && other && isOne(own, other)) {
        const from = place - row - 1
        keep[place] = Math.min(at(keep, from), at(strike, from), at(insert, from))
      }
      if (own)
        strike[place] = own.weight + Math.min(at(keep, place - row) + markCost, at(strike, place - row))
      if (other) {
        const open = Math.min(at(keep, place - 1), at(strike, place - 1)) + markCost
        insert[place] = other.weight + Math.min(open, at(insert, place - 1))
      }
    }
  return {keep, strike, insert}
}

type Kind = Step['kind']

/** The kind with the least cost at a place; the first of `kinds` among equals. */
function least(costs: Costs, place: number, kinds: readonly (readonly [Kind, number])[]): Kind {
  let [found, cost]: [Kind, number] = ['keep', Infinity]
  for (const [kind, extra] of kinds) {
    const own = at(costs[kind], place) + extra
    if (own < cost) [found, cost] = [kind, own]
  }
  return found
}

const any = [
  ['keep', 0],
  ['strike', 0],
  ['insert', 0],
] as const

/** What may stand before each kind of step, and what it costs to begin a mark there. */
const previous = {
  keep: any,
  strike: [
    ['strike', 0],
    ['keep', markCost],
  ],
  insert: [
    ['insert', 0],
    ['strike', markCost],
    ['keep', markCost],
  ],
} as const

function walkBack(costs: Costs, before: readonly unknown[], after: readonly unknown[]): readonly Step[] {
  const row = after.length + 1
  const found: Step[] = []
  let [i, j] = [before.length, after.length]
  let kind = least(costs, i * row + j, any)
  while (i > 0 || j > 0) {
    if (kind === 'keep') found.push({kind, before: --i, after: --j})
    else if (kind === 'strike') found.push({kind, before: --i})
    else found.push({kind, after: --j})
    kind = least(costs, i * row + j, previous[kind])
  }
  return found.reverse()
}
