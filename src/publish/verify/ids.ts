import {objectsOf} from './objects.ts'

const named = /\/ID\s*(?:\(((?:\\[\s\S]|[^\\()])*)\)|<([0-9A-Fa-f\s]*)>)/

const escapes: Readonly<Record<string, string>> = {n: '\n', r: '\r', t: '\t', b: '\b', f: '\f'}

/** A literal string without its escapes (ISO 32000-1, 7.3.4.2). */
const literal = (written: string): string =>
  written.replace(/\\(?:([0-7]{1,3})|([\s\S]))/g, (_, octal: string | undefined, character: string) =>
    octal === undefined ? (escapes[character] ?? character) : String.fromCharCode(parseInt(octal, 8)),
  )

/** Bytes as text: UTF-16BE behind its mark, else one character a byte (7.9.2.2). */
const decode = (bytes: Buffer): string =>
  bytes[0] === 0xfe && bytes[1] === 0xff
    ? bytes
        .subarray(2, bytes.length - (bytes.length % 2))
        .swap16()
        .toString('utf16le')
    : bytes.toString('latin1')

/** The ids of the structure elements of a PDF (ISO 32000-1, 14.7.2), by the numbers of their objects. */
export function idsOf(pdf: Uint8Array): ReadonlyMap<number, string> {
  const ids = new Map<number, string>()
  for (const [number, body] of objectsOf(pdf)) {
    const [, written, digits] = named.exec(body) ?? []
    if (!/\/S\s*\//.test(body) || (written === undefined && digits === undefined)) continue
    const bytes =
      written === undefined
        ? Buffer.from((digits ?? '').replace(/\s/g, ''), 'hex')
        : Buffer.from(literal(written), 'latin1')
    ids.set(number, decode(bytes))
  }
  return ids
}
