import {expect, it} from 'vitest'
import {digest} from '../../src/world/digest.ts'

// FIPS 180-2, B.1
const abc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'

it('is SHA-256, of bytes and of a text as UTF-8', () => {
  expect(digest('abc')).toBe(abc)
  expect(digest(new TextEncoder().encode('abc'))).toBe(abc)
  expect(digest('版')).toBe(digest(new TextEncoder().encode('版')))
})
