/** A function of a text or a number that finds each result once. */
export function lastingly<Given extends string | number, Value extends NonNullable<unknown>>(
  work: (given: Given) => Value,
): (given: Given) => Value {
  const known = new Map<Given, Value>()
  return (given) => {
    let found = known.get(given)
    if (found === undefined) known.set(given, (found = work(given)))
    return found
  }
}
