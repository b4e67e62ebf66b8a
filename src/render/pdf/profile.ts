/*
 * The colours of a file are sRGB (IEC 61966-2-1). Its profile, as ICC.1:2010 (version 4.3) has it, is made here from the
 * standard's numbers: primaries adapted from D65 to D50 by Bradford's matrix, and the curve as a parametric one.
 */

/** A profile: a head of 128 bytes, the table of its tags, and their data, each at a multiple of 4 bytes. */
export function colorProfile(): Uint8Array {
  const tags = tagData()
  const distinct = [...new Set(tags.map(([, data]) => data))]
  let end = 132 + tags.length * 12
  const offsets = new Map(
    distinct.map((data) => {
      const at = end
      end += data.length
      return [data, at] as const
    }),
  )
  const profile = Buffer.alloc(end)
  writeHead(profile)
  profile.writeUInt32BE(tags.length, 128)
  tags.forEach(([name, data], index) => {
    const entry = 132 + index * 12
    profile.write(name, entry, 'latin1')
    profile.writeUInt32BE(offsets.get(data) ?? 0, entry + 4)
    profile.writeUInt32BE(data.length, entry + 8)
  })
  for (const [data, at] of offsets) profile.set(data, at)
  return profile
}

/** ICC.1:2010, 7.2: a display profile of the day on which that edition was published. */
function writeHead(profile: Buffer): void {
  profile.writeUInt32BE(profile.length, 0)
  profile.writeUInt32BE(0x04300000, 8)
  profile.write('mntrRGB XYZ ', 12, 'latin1')
  ;[2010, 12, 1].forEach((part, index) => profile.writeUInt16BE(part, 24 + index * 2))
  profile.write('acsp', 36, 'latin1')
  fixed([0.9642, 1, 0.82491]).copy(profile, 68)
}

function tagData(): readonly (readonly [string, Buffer])[] {
  const curve = tag(
    'para',
    Buffer.from([0, 3, 0, 0]),
    fixed([2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045]),
  )
  return [
    ['desc', words('sRGB')],
    ['cprt', words('No copyright')],
    ['wtpt', tag('XYZ ', fixed([0.9642, 1, 0.82491]))],
    [
      'chad',
      tag('sf32', fixed([1.04788, 0.02292, -0.0502, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168])),
    ],
    ['rXYZ', tag('XYZ ', fixed([0.43607, 0.22249, 0.01392]))],
    ['gXYZ', tag('XYZ ', fixed([0.38515, 0.71687, 0.09708]))],
    ['bXYZ', tag('XYZ ', fixed([0.14307, 0.06061, 0.7141]))],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ]
}

/** The data of a tag: its type, four zeros, then its parts, filled to a multiple of 4 bytes. */
function tag(type: string, ...parts: readonly Uint8Array[]): Buffer {
  const data = Buffer.concat([Buffer.from(`${type}\0\0\0\0`, 'latin1'), ...parts])
  return Buffer.concat([data, Buffer.alloc(-data.length & 3)])
}

/** Numbers as s15Fixed16. */
function fixed(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4)
  values.forEach((value, index) => bytes.writeInt32BE(Math.round(value * 65536), index * 4))
  return bytes
}

/** A text in English, as multiLocalizedUnicode: one record of 12 bytes, the text behind it. */
function words(text: string): Buffer {
  const head = Buffer.alloc(20)
  head.writeUInt32BE(1, 0)
  head.writeUInt32BE(12, 4)
  head.write('enUS', 8, 'latin1')
  head.writeUInt32BE(text.length * 2, 12)
  head.writeUInt32BE(28, 16)
  return tag('mluc', head, Buffer.from(text, 'utf16le').swap16())
}
