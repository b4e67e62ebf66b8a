import {lastingly} from '../lastingly.ts'

/**
 * What a character is to the composition of lines: the classes of JLReq (W3C Requirements for Japanese Text Layout,
 * appendix A), as far as they are set apart here.
 */
export type Kind =
  | 'opening' // cl-01
  | 'closing' // cl-02
  | 'middleDot' // cl-05
  | 'fullStop' // cl-06
  | 'comma' // cl-07
  | 'japanese' // cl-09 to cl-11, cl-14 to cl-16, cl-19
  | 'latin' // cl-12, cl-13, cl-21 to cl-27
  | 'space' // cl-26
  | 'lineEnd' // a line that the writer ended

const sets: readonly (readonly [Kind, string])[] = [
  ['opening', '「『（［｛〈《【〔〘〖｟“‘〝'],
  ['closing', '」』）］｝〉》】〕〙〗｠”’〟'],
  ['middleDot', '・：；'],
  ['fullStop', '。．'],
  ['comma', '、，'],
  ['space', ' \u00a0\t'],
  ['lineEnd', '\n'],
]

const listed: ReadonlyMap<string, Kind> = new Map(
  sets.flatMap(([kind, characters]) => [...characters].map((character) => [character, kind] as const)),
)

const japanese =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u2014\u2015\u2025\u2026\u203b\u2190-\u27bf\u2e80-\u303f\u30fb\u30fc\u31c0-\u33ff\uff01-\uff60\uffe0-\uffe6]/u

/** The kind of one character (a code point). */
export const kindOf = lastingly(
  (character: string): Kind => listed.get(character) ?? (japanese.test(character) ? 'japanese' : 'latin'),
)

/** Whether the character belongs to the one before it: combining marks, variation selectors, joiners. */
export const joinsPrevious = lastingly((character: string): boolean =>
  /^[\p{M}\u200d\ufe00-\ufe0f]$/u.test(character),
)
