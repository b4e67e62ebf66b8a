/** A character by its code point: `U+0008`. */
export const codePointName = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

/**
 * Characters that a reader of a terminal would not see, or that would steer it: controls, marks of direction,
 * lone surrogates.
 */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u

const shown = (character: string): string => {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x20) return String.fromCodePoint(0x2400 + code)
  if (code === 0x7f) return '\u2421'
  return `<${codePointName(character)}>`
}

/** A character in a form that can be seen: `␀` for a control character, `<U+200B>` for what has no width. */
export const visible = (character: string): string => (unseen.test(character) ? shown(character) : character)

/** The characters of a text as readers count them (UAX #29). */
export const segmenter = new Intl.Segmenter('en')

/** A text whose unseen characters are shown; joiners within emoji stay. */
export function visibleText(text: string): string {
  if (!unseen.test(text)) return text
  return [...segmenter.segment(text)]
    .map(({segment}) => (unseen.test([...segment][0] ?? '') ? [...segment].map(visible).join('') : segment))
    .join('')
}
