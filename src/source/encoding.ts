import {unprintables} from './unprintable.ts'

const decodes = (bytes: Uint8Array, label: string): string | undefined => {
  try {
    return new TextDecoder(label, {fatal: true}).decode(bytes)
  } catch {
    return undefined
  }
}

/** The characters of bytes that are UTF-8, without a byte order mark; `undefined` for any others. */
export const utf8 = (bytes: Uint8Array): string | undefined => decodes(bytes, 'utf-8')

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte)

/** UTF-16 with its byte order mark, or without one: then two letters or signs of YAML stand side by side in it. */
function utf16Name(bytes: Uint8Array): string | undefined {
  if (startsWith(bytes, [0xff, 0xfe])) return 'UTF-16 (little-endian)'
  if (startsWith(bytes, [0xfe, 0xff])) return 'UTF-16 (big-endian)'
  const reads = (label: string): boolean => {
    const text = decodes(bytes, label)
    return text !== undefined && /\w:|<\w|\{\{|- /.test(text) && unprintables(text).length === 0
  }
  if (!bytes.includes(0)) return undefined
  if (reads('utf-16le')) return 'UTF-16 (little-endian, without a byte order mark)'
  return reads('utf-16be') ? 'UTF-16 (big-endian, without a byte order mark)' : undefined
}

/** The escape sequences with which ISO-2022-JP goes over to Japanese (RFC 1468). */
const toJapanese = [0x1b, 0x24]

const isIso2022 = (bytes: Uint8Array): boolean =>
  bytes.some((byte, at) => byte === toJapanese[0] && bytes[at + 1] === toJapanese[1])

const kana = (text: string): number => text.match(/[\u3041-\u3096\u30A1-\u30FA]/g)?.length ?? 0

/** Of the encodings of Japanese, the one that gives the most kana; both read most of the other's bytes. */
function japaneseName(bytes: Uint8Array): string | undefined {
  const read = [
    {name: 'Shift_JIS', text: decodes(bytes, 'shift_jis')},
    {name: 'EUC-JP', text: decodes(bytes, 'euc-jp')},
  ].flatMap(({name, text}) => (text === undefined ? [] : [{name, kana: kana(text)}]))
  return read.sort((a, b) => b.kana - a.kana)[0]?.name
}

/** What the bytes of a text that is not UTF-8 seem to be; `undefined` where nothing usual fits, or they are UTF-8. */
export function otherEncoding(bytes: Uint8Array): string | undefined {
  const wide = utf16Name(bytes)
  if (wide !== undefined) return wide
  if (isIso2022(bytes)) return 'ISO-2022-JP'
  return utf8(bytes) === undefined ? japaneseName(bytes) : undefined
}
