import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {describe, expect, it} from 'vitest'
import {fileSpan} from '../../src/diagnostic/span.ts'
import {damagedTable} from '../../src/layout/checksum.ts'
import {openFonts} from '../../src/layout/fonts.ts'

const require = createRequire(import.meta.url)
const font = readFileSync(
  require.resolve('@expo-google-fonts/biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf'),
)

/** The tables of the font: name, offset and length. */
const tables = Array.from({length: font.readUInt16BE(4)}, (_, index) => {
  const record = 12 + index * 16
  const name = font.toString('latin1', record, record + 4)
  return [name, font.readUInt32BE(record + 8), font.readUInt32BE(record + 12)] as const
})

describe('a font', () => {
  it('is sound as it comes', () => {
    expect(damagedTable(font)).toBeUndefined()
  })

  it.each(tables)(
    'is told to be damaged by one bit at the start or the end of %s',
    (name, offset, length) => {
      for (const at of [offset, offset + length - 1]) {
        const bytes = Buffer.from(font)
        bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at)
        expect(damagedTable(bytes)).toBe(name)
      }
    },
  )

  it('is not opened where it is damaged', () => {
    const [, offset = 0, length = 0] = tables.find(([name]) => name === 'glyf') ?? []
    const bytes = Buffer.from(font).fill(0xff, offset, offset + length)
    const opened = openFonts({regular: {name: 'a.ttf', bytes, span: fileSpan('theme.yaml')}, fallback: []})
    expect(opened).toMatchObject({ok: false, diagnostics: [{code: 'font-broken'}]})
    expect(opened.diagnostics[0]?.message).toContain('table `glyf`')
  })
})
