import TinySegmenter from 'tiny-segmenter'
import {endOfShape, isJoined} from './shapes.ts'
import {endOfUnit, isNumber} from './units.ts'

/** Cut a text into words. Joined again they are the text. */
export type Segment = (text: string) => readonly string[]

/** Where words begin in a text. */
type Cuts = (text: string) => ReadonlySet<number>

/**
 * Where words begin in running Japanese, by the model of TinySegmenter: it is small and asks no dictionary. It is asked
 * clause by clause and answers for each once: two editions have most of their clauses in common.
 */
function modelCuts(): Cuts {
  const model = new TinySegmenter()
  const known = new Map<string, readonly string[]>()
  const wordsOf = (clause: string): readonly string[] => {
    const words = known.get(clause) ?? model.segment(clause)
    known.set(clause, words)
    return words
  }
  return (text) => {
    const cuts = new Set<number>()
    let at = 0
    for (const clause of text.split(/(?<=[、。])/))
      for (const word of wordsOf(clause)) {
        cuts.add(at)
        at += word.length
      }
    return cuts
  }
}

/** Where the longest term that starts at `from` ends; `from` itself where none starts there. */
function endOfTerm(text: string, from: number, terms: ReadonlyMap<string, readonly string[]>): number {
  for (const term of terms.get(text[from] ?? '') ?? []) {
    const end = from + term.length
    if (text.startsWith(term, from) && !isJoined(text[end - 1] ?? '', text[end] ?? '')) return end
  }
  return from
}

/** Terms by their first character, the longest first. */
function byFirst(terms: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const sorted = [...new Set(terms)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  const found = new Map<string, string[]>()
  for (const term of sorted) {
    const first = term[0] ?? ''
    const group = found.get(first)
    if (group) group.push(term)
    else found.set(first, [term])
  }
  return found
}

/**
 * Cut texts into words such that terms, numbers, units, Latin and katakana words stay whole, each punctuation mark is a
 * word, and the rest is cut as the model says.
 */
export function segmentBy(terms: Iterable<string>): Segment {
  const known = byFirst(terms)
  const cutsOf = modelCuts()
  return (text) => {
    const cuts = cutsOf(text)
    const fixed = (from: number): number => {
      const end = endOfTerm(text, from, known)
      return end > from ? end : endOfShape(text, from)
    }
    const words: string[] = []
    for (let at = 0; at < text.length;) {
      const unit = isNumber(words.at(-1) ?? '') ? endOfUnit(text, at) : at
      let end = unit > at ? unit : fixed(at)
      if (end === at)
        do end++
        while (end < text.length && (!cuts.has(end) || isLow(text, end)) && fixed(end) === end)
      words.push(text.slice(at, end))
      at = end
    }
    return words
  }
}

/** Whether a place is within a character of two code units. */
const isLow = (text: string, at: number): boolean =>
  /[\uDC00-\uDFFF]/.test(text[at] ?? '') && /[\uD800-\uDBFF]/.test(text[at - 1] ?? '')
