import type {Inline, Marking} from '../../document/nodes.ts'
import type {Face} from '../fonts.ts'
import type {Target} from '../pages.ts'
import {findBreaks, type Breaks} from './breaks.ts'
import {joinsPrevious, kindOf, type Kind} from './kinds.ts'

/** Characters of one look, before they are set in lines. */
export interface Strand {
  readonly text: string
  readonly face: Face
  /** Points. */
  readonly size: number
  readonly color: string
  readonly target?: Target
  /** Points above the baseline: a mark, which stays with what stands before it and takes no part in the rules of lines. */
  readonly raise?: number
  /** What the place of a mark is called. */
  readonly id?: string
  /** BCP 47, where it differs from that of the document. */
  readonly language?: string
  /** What has become of the characters, in a redline. */
  readonly change?: Marking
  /** The inlines that the characters stand in, the outermost first, their own last. */
  readonly inlines?: readonly Inline[]
}

/** Characters that no line break and no space divides: one Japanese character, one Latin word or part of one. */
export interface Cluster {
  readonly text: string
  readonly kind: Kind
  readonly strand: Strand
  /** Code unit offset in the strand. */
  readonly start: number
  /** Points. */
  readonly width: number
  /** Whether a line may or must end behind it. */
  readonly after: 'allowed' | 'required' | undefined
}

const isRaised = (strand: Strand | undefined): boolean => strand?.raise !== undefined

/** Cut the strands of a paragraph into clusters, none wider than `measure` (points). */
export function cutClusters(strands: readonly Strand[], measure: number): readonly Cluster[] {
  const plain = strands.filter((strand) => !isRaised(strand))
  const breaks = findBreaks(plain.map((strand) => strand.text).join(''))
  const clusters: Cluster[] = []
  let base = 0
  strands.forEach((strand, index) => {
    const ends = endsOf(strand, strands[index + 1], base, breaks)
    for (const [start, end] of cutStrand(strand.text, (offset) => ends(offset) !== undefined)) {
      const text = strand.text.slice(start, end)
      const cluster = clusterOf(strand, text, start, ends(end))
      if (cluster.width > measure && text.length > 1) clusters.push(...splitWide(cluster, measure))
      else clusters.push(cluster)
    }
    if (!isRaised(strand)) base += strand.text.length
  })
  return clusters
}

/** Whether a line may or must end at an offset of a strand: behind a mark where it might without the mark, never before. */
function endsOf(
  strand: Strand,
  next: Strand | undefined,
  base: number,
  breaks: Breaks,
): (offset: number) => Cluster['after'] {
  const {length} = strand.text
  return (offset) => {
    if (offset === length && isRaised(next)) return undefined
    if (isRaised(strand)) return offset === length ? breaks.get(base) : undefined
    return breaks.get(base + offset)
  }
}

/** The cluster of characters of a strand. */
export const clusterOf = (strand: Strand, text: string, start: number, after: Cluster['after']): Cluster => {
  const kind = kindOf(String.fromCodePoint(text.codePointAt(0) ?? 0))
  const width = kind === 'lineEnd' ? 0 : strand.face.advance(text) * strand.size
  return {text, kind, strand, start, width, after: kind === 'lineEnd' ? 'required' : after}
}

/** The stretches of a strand that are clusters. */
function* cutStrand(
  text: string,
  breaksAt: (offset: number) => boolean,
): Generator<readonly [number, number]> {
  let start = 0
  let kind: Kind | undefined
  let offset = 0
  for (const character of text) {
    const own = kindOf(character)
    const joined =
      kind !== undefined &&
      (joinsPrevious(character) || (own === 'latin' && kind === 'latin' && !breaksAt(offset)))
    if (!joined && offset > start) {
      yield [start, offset]
      start = offset
    }
    if (!joined) kind = own
    offset += character.length
  }
  if (offset > start) yield [start, offset]
}

/** A word too wide for the measure may end a line anywhere. */
function splitWide(cluster: Cluster, measure: number): readonly Cluster[] {
  const parts: Cluster[] = []
  let start = 0
  let text = ''
  for (const character of cluster.text) {
    const longer = text + character
    if (text !== '' && cluster.strand.face.advance(longer) * cluster.strand.size > measure) {
      parts.push(clusterOf(cluster.strand, text, cluster.start + start, 'allowed'))
      start += text.length
      text = character
    } else text = longer
  }
  parts.push(clusterOf(cluster.strand, text, cluster.start + start, cluster.after))
  return parts
}
