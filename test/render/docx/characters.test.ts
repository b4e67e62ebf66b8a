import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {address, unwritable, writable} from '../../../src/render/docx/characters.ts'

const anything = fc.string({unit: fc.nat(0xffff).map((code) => String.fromCharCode(code))})

describe('characters for XML', () => {
  it('lose only what is named', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const lost = [...text].length - [...writable(text)].length
        expect(unwritable(text)).toHaveLength(lost)
      }),
    )
  })

  it.each([
    ['\u0000\u0008\u000b\u001f', ''],
    ['\t\n\r', '\t\n\r'],
    ['𠮷\uD842', '𠮷'],
    ['\uFFFD\uFFFE\uFFFF', '\uFFFD'],
  ])('keep what XML allows: %j', (text, kept) => {
    expect(writable(text)).toBe(kept)
  })
})

describe('an address', () => {
  it.each([
    ['https://example.jp/a?b=1&c=2#d', 'https://example.jp/a?b=1&c=2#d'],
    ['https://example.jp/版 1', 'https://example.jp/%E7%89%88%201'],
    ['https://example.jp/%E7%89%88', 'https://example.jp/%E7%89%88'],
    ['https://example.jp/{a}|"b"', 'https://example.jp/%7Ba%7D%7C%22b%22'],
  ])('%s is written %s', (text, written) => {
    expect(address(text)).toBe(written)
  })
})
