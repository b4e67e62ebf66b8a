/** Markers without a length behind them: TEM, the restarts, and those that open and end an image (ITU-T T.81, B.1.1.3). */
const isBare = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd9)

const [startOfScan, endOfImage] = [0xda, 0xd9]

/** Where the next marker stands, behind the data of a scan, in which 0xFF is followed by 0 or a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = from
  while (at < bytes.length) {
    const next = bytes[at + 1] ?? 0
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
    at++
  }
  return at
}

/** A segment of a JPEG: its marker, and where its length stands. */
interface Segment {
  readonly marker: number
  readonly at: number
}

/** The segments of a JPEG with a length, by its own markers, to its end or to where it leads astray; whether it ends. */
function* segmentsOf(bytes: Uint8Array): Generator<Segment, boolean> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 0
  while (at + 1 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0
    if (marker === endOfImage) return true
    if (marker === 0xff) at += 1
    else if (isBare(marker)) at += 2
    else {
      if (at + 4 > bytes.length) return false
      yield {marker, at: at + 2}
      at += 2 + view.getUint16(at + 2)
      if (marker === startOfScan) at = endOfScan(bytes, at)
    }
  }
  return false
}

/** Whether a JPEG goes on to its end, by its own markers: the end of a small picture within its head does not count. */
export function isWholeJpeg(bytes: Uint8Array): boolean {
  const segments = segmentsOf(bytes)
  let scans = 0
  for (let next = segments.next(); ; next = segments.next()) {
    if (next.done) return next.value && scans > 0
    if (next.value.marker === startOfScan) scans += 1
  }
}

/** The markers that open a frame (ITU-T T.81, table B.1): 0xFFC0 to 0xFFCF, less those of tables. */
const opensFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

/** Whether a JPEG has the four colours of a printing press (CMYK), by its frame (ITU-T T.81, B.2.2). */
export function hasInks(bytes: Uint8Array): boolean {
  for (const {marker, at} of segmentsOf(bytes)) if (opensFrame(marker)) return bytes[at + 7] === 4
  return false
}
