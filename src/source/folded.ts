const isBreak = (character: string | undefined): boolean => character === '\n' || character === '\r'
const isSpace = (character: string | undefined): boolean =>
  isBreak(character) || character === ' ' || character === '\t'
const isFold = (character: string): boolean => character === ' ' || character === '\n'

/** The offset at which a character of the value is met, past white space that YAML drops. */
function meet(text: string, from: number, character: string): number | undefined {
  for (let at = from; at < text.length; at += 1) {
    if (text.startsWith(character, at) || (isFold(character) && isBreak(text[at]))) return at
    if (!isSpace(text[at])) return undefined
  }
  return isFold(character) ? text.length : undefined
}

/**
 * Offsets of a value that YAML folded out of several lines, or whose single quotes are doubled: each
 * character that is no white space is exact, white space stands at the fold. `undefined` where the text does
 * not spell the value.
 */
export function foldedOffsets(
  text: string,
  from: number,
  value: string,
  doubledQuotes: boolean,
): readonly number[] | undefined {
  const offsets: number[] = []
  let at = from
  for (const character of value) {
    const met = meet(text, at, character)
    if (met === undefined) return undefined
    for (let unit = 0; unit < character.length; unit += 1) offsets.push(met + unit)
    at = isBreak(text[met]) ? met : met + (doubledQuotes && character === "'" ? 2 : character.length)
  }
  return [...offsets, at]
}
