import {crc32} from 'node:zlib'
import {deflateSync} from 'fflate'

/*
 * A package is a zip file (ECMA-376 part 2, annex C; APPNOTE 6.3, 4.3): its files one after the other, each behind a
 * header of its own, then a directory of them all.
 */

/** A file as it stands in a zip file. */
export interface Entry {
  readonly path: string
  /** Its bytes as they are written, in pieces. */
  readonly data: readonly Uint8Array[]
  readonly isDeflated: boolean
  /** The sum of its bytes as they are read, and how many they are. */
  readonly sum: number
  readonly length: number
}

/** Pack a file by fflate, so that every Node gives the same. */
export const deflated = (path: string, bytes: Uint8Array): Entry => ({
  path,
  data: [deflateSync(bytes, {level: 6})],
  isDeflated: true,
  sum: crc32(bytes),
  length: bytes.length,
})

/** A file that is not packed. */
export const plain = (path: string, bytes: Uint8Array): Entry => ({
  path,
  data: [bytes],
  isDeflated: false,
  sum: crc32(bytes),
  length: bytes.length,
})

/** Bytes in blocks that are not packed, and that others may follow (RFC 1951, 3.2.4). */
export function storedBlocks(bytes: Uint8Array): readonly Uint8Array[] {
  const most = 0xffff
  const blocks: Uint8Array[] = []
  for (let from = 0; from < bytes.length; from += most) {
    const block = bytes.subarray(from, from + most)
    const head = Buffer.alloc(5)
    head.writeUInt16LE(block.length, 1)
    head.writeUInt16LE(block.length ^ 0xffff, 3)
    blocks.push(head, block)
  }
  return blocks
}

/** Bytes of several pieces. */
export const sizeOf = (parts: readonly Uint8Array[]): number =>
  parts.reduce((sum, {length}) => sum + length, 0)

/** Noon of 1 January 1980, as MS-DOS has it. */
const [time, date] = [0x6000, 0x0021]
const version = 20

/** What a header and the directory both say of a file. */
function factsOf({path, data, isDeflated, sum, length}: Entry): Buffer {
  const facts = Buffer.alloc(26)
  facts.writeUInt16LE(version, 0)
  facts.writeUInt16LE(isDeflated ? 8 : 0, 4)
  facts.writeUInt16LE(time, 6)
  facts.writeUInt16LE(date, 8)
  facts.writeUInt32LE(sum, 10)
  facts.writeUInt32LE(sizeOf(data), 14)
  facts.writeUInt32LE(length, 18)
  facts.writeUInt16LE(path.length, 22)
  return facts
}

/** A file with its header; paths of a package are ASCII. */
export const fileOf = (entry: Entry): readonly Uint8Array[] => [
  Buffer.from('PK\x03\x04', 'latin1'),
  factsOf(entry),
  Buffer.from(entry.path, 'latin1'),
  ...entry.data,
]

/** The line of the directory for a file that stands at `offset`. */
export function lineOf(entry: Entry, offset: number): Uint8Array {
  const about = Buffer.alloc(14)
  about.writeUInt32LE(offset, 10)
  const head = Buffer.from([...Buffer.from('PK\x01\x02', 'latin1'), version, 0])
  return Buffer.concat([head, factsOf(entry), about, Buffer.from(entry.path, 'latin1')])
}

/** The end of a zip file: its directory stands at `offset`. */
export function endOf(lines: readonly Uint8Array[], offset: number): readonly Uint8Array[] {
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(lines.length, 8)
  end.writeUInt16LE(lines.length, 10)
  end.writeUInt32LE(sizeOf(lines), 12)
  end.writeUInt32LE(offset, 16)
  return [...lines, end]
}
