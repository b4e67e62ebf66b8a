/** What is known of a copy when it is stamped. */
export interface CopyWords {
  readonly recipient: string
  readonly serial: string
}

/** Stand for the words of a copy: noncharacters, which are for use within a process alone (Unicode 23.7). */
export const standIns: CopyWords = {recipient: '\ufdd0', serial: '\ufdd1'}

/** How a word is written where it stands. */
export type Escape = (word: string) => string

/** A text with places for the words of a copy: before each of them, a text that all copies have. */
export interface Mould {
  readonly slots: readonly {
    readonly before: string
    readonly word: keyof CopyWords
    readonly escape: Escape
  }[]
  /** What follows the last place. */
  readonly rest: string
}

/** The mould of a text that holds stand-ins. `escapeAt` says how words are written at an offset. */
export function mouldOf(text: string, escapeAt: (offset: number) => Escape): Mould {
  let from = 0
  const slots = [...text.matchAll(/[\ufdd0\ufdd1]/g)].map(({index, 0: found}) => {
    const before = text.slice(from, index)
    from = index + 1
    const word = found === standIns.serial ? ('serial' as const) : ('recipient' as const)
    return {before, word, escape: escapeAt(index)}
  })
  return {slots, rest: text.slice(from)}
}

/** The text up to its last place, with the words of a copy. */
export const fill = ({slots}: Mould, words: CopyWords): string =>
  slots.map(({before, word, escape}) => before + escape(words[word])).join('')
