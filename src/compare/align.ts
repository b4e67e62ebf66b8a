import {longestRise} from './rising.ts'

/** The places of two things that are one, in the earlier and the later row. */
export type Pair = readonly [before: number, after: number]

/** How the members of two rows are told to be one. */
export interface Likeness<Member> {
  /** Whether two are the same. */
  readonly same: (before: Member, after: Member) => boolean
  /** Equal for the same, and as a rule for no others. */
  readonly key: (member: Member) => string
  /** From 0, not to be taken for one, to 1. */
  readonly likeness: (before: Member, after: Member) => number
}

/** A stretch of two rows: from and to, in the earlier and in the later. */
interface Stretch {
  readonly from: Pair
  readonly to: Pair
}

/** More combinations than this are not weighed one by one. */
const most = 250_000

/** From so many combinations on, what is the same is looked for before what is alike. */
const many = 400

/**
 * Which members of two rows are one, in rising order on both sides: what is the same at both ends, then what is the same
 * and stands once on either side, then the most alike. Linear where few differ.
 */
export function align<Member>(
  before: readonly Member[],
  after: readonly Member[],
  by: Likeness<Member>,
): readonly Pair[] {
  return stretch({from: [0, 0], to: [before.length, after.length]}, before, after, by, true)
}

const pair = <Member>(
  before: readonly Member[],
  after: readonly Member[],
  [at, to]: Pair,
): [Member, Member] => [before[at], after[to]] as [Member, Member]

function stretch<Member>(
  {from, to}: Stretch,
  before: readonly Member[],
  after: readonly Member[],
  by: Likeness<Member>,
  anchors: boolean,
): readonly Pair[] {
  let [i, j] = from
  let [m, n] = to
  const head: Pair[] = []
  const tail: Pair[] = []
  for (; i < m && j < n && by.same(...pair(before, after, [i, j])); i++, j++) head.push([i, j])
  for (; i < m && j < n && by.same(...pair(before, after, [m - 1, n - 1])); m--, n--)
    tail.push([m - 1, n - 1])
  const inner: Stretch = {from: [i, j], to: [m, n]}
  return [...head, ...middle(inner, before, after, by, anchors), ...tail.reverse()]
}

function middle<Member>(
  within: Stretch,
  before: readonly Member[],
  after: readonly Member[],
  by: Likeness<Member>,
  anchors: boolean,
): readonly Pair[] {
  const [height, width] = [within.to[0] - within.from[0], within.to[1] - within.from[1]]
  if (height === 0 || width === 0) return []
  const fixed = anchors && height * width > many ? onceEach(within, before, after, by) : []
  if (fixed.length > 0)
    return [...fixed, undefined].flatMap((own, at) => [
      ...stretch(gap(within, fixed[at - 1], own), before, after, by, false),
      ...(own ? [own] : []),
    ])
  return height * width > most ? [] : mostAlike(within, before, after, by)
}

/** The stretch after one pair and before another; where there is none, from the start or to the end. */
const gap = ({from, to}: Stretch, last: Pair | undefined, next: Pair | undefined): Stretch => ({
  from: last ? [last[0] + 1, last[1] + 1] : from,
  to: next ?? to,
})

/** What stands once in either stretch, as long as it keeps its order. */
function onceEach<Member>(
  {from, to}: Stretch,
  before: readonly Member[],
  after: readonly Member[],
  {key}: Likeness<Member>,
): readonly Pair[] {
  const places = placesByKey(before.slice(from[0], to[0]), key)
  const others = placesByKey(after.slice(from[1], to[1]), key)
  const pairs = [...others].flatMap(([name, there]): readonly Pair[] => {
    const here = places.get(name)
    return here === undefined || here < 0 || there < 0 ? [] : [[from[0] + here, from[1] + there]]
  })
  return longestRise(pairs.map(([i]) => i)).map((at) => pairs[at] as Pair)
}

/** Where each stands, by its key; -1 where more than one has it. */
function placesByKey<Member>(
  members: readonly Member[],
  key: (member: Member) => string,
): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  members.forEach((member, at) => {
    const name = key(member)
    places.set(name, places.has(name) ? -1 : at)
  })
  return places
}

/** The pairs of the greatest likeness in sum. */
function mostAlike<Member>(
  {from, to}: Stretch,
  before: readonly Member[],
  after: readonly Member[],
  {likeness}: Likeness<Member>,
): readonly Pair[] {
  const [height, width] = [to[0] - from[0], to[1] - from[1]]
  const row = width + 1
  const alike = new Float64Array(height * width)
  const best = new Float64Array((height + 1) * row)
  for (let i = height - 1; i >= 0; i--)
    for (let j = width - 1; j >= 0; j--) {
      const own = likeness(...pair(before, after, [from[0] + i, from[1] + j]))
      alike[i * width + j] = own
      const paired = own > 0 ? own + (best[(i + 1) * row + j + 1] ?? 0) : 0
      best[i * row + j] = Math.max(paired, best[(i + 1) * row + j] ?? 0, best[i * row + j + 1] ?? 0)
    }
  const pairs: Pair[] = []
  for (let i = 0, j = 0; i < height && j < width;) {
    const own = alike[i * width + j] ?? 0
    const here = best[i * row + j] ?? 0
    if (own > 0 && here === own + (best[(i + 1) * row + j + 1] ?? 0))
      pairs.push([from[0] + i++, from[1] + j++])
    else if (here === best[(i + 1) * row + j]) i++
    else j++
  }
  return pairs
}
