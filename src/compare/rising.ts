/**
 * Where a longest rising run of these different numbers stands: the places of its members, in order. What is outside it
 * is the least that has to move for all to rise (patience sorting; n log n).
 */
export function longestRise(values: readonly number[]): readonly number[] {
  const piles: number[] = []
  const below = values.map(() => -1)
  values.forEach((value, at) => {
    const pile = firstNotBelow(piles, values, value)
    below[at] = piles[pile - 1] ?? -1
    piles[pile] = at
  })
  const places: number[] = []
  for (let at = piles.at(-1) ?? -1; at >= 0; at = below[at] ?? -1) places.push(at)
  return places.reverse()
}

function firstNotBelow(piles: readonly number[], values: readonly number[], value: number): number {
  let [from, to] = [0, piles.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((values[piles[middle] ?? 0] ?? 0) < value) from = middle + 1
    else to = middle
  }
  return from
}
