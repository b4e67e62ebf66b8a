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

/** A table as the directory of a font has it: its name, the sum of its bytes, and where they stand. */
interface FontTable {
  readonly name: string
  readonly sum: number
  readonly offset: number
  readonly length: number
}

const viewOf = ({buffer, byteOffset, byteLength}: Uint8Array): DataView =>
  new DataView(buffer, byteOffset, byteLength)

/** The directory of a font (OpenType, table directory); bytes too short for one throw a RangeError. */
function tablesOf(bytes: Uint8Array): readonly FontTable[] {
  const view = viewOf(bytes)
  return Array.from({length: view.getUint16(4)}, (_, index) => {
    const record = 12 + index * 16
    return {
      name: Buffer.from(bytes.subarray(record, record + 4)).toString('latin1'),
      sum: view.getUint32(record + 4),
      offset: view.getUint32(record + 8),
      length: view.getUint32(record + 12),
    }
  })
}

/** Whether a table of the font lies beyond the file's end; tables are read only when used. */
export const isTruncated = (bytes: Uint8Array): boolean =>
  tablesOf(bytes).some(({offset, length}) => offset + length > bytes.length)

/** The first table of a font whose bytes are not those that its directory sums up: the file was damaged on its way. */
export const damagedTable = (bytes: Uint8Array): string | undefined =>
  tablesOf(bytes).find(
    ({name, sum, offset, length}) => sumOf(viewOf(bytes), offset, length, name === 'head') !== sum,
  )?.name
