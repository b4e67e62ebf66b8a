type Plain = Readonly<Record<string, unknown>>

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && isOfObject(value)

const isOfObject = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

/**
 * `now`, with each part that equals the one before in the same place replaced by that one, so that what did not change
 * is known by its identity; where all is equal, `before` itself. Plain objects, lists, maps and sets are looked into;
 * what is put together anew is frozen.
 */
export function keepEqual<Value>(before: Value, now: Value): Value {
  return keep(before, now) as Value
}

function keep(before: unknown, now: unknown): unknown {
  if (before === now) return now
  if (Array.isArray(before) && Array.isArray(now)) return keepList(before, now)
  if (isPlain(before) && isPlain(now)) return keepObject(before, now)
  if (before instanceof Map && now instanceof Map) return keepMap(before, now)
  if (before instanceof Set && now instanceof Set) return keepSet(before, now)
  return now
}

/** Lists of one length are compared place by place, others from both ends up to the first difference. */
function keepList(before: readonly unknown[], now: readonly unknown[]): readonly unknown[] {
  const kept =
    before.length === now.length
      ? now.map((value, index) => keep(before[index], value))
      : keepEnds(before, now)
  if (isSame(kept, before)) return before
  return isSame(kept, now) ? now : Object.freeze(kept)
}

function keepEnds(before: readonly unknown[], now: readonly unknown[]): readonly unknown[] {
  const kept = [...now]
  const shared = Math.min(before.length, now.length)
  let head = 0
  while (head < shared && keep(before[head], now[head]) === before[head]) kept[head] = before[head++]
  for (let tail = 1; tail <= shared - head; tail++) {
    const [known, at] = [before[before.length - tail], now.length - tail]
    if (keep(known, now[at]) !== known) break
    kept[at] = known
  }
  return kept
}

const isSame = (values: readonly unknown[], others: readonly unknown[]): boolean =>
  values.length === others.length && values.every((value, index) => value === others[index])

function keepObject(before: Plain, now: Plain): Plain {
  const [known, keys] = [Object.keys(before), Object.keys(now)]
  const kept = keys.map((key) => keep(before[key], now[key]))
  if (isSame(keys, known) && isSame(kept, Object.values(before))) return before
  if (isSame(kept, Object.values(now))) return now
  return Object.freeze(Object.fromEntries(keys.map((key, index) => [key, kept[index]])))
}

function keepMap(
  before: ReadonlyMap<unknown, unknown>,
  now: ReadonlyMap<unknown, unknown>,
): ReadonlyMap<unknown, unknown> {
  const kept = new Map([...now].map(([key, value]) => [key, keep(before.get(key), value)]))
  const keys = isSame([...kept.keys()], [...before.keys()])
  return keys && isSame([...kept.values()], [...before.values()]) ? before : kept
}

function keepSet(before: ReadonlySet<unknown>, now: ReadonlySet<unknown>): ReadonlySet<unknown> {
  return isSame([...now], [...before]) ? before : now
}
