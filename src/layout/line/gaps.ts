import {lastingly} from '../lastingly.ts'
import type {Cluster} from './clusters.ts'

/** The space between two clusters, in points: as set, how far it may shrink, and its share when a line is stretched. */
export interface Gap {
  readonly natural: number
  readonly shrink: number
  readonly stretch: number
}

const closes = (cluster: Cluster): boolean =>
  cluster.kind === 'closing' || cluster.kind === 'fullStop' || cluster.kind === 'comma'

/** The blank half of a full-width bracket, comma or full stop; proportional fonts have none. */
export const blankOf = (cluster: Cluster): number =>
  (closes(cluster) || cluster.kind === 'opening') && cluster.width > cluster.strand.size * 0.9
    ? cluster.strand.size / 2
    : 0

const gap = (natural: number, shrink: number, stretch: number): Gap => ({natural, shrink, stretch})

const isLatin = (cluster: Cluster): boolean => cluster.kind === 'latin'
/** Only letters and digits keep apart from Japanese; brackets and other signs of ASCII do not. */
const endsInLetter = (cluster: Cluster): boolean => isLatin(cluster) && letterEnds(cluster.text)
const startsInLetter = (cluster: Cluster): boolean => isLatin(cluster) && letterStarts(cluster.text)
const letterEnds = lastingly((text: string) => /[\p{L}\p{N}%]$/u.test(text))
const letterStarts = lastingly((text: string) => /^[\p{L}\p{N}]/u.test(text))
/** Kana and kanji with their iteration and length marks (JLReq cl-09 to cl-11, cl-15, cl-16, cl-19); no space, dash or sign. */
const isJapanese = ({kind, text}: Cluster): boolean => kind === 'japanese' && japaneseStarts(text)
const japaneseStarts = lastingly((text: string) =>
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u30fc]/u.test(text),
)

/**
 * The space between two neighbours on a line. JLReq 3.1.4 (consecutive punctuation), 3.2.3 (a quarter em between
 * Japanese and Latin, from an eighth to a half), 3.8 (what gives way first when a line is adjusted).
 */
export function gapBetween(a: Cluster, b: Cluster): Gap {
  if (a.strand.raise !== undefined || b.strand.raise !== undefined) return gapAtMark(a, b)
  const em = Math.min(a.strand.size, b.strand.size)
  if (a.kind === 'space') return gap(0, em * 0.08, 3)
  if (b.kind === 'space' || (isLatin(a) && isLatin(b))) return gap(0, 0, 0)
  if ((endsInLetter(a) && isJapanese(b)) || (isJapanese(a) && startsInLetter(b)))
    return gap(em / 4, em / 8, 2)
  if (closes(a) || b.kind === 'opening') return gapAtPunctuation(a, b)
  if (a.kind === 'opening' || closes(b)) return gap(0, 0, 0)
  return gap(0, 0, 1)
}

/** A mark stands close to what it marks; behind it, a line may be stretched as between any two characters. */
function gapAtMark(a: Cluster, b: Cluster): Gap {
  if (b.strand.raise !== undefined) return gap(closes(a) ? -blankOf(a) : 0, 0, 0)
  return gap(0, 0, isLatin(b) || b.kind === 'space' || closes(b) ? 0 : 1)
}

function gapAtPunctuation(a: Cluster, b: Cluster): Gap {
  if (closes(a) && b.kind === 'opening')
    return gap(-Math.min(blankOf(a), blankOf(b)), Math.min(blankOf(a), blankOf(b)), 1)
  if (closes(a) && closes(b)) return gap(-blankOf(a), 0, 0)
  if (a.kind === 'opening') return gap(-blankOf(b), 0, 0)
  if (b.kind === 'middleDot') return gap(-blankOf(a), 0, 0)
  if (a.kind === 'middleDot') return gap(-blankOf(b), 0, 1)
  const kept = a.kind === 'fullStop' ? 0 : blankOf(a) / 2
  return gap(0, kept + (b.kind === 'opening' ? blankOf(b) / 2 : 0), 1)
}
