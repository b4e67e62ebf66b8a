import {clusterOf, type Cluster} from './clusters.ts'
import {longestWhole} from './words.ts'

/** Whether a cluster stands on a line that is too wide. */
type IsWide = (index: number) => boolean

/** Let lines that are too wide end anywhere inside their Latin words of more than `length` characters. */
function loosenWords(clusters: readonly Cluster[], isWide: IsWide, length: number): readonly Cluster[] {
  const long = longWords(clusters, length)
  return clusters.flatMap((cluster, index) =>
    long.has(index) && isWide(index) ? splitWord(cluster, long.has(index + 1)) : [cluster],
  )
}

/** The clusters of Latin words of more than `most` characters; more than one look may divide a word. */
function longWords(clusters: readonly Cluster[], most: number): ReadonlySet<number> {
  const long = new Set<number>()
  let [start, length] = [0, 0]
  clusters.forEach((cluster, index) => {
    if (cluster.kind !== 'latin') [start, length] = [index + 1, 0]
    else length += cluster.text.length
    if (length > most) for (let at = start; at <= index; at++) long.add(at)
  })
  return long
}

function splitWord(cluster: Cluster, goesOn: boolean): readonly Cluster[] {
  const characters = [...cluster.text]
  let start = cluster.start
  return characters.map((character, index) => {
    const isLast = index === characters.length - 1
    const after = isLast && !goesOn ? cluster.after : (cluster.after ?? 'allowed')
    const own = clusterOf(cluster.strand, character, start, isLast ? after : 'allowed')
    start += character.length
    return own
  })
}

/** Let lines that are too wide end behind any of their clusters: what no rule lets end a line ends it all the same. */
const loosenAll = (clusters: readonly Cluster[], isWide: IsWide): readonly Cluster[] =>
  clusters.map((cluster, index) =>
    isWide(index) ? {...cluster, after: cluster.after ?? 'allowed'} : cluster,
  )

/** Where no word is longer, words of more characters than this give way before brackets and numbers do. */
const longestNumber = 8

/** What gives way where a line would leave the measure: long Latin words, then shorter ones, then anything. */
export const loosenings = [
  (clusters: readonly Cluster[], isWide: IsWide) => loosenWords(clusters, isWide, longestWhole),
  (clusters: readonly Cluster[], isWide: IsWide) => loosenWords(clusters, isWide, longestNumber),
  loosenAll,
] as const
