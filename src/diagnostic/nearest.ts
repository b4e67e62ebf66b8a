import {distance} from 'fastest-levenshtein'

/** How many letters may differ for a name to be taken for a slip of another. */
const tolerance = (name: string): number => Math.max(2, Math.floor(name.length / 3))

/** The known name that looks most like this one, the first of equals; `undefined` where none comes near. */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  let best: string | undefined
  let least = tolerance(name) + 1
  for (const candidate of known) {
    const away = distance(name.toLowerCase(), candidate.toLowerCase())
    if (away < least && away < Math.max(name.length, candidate.length)) [best, least] = [candidate, away]
  }
  return best
}
