import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import fc from 'fast-check'
import type * as fontkit from 'fontkit'
import {describe, expect, it} from 'vitest'
import {tablesOf} from '../../src/layout/font-tables.ts'
import {openSubset} from '../../src/layout/subset.ts'

const require = createRequire(import.meta.url)
const {create} = require('fontkit') as typeof fontkit

const files = [
  '@expo-google-fonts/m-plus-1p/400Regular/MPLUS1p_400Regular.ttf',
  '@expo-google-fonts/m-plus-1p/700Bold/MPLUS1p_700Bold.ttf',
  '@expo-google-fonts/biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf',
  '@expo-google-fonts/biz-udpmincho/400Regular/BIZUDPMincho_400Regular.ttf',
  '@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf',
]

const bytesOf = (file: string): Uint8Array => new Uint8Array(readFileSync(require.resolve(file)))

function subsetByFontkit(font: fontkit.Font, ids: readonly number[]): Buffer {
  const subset = font.createSubset()
  subset.glyphs = [...ids]
  return Buffer.from(subset.encode())
}

describe('a subset', () => {
  it.each(files)('has the bytes that fontkit gives: %s', (file) => {
    const bytes = bytesOf(file)
    const [subset, font] = [openSubset(bytes), create(bytes)]
    if (!subset) throw new Error('no subset')
    const id = fc.nat(1900)
    fc.assert(
      fc.property(fc.array(id, {maxLength: 40}), (ids) => {
        const all = [0, ...ids]
        expect(Buffer.from(subset(all)).equals(subsetByFontkit(font, all))).toBe(true)
      }),
    )
  })

  it('has with a glyph those that it is put together from', () => {
    const bytes = bytesOf(files[0] ?? '')
    const [subset, font] = [openSubset(bytes), create(bytes)]
    const composite = 2510
    const made = Buffer.from(subset?.([0, composite]) ?? [])
    expect(made.length).toBeGreaterThan(Buffer.from(subset?.([0]) ?? []).length + 40)
    expect(made.equals(subsetByFontkit(font, [0, composite]))).toBe(true)
  })

  it('is made of a font with short offsets, and with widths that many glyphs share', () => {
    const subset = openSubset(bytesOf(files[2] ?? ''))
    const lengthOf = (id: number): number =>
      tablesOf(subset?.([id]) ?? Buffer.alloc(6)).find(({name}) => name === 'glyf')?.length ?? 1
    const even = Array.from({length: 200}, (_, id) => id + 100).filter((id) => lengthOf(id) % 2 === 0)
    const long = subset?.(even.slice(0, 40))
    const short = Buffer.from(long ?? [])
    const at = new Map(tablesOf(short).map(({name, offset}) => [name, offset]))
    const [head = 0, hhea = 0, loca = 0] = ['head', 'hhea', 'loca'].map((name) => at.get(name))
    short.writeInt16BE(0, head + 50)
    short.writeUInt16BE(25, hhea + 34)
    for (let id = 0; id <= 40; id++) short.writeUInt16BE(short.readUInt32BE(loca + id * 4) / 2, loca + id * 2)
    const ids = [0, 3, 24, 25, 39]
    const made = Buffer.from(openSubset(short)?.(ids) ?? [])
    expect(made.length).toBeGreaterThan(100)
    expect(made.equals(subsetByFontkit(create(short), ids))).toBe(true)
  })

  it('is not made of what is no TrueType font', () => {
    const bytes = bytesOf(files[0] ?? '')
    const other = new Uint8Array(bytes)
    other.set(Buffer.from('OTTO'))
    expect(openSubset(other)).toBeUndefined()
  })
})
