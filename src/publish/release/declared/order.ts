import {changeKinds, type BlockMark} from '../../../compare/difference.ts'
import type {ChangeLine} from '../../../content/changes.ts'
import type {Ground} from './ground.ts'

/** Every id of either edition in reading order: the figures of a section after it, what is removed at its old place. */
function readingOrder({difference, before, after}: Ground): readonly string[] {
  const ids = new Set<string>()
  const read = (marks: readonly BlockMark[]): void => {
    for (const mark of marks) {
      const part = mark.mark === 'part' && mark.place !== 'away' ? difference.parts.get(mark.id) : undefined
      if (!part) continue
      ids.add(part.id)
      for (const {figures} of [after, before])
        for (const [id, placed] of figures) if (placed.part === part.id) ids.add(id)
      read(part.blocks)
    }
  }
  read(difference.blocks)
  return [...ids]
}

/** Put lines in order: variables by name, then targets in reading order, then `editorial`. */
export function inReadingOrder<Item>(
  items: readonly Item[],
  lineIn: (item: Item) => ChangeLine,
  ground: Ground,
): readonly Item[] {
  const places = new Map(readingOrder(ground).map((id, place) => [id, place]))
  const values = ground.difference.variables.map(({name}) => name)
  const rank = (item: Item): readonly number[] => {
    const line = lineIn(item)
    if ('variable' in line) return [0, values.indexOf(line.variable), 0]
    if (!('target' in line)) return [2, 0, 0]
    return [1, places.get(line.target) ?? places.size, changeKinds.indexOf(line.kind)]
  }
  const ranked = items.map((item) => ({item, rank: rank(item)}))
  ranked.sort((a, b) => {
    const at = a.rank.findIndex((place, index) => place !== b.rank[index])
    return at < 0 ? 0 : (a.rank[at] ?? 0) - (b.rank[at] ?? 0)
  })
  return ranked.map(({item}) => item)
}
