/** The share of a grey picture (PGM, binary, 8 bits) that is ink: 0 for white, 1 for black. */
export function inkOf(bytes: Uint8Array): number {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 64)))
  if (!head) throw new Error('not a grey picture of 8 bits')
  const pixels = bytes.subarray(head[0].length)
  if (pixels.length !== Number(head[1]) * Number(head[2])) throw new Error('the picture is cut off')
  return pixels.reduce((ink, pixel) => ink + 1 - pixel / 255, 0) / pixels.length
}
