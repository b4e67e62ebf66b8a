import {describe, expect, it} from 'vitest'
import {folded, whyUnsafe} from '../../../src/publish/copies/names.ts'

describe('the name of a copy', () => {
  it.each([
    ['a separator', 'a/b'],
    ["Windows' separator", 'a\\b'],
    ['the folder above', '..'],
    ['the folder above, further in', '../a'],
    ['NUL', 'a\0b'],
    ['a line feed', 'a\nb'],
    ['a device', 'CON'],
    ['a device with an ending', 'nul.pdf'],
    ['a device with a raised digit', 'com¹'],
    ['a point at its end', 'a.'],
    ['a space at its end', 'a '],
    ['nothing but a space', ' '],
    ['nothing', ''],
    ['a hidden file', '.a'],
    ['a colon', 'a:b'],
    ['300 characters', '架'.repeat(300)],
  ])('is refused with %s', (_, name) => {
    expect(whyUnsafe(name)).toBeTypeOf('string')
  })

  it.each(['架空商事', '𠮷野 髙子', 'console', 'A.B', 'Müller & Söhne', '架'.repeat(66)])(
    'may be %s',
    (name) => {
      expect(whyUnsafe(name)).toBeUndefined()
    },
  )

  it.each([
    ['ABC', 'abc'],
    ['が', 'か\u3099'],
    ['ＡＢＣ', 'abc'],
  ])('%s is taken for %s by some file systems', (one, other) => {
    expect(folded(one)).toBe(folded(other))
  })

  it('of 𠮷 is not that of 吉', () => {
    expect(folded('𠮷野')).not.toBe(folded('吉野'))
  })
})
