/** A table as the directory of a font has it: its name, the sum of its bytes, and where they stand. */
interface FontTable {
  readonly name: string
  readonly sum: number
  readonly offset: number
  readonly length: number
}

/** A view of the very bytes, wherever they stand in their buffer. */
export const viewOf = ({buffer, byteOffset, byteLength}: Uint8Array): DataView =>
  new DataView(buffer, byteOffset, byteLength)

/** The directory of a font (OpenType, table directory); bytes too short for one throw a RangeError. */
export function tablesOf(bytes: Uint8Array): readonly FontTable[] {
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
