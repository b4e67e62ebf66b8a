/** Results that are kept at most: more than the words of any whitepaper, less than those of all names on a long list. */
const most = 20_000

/** A function of a text or a number that finds each result once, as long as there are not too many. */
export function lastingly<Given extends string | number, Value extends NonNullable<unknown>>(
  work: (given: Given) => Value,
): (given: Given) => Value {
  const known = new Map<Given, Value>()
  return (given) => {
    let found = known.get(given)
    if (found !== undefined) return found
    if (known.size >= most) known.clear()
    known.set(given, (found = work(given)))
    return found
  }
}
