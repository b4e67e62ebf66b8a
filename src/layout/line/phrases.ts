import type {Cluster} from './clusters.ts'

/** Hiragana that end a phrase far more often than they stand inside a word: particles, and the ends of verbs. */
const particle = /(?:より|から|まで|など|ない|[のをにはがとでへもやびたてる])$/u
const hiragana = /^\p{Script=Hiragana}/u

/**
 * Whether a phrase ends between two clusters: behind punctuation or a closing bracket, before an opening one, at a
 * space that no Latin word follows, and behind a particle that no hiragana follows. Headings, captions and cells break there where they can.
 * `before` is what stands before `a`.
 */
export function endsPhrase(before: string, a: Cluster, b: Cluster | undefined): boolean {
  if (!b || b.kind === 'opening') return true
  if (a.kind === 'space') return b.kind !== 'latin'
  if (['closing', 'comma', 'fullStop', 'middleDot'].includes(a.kind)) return true
  return particle.test(before + a.text) && !hiragana.test(b.text)
}
