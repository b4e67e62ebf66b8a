import {tablesOf, viewOf} from './font-tables.ts'

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

/** Whether a table of the font lies beyond the file's end; tables are read only when used. */
export const isTruncated = (bytes: Uint8Array): boolean =>
  tablesOf(bytes).some(({offset, length}) => offset + length > bytes.length)

/** The first table of a font whose bytes are not those that its directory sums up: the file was damaged on its way. */
export const damagedTable = (bytes: Uint8Array): string | undefined =>
  tablesOf(bytes).find(
    ({name, sum, offset, length}) => sumOf(viewOf(bytes), offset, length, name === 'head') !== sum,
  )?.name
