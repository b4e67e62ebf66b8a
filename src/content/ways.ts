import type {Catalog} from './catalog.ts'
import type {Correspondence} from './standards.ts'

/** The numbers that one number has in other data: none where nothing answers to it, `undefined` where a way does not speak of it. */
type Way = (number: string) => readonly string[] | undefined

type Known = Pick<Catalog, 'standards' | 'correspondences'>

/** Data and those that they share their numbers with, the data themselves first. */
function alike({standards}: Known, name: string): readonly string[] {
  const names = new Set<string>()
  for (let next: string | undefined = name; next !== undefined && !names.has(next);) {
    names.add(next)
    next = standards.get(next)?.numbersOf
  }
  return [...names]
}

/**
 * The numbers of a standard: those that it shares in the order of the other, then those of its own. None where its
 * data are not known.
 */
export const numbersOf = (known: Known, name: string): readonly string[] => [
  ...new Set(
    alike(known, name)
      .toReversed()
      .flatMap((data) => known.standards.get(data)?.controls ?? [])
      .map(({id}) => id),
  ),
]

const forward =
  ({pairs}: Correspondence): Way =>
  (number) => {
    const found = pairs.filter(([first]) => first === number)
    return found.length > 0 ? found.flatMap(([, seconds]) => seconds) : undefined
  }

const backward =
  ({pairs}: Correspondence): Way =>
  (number) => {
    const found = pairs.filter(([, seconds]) => seconds.includes(number))
    return found.length > 0 ? found.map(([first]) => first) : undefined
  }

/** The ways from one set of data to another in one step each, those between the data themselves first. */
function waysBetween(known: Known, from: string, to: string): readonly Way[] {
  const joins = ({between: [first, second]}: Correspondence, a: string, b: string): boolean =>
    first === a && second === b
  return alike(known, from).flatMap((a) =>
    alike(known, to).flatMap((b): readonly Way[] => {
      if (a === b) return [(number) => (numbersOf(known, a).includes(number) ? [number] : undefined)]
      return [
        ...known.correspondences.filter((table) => joins(table, a, b)).map(forward),
        ...known.correspondences.filter((table) => joins(table, b, a)).map(backward),
      ]
    }),
  )
}

/** Whether anything says which numbers of one set of data answer to those of another. */
export const correspond = (known: Known, from: string, to: string): boolean =>
  waysBetween(known, from, to).length > 0

/**
 * The numbers in one set of data that answer to numbers in another, in its own order, each once. Of several ways the
 * first that speaks of a number counts.
 */
export function numbersAcross(
  known: Known,
  numbers: readonly string[],
  from: string,
  to: string,
): readonly string[] {
  const ways = waysBetween(known, from, to)
  const found = new Set(
    numbers.flatMap((number) => {
      for (const way of ways) {
        const across = way(number)
        if (across) return across
      }
      return []
    }),
  )
  return numbersOf(known, to).filter((number) => found.has(number))
}
