/** Bytes that decoders stumble on: NUL, marks of UTF-16, half surrogates, Shift_JIS, escapes, ends. */
const snippets = [
  [0],
  [0xff, 0xfe],
  [0xfe, 0xff],
  [0xef, 0xbb, 0xbf],
  [0xed, 0xa0, 0x80],
  [0x82, 0xa0],
  [0x1b, 0x24, 0x42],
  [0xc0, 0x80],
  [0xf4, 0x90, 0x80, 0x80],
  [0x0d],
  [0xff, 0xff, 0xff, 0xff],
  [0x7f],
].map((bytes) => Buffer.from(bytes))

const splice = (bytes, at, length, inside) =>
  Buffer.concat([bytes.subarray(0, at), inside, bytes.subarray(at + length)])

const ways = {
  flip(bytes, random) {
    const copy = Buffer.from(bytes)
    if (copy.length > 0) copy[random.int(copy.length)] ^= 1 << random.int(8)
    return copy
  },
  insert: (bytes, random) => splice(bytes, random.int(bytes.length + 1), 0, random.pick(snippets)),
  overwrite: (bytes, random) => {
    const inside = random.pick(snippets)
    return splice(bytes, random.int(bytes.length + 1), inside.length, inside)
  },
  remove: (bytes, random) => splice(bytes, random.int(bytes.length + 1), 1 + random.int(20), Buffer.alloc(0)),
  truncate: (bytes, random) => bytes.subarray(0, random.int(bytes.length + 1)),
  repeat(bytes, random) {
    const from = random.int(bytes.length + 1)
    const part = bytes.subarray(from, from + 1 + random.int(200))
    return splice(
      bytes,
      from,
      0,
      Buffer.concat(Array(1 + random.int(random.chance(0.05) ? 5000 : 5)).fill(part)),
    )
  },
  utf16: (bytes) => Buffer.from(bytes.toString('utf8'), 'utf16le'),
  carriageReturns: (bytes) => Buffer.from(bytes.toString('latin1').replaceAll('\n', '\r\n'), 'latin1'),
}

/** Change bytes without looking at what they say. */
export const mutateBytes = (bytes, random) => ways[random.pick(Object.keys(ways))](bytes, random)
