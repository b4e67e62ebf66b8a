import {inflateSync} from 'node:zlib'

interface Head {
  readonly width: number
  readonly height: number
  /** Bits of a pixel. */
  readonly bits: number
  readonly interlaced: boolean
}

/** Channels by colour type (PNG 11.2.2). */
const channels: Readonly<Record<number, number>> = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}

/** The seven passes of an interlaced picture: first column and line, steps between them (PNG 8.2, Adam7). */
const passes = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const

/** The chunks of a PNG after its signature, by name (PNG 5.3); they end where one does not fit. */
function* chunksOf(bytes: Uint8Array): Generator<{readonly name: string; readonly data: Uint8Array}> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = view.getUint32(at)
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (at + 12 + length > bytes.length) return
    yield {name, data: bytes.subarray(at + 8, at + 8 + length)}
    at += 12 + length
  }
}

function headOf(data: Uint8Array): Head | undefined {
  if (data.length !== 13) return undefined
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  const [width, height] = [view.getUint32(0), view.getUint32(4)]
  const bits = (channels[data[9] ?? -1] ?? 0) * (data[8] ?? 0)
  return bits > 0 ? {width, height, bits, interlaced: data[12] === 1} : undefined
}

/** Bytes of so many lines, each with its filter before it (PNG 7.2); none where there is no column. */
const linesSize = (width: number, height: number, bits: number): number =>
  width > 0 && height > 0 ? height * (1 + Math.ceil((width * bits) / 8)) : 0

/** How many bytes the pixels take before they are packed. */
function pixelsSize({width, height, bits, interlaced}: Head): number {
  if (!interlaced) return linesSize(width, height, bits)
  return passes.reduce((sum, [x, y, stepX, stepY]) => {
    const [columns, lines] = [Math.ceil((width - x) / stepX), Math.ceil((height - y) / stepY)]
    return sum + linesSize(columns, lines, bits)
  }, 0)
}

/**
 * Whether a PNG holds as many pixels as its head says, no less and no more. What a decoder would unpack is bounded by
 * the head, so that a small file cannot take all memory.
 */
export function holdsItsPixels(bytes: Uint8Array): boolean {
  const [first, ...rest] = chunksOf(bytes)
  const head = first?.name === 'IHDR' ? headOf(first.data) : undefined
  if (!head) return false
  const size = pixelsSize(head)
  const packed = rest.filter(({name}) => name === 'IDAT').map(({data}) => data)
  try {
    return inflateSync(Buffer.concat(packed), {maxOutputLength: size + 1}).length === size
  } catch {
    return false
  }
}
