import {codePointName} from '../../diagnostic/visible.ts'

/**
 * Characters that nobody sees: those without width, those that turn the direction of the text (UAX #9), fillers and
 * separators. Joiners within emoji and the marks of variants stay: they choose between forms that are seen.
 */
const unseen =
  /[\u0085\u00AD\u061C\u115F\u1160\u17B4\u17B5\u180E\u200B\u200C\u200E\u200F\u2028-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB]|(?<!\p{Extended_Pictographic}[\uFE0F\p{Emoji_Modifier}]?)\u200D|\u200D(?!\p{Extended_Pictographic})|(?<!\u{1F3F4}[\u{E0020}-\u{E007F}]{0,8})[\u{E0000}-\u{E007F}]/u

/** A run of one such character. */
export const unseenRuns = new RegExp(`(${unseen.source})\\1*`, 'gu')

const names: Readonly<Record<string, string>> = {
  '\u00AD': 'a soft hyphen',
  '\u200B': 'a space without width',
  '\u2060': 'a word joiner',
  '\uFEFF': 'a byte order mark',
}

const turns = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/

/** A run of one character that nobody sees, as a writer may know it. */
export function unseenName(run: string): string {
  const [character = '', ...others] = [...run]
  const own =
    names[character] ?? (turns.test(character) ? 'a mark that turns the direction of the text' : undefined)
  const code = codePointName(character)
  const name = own === undefined ? `the character ${code}` : `${own} (${code})`
  return others.length === 0 ? `${name} stands here` : `${name} stands here ${others.length + 1} times`
}
