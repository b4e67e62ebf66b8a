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

/** Whether a JPEG goes on to its end, by its own markers: the end of a small picture within its head does not count. */
export function isWholeJpeg(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 0
  let scans = 0
  while (at + 1 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0
    if (marker === endOfImage) return scans > 0
    if (marker === 0xff) at += 1
    else if (isBare(marker)) at += 2
    else {
      if (at + 4 > bytes.length) return false
      at += 2 + view.getUint16(at + 2)
      if (marker !== startOfScan) continue
      scans += 1
      at = endOfScan(bytes, at)
    }
  }
  return false
}
