import {codePointName} from '../diagnostic/visible.ts'

/**
 * What YAML 1.2 (5.1, c-printable) and XML 1.0 (2.2, Char) both refuse: control characters and half
 * surrogates.
 */
const unprintable = /[^\t\n\r\x20-\x7E\x85\xA0-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

/** The characters of a text that no file may hold, each once, with their offsets. */
export function unprintables(text: string): readonly {readonly offset: number; readonly name: string}[] {
  const found = new Map<string, number>()
  for (const match of text.matchAll(unprintable)) if (!found.has(match[0])) found.set(match[0], match.index)
  return [...found].map(([character, offset]) => ({offset, name: codePointName(character)}))
}
