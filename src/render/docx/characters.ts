import {codePointName} from '../../diagnostic/visible.ts'
import {forbiddenInXml} from '../../document/xml.ts'

/** The text without the characters that no XML file can hold. */
export const writable = (text: string): string => text.replace(forbiddenInXml, '')

/** The characters of a text that no XML file can hold, as code points: `U+0008`. */
export const unwritable = (text: string): readonly string[] =>
  [...text.matchAll(forbiddenInXml)].map(([character]) => codePointName(character))

/** An address as a relationship may hold it: what RFC 3986 forbids is percent-encoded, what is encoded stays. */
export const address = (text: string): string =>
  writable(text).replace(/[^\x21-\x7e]|["<>\\^`{|}]/gu, (character) => encodeURIComponent(character))
