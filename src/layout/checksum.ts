/** Offset of the sum of the whole font in its table `head`, which the table's own sum leaves out (OpenType, head). */
const adjustment = 8

/** The sum of a table as numbers of 32 bits, the last filled with zeros (OpenType, calculating checksums). */
function sumOf(view: DataView, offset: number, length: number, isHead: boolean): number {
  let sum = 0
  const end = offset + length
  const whole = offset + (length & ~3)
  for (let at = offset; at < whole; at += 4) sum = (sum + view.getUint32(at)) | 0
  for (let at = whole; at < end; at++) sum = (sum + (view.getUint8(at) << (24 - (at - whole) * 8))) | 0
  return (isHead && length >= adjustment + 4 ? sum - view.getUint32(offset + adjustment) : sum) >>> 0
}

/** The first table of a font whose bytes are not those that its directory sums up: the file was damaged on its way. */
export function damagedTable(bytes: Uint8Array): string | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const records = Array.from({length: view.getUint16(4)}, (_, index) => 12 + index * 16)
  const nameAt = (record: number): string =>
    Buffer.from(bytes.subarray(record, record + 4)).toString('latin1')
  const damaged = records.find((record) => {
    const [sum, offset, length] = [4, 8, 12].map((at) => view.getUint32(record + at)) as [
      number,
      number,
      number,
    ]
    return sumOf(view, offset, length, nameAt(record) === 'head') !== sum
  })
  return damaged === undefined ? undefined : nameAt(damaged)
}
