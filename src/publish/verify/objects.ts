import {inflateSync} from 'node:zlib'

const plain = /(?:^|[\r\n])(\d+) \d+ obj\b([\s\S]*?)\bend(?:obj|stream)/g
const packed = /obj\s*<<([^<>]*\/Type\s*\/ObjStm[^<>]*)>>\s*stream\r?\n/g

const numberAt = (dictionary: string, key: string): number =>
  Number(new RegExp(`/${key}\\s+(\\d+)`).exec(dictionary)?.[1] ?? 0)

/** The objects of one object stream: pairs of a number and an offset, then the objects (ISO 32000-1, 7.5.7). */
function unpack(dictionary: string, bytes: Buffer): readonly (readonly [number, string])[] {
  const text = inflateSync(bytes).toString('latin1')
  const [first, count] = [numberAt(dictionary, 'First'), numberAt(dictionary, 'N')]
  const head = text.slice(0, first).trim().split(/\s+/).map(Number)
  return Array.from({length: count}, (_, index) => {
    const [number = 0, start = 0, end] = [head[index * 2], head[index * 2 + 1], head[index * 2 + 3]]
    return [number, text.slice(first + start, end === undefined ? undefined : first + end)]
  })
}

/** The objects of a PDF as they are written, by number, those in object streams (deflated) too; streams less their bytes. */
export function objectsOf(pdf: Uint8Array): ReadonlyMap<number, string> {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength)
  const text = bytes.toString('latin1')
  const objects = Array.from(
    text.matchAll(plain),
    ([, number, body = '']) => [Number(number), body.replace(/\bstream\r?\n[\s\S]*/, '')] as const,
  )
  const streams = Array.from(text.matchAll(packed), ({0: head, 1: dictionary = '', index}) => {
    const start = index + head.length
    return unpack(dictionary, bytes.subarray(start, start + numberAt(dictionary, 'Length')))
  })
  return new Map([...objects, ...streams.flat()])
}
