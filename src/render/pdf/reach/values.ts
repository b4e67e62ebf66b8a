/** What a value of PDF is written from, as pdfkit has it: a string is a name, a String a text, bytes a string of bytes. */
export function serialize(value: unknown): string {
  if (typeof value === 'string') return nameOf(value)
  if (typeof value === 'number') return numberOf(value)
  if (value instanceof String) return textOf(value.valueOf())
  if (value instanceof Uint8Array) return `<${Buffer.from(value).toString('hex')}>`
  if (value instanceof Date) return `(D:${value.toISOString().replace(/\..*|\D/g, '')}Z)`
  if (Array.isArray(value)) return `[${value.map(serialize).join(' ')}]`
  return isDictionary(value) ? dictionaryOf(value) : String(value)
}

/** References and the trees of pdfkit are objects of classes, which write themselves. */
const isDictionary = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype

const dictionaryOf = (dictionary: Readonly<Record<string, unknown>>): string =>
  `<<${Object.entries(dictionary)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => {
      const said = serialize(value)
      return `${nameOf(key)}${/^[/[(<]/.test(said) ? '' : ' '}${said}`
    })
    .join('')}>>`

/** ISO 32000-1, 7.3.5: what is no regular character is written as `#` and two digits. */
const nameOf = (name: string): string =>
  `/${name.replace(/[^\x21-\x7e]|[#%()/<>[\]{}]/g, (character) => `#${character.charCodeAt(0).toString(16).padStart(2, '0')}`)}`

/** Six digits behind the point, as pdfkit writes them. */
function numberOf(value: number): string {
  const rounded = Math.round(value * 1e6) / 1e6
  return String(rounded === 0 ? 0 : rounded)
}

const textOf = (text: string): string =>
  `(${textBytes(text)
    .toString('latin1')
    .replace(/[\\()]/g, '\\$&')
    .replace(/\r/g, '\\r')})`

/** The bytes of a text string: ASCII as it is, anything else as UTF-16BE (ISO 32000-1, 7.9.2.2). */
export function textBytes(text: string): Buffer {
  if (/^[\t\n\r\x20-\x7e]*$/.test(text)) return Buffer.from(text, 'latin1')
  return Buffer.from(`\ufeff${text}`, 'utf16le').swap16()
}
