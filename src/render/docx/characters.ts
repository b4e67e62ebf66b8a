/** Every character that XML 1.0 (2.2, Char) forbids, lone surrogates among them. */
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

/** The text without the characters that no XML file can hold. */
export const writable = (text: string): string => text.replace(forbidden, '')

/** The characters of a text that no XML file can hold, as code points: `U+0008`. */
export const unwritable = (text: string): readonly string[] =>
  [...text.matchAll(forbidden)].map(
    ([character]) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  )

const entities: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'}

/** The text as it stands in XML, in an element or between double quotes. */
export const escaped = (text: string): string =>
  writable(text).replace(/[&<>"]/g, (character) => entities[character] ?? character)

/** An address as a relationship may hold it: what RFC 3986 forbids is percent-encoded, what is encoded stays. */
export const address = (text: string): string =>
  writable(text).replace(/[^\x21-\x7e]|["<>\\^`{|}]/gu, (character) => encodeURIComponent(character))
