/** Every character that XML 1.0 (2.2, Char) forbids, lone surrogates among them. */
export const forbiddenInXml = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

const entities: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'}

/** The text as it stands in XML, in an element or between double quotes, less what no XML file can hold. */
export const escapeXml = (text: string): string =>
  text.replace(forbiddenInXml, '').replace(/[&<>"]/g, (character) => entities[character] ?? character)
