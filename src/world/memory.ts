/**
 * What a process keeps between runs, so that a run after a small edit repeats only what the edit touches. A function
 * that is remembered must depend on its arguments alone, and its arguments and results must not change: bytes, frozen
 * trees, primitives. Objects among the arguments count by identity.
 */
export interface Memory {
  /** A function that gives again what it gave for the same arguments; itself, where nothing is kept. */
  readonly of: <Arguments extends readonly unknown[], Value>(
    work: (...given: Arguments) => Value,
  ) => (...given: Arguments) => Value
  /** What stood under a name in the last run and `now`, made one by `merge`; it stands there for the next run. */
  readonly succeed: <Value>(name: string, now: Value, merge: (before: Value, now: Value) => Value) => Value
  /** Begin a run: what hangs on primitives alone, and was of no use in the last run, is given up. */
  readonly turn: () => void
}

/** Keeps nothing: what a process needs that runs once. */
export const forgetful: Memory = {of: (work) => work, succeed: (_, now) => now, turn: () => {}}

/** Results by arguments, one step an argument; what hangs on an object lives no longer than the object. */
interface Step {
  readonly objects: WeakMap<object, Step>
  readonly values: Map<unknown, Step>
  /** The run in which it was of use last. */
  used: number
  result?: {readonly value: unknown}
}

const step = (used: number): Step => ({objects: new WeakMap(), values: new Map(), used})

const isObject = (value: unknown): value is object =>
  (typeof value === 'object' && value !== null) || typeof value === 'function'

function next(from: Step, key: unknown, run: number): Step {
  const known = isObject(key) ? from.objects.get(key) : from.values.get(key)
  const found = known ?? step(run)
  found.used = run
  if (known) return known
  if (isObject(key)) from.objects.set(key, found)
  else from.values.set(key, found)
  return found
}

/** Keeps what it is asked to for as long as the objects among the arguments live, and beyond that from run to run. */
export function remembering(): Memory {
  const works = new Map<unknown, Step>()
  const latest = new Map<string, unknown>()
  let run = 0
  const begin = (work: unknown): Step => {
    const known = works.get(work) ?? step(run)
    works.set(work, known)
    return known
  }
  return {
    of:
      <Arguments extends readonly unknown[], Value>(work: (...given: Arguments) => Value) =>
      (...given: Arguments): Value => {
        const end = given.reduce<Step>((from, key) => next(from, key, run), begin(work))
        end.result ??= {value: work(...given)}
        return end.result.value as Value
      },
    succeed<Value>(name: string, now: Value, merge: (before: Value, now: Value) => Value): Value {
      const merged = latest.has(name) ? merge(latest.get(name) as Value, now) : now
      latest.set(name, merged)
      return merged
    },
    turn() {
      for (const {values} of works.values())
        for (const [key, {used}] of values) if (used < run) values.delete(key)
      run += 1
    },
  }
}
