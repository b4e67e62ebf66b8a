import {describe, expect, it} from 'vitest'
import {compareEditions} from '../../src/content/editions.ts'

describe('compareEditions', () => {
  it.each([
    ['1.9', '1.10', -1],
    ['1.10', '1.9', 1],
    ['2', '1.99.99', 1],
    ['1', '1.0', 0],
    ['1.0', '1.0.1', -1],
    ['01.1', '1.1', 0],
  ])('%s against %s is %i', (a, b, sign) => {
    expect(Math.sign(compareEditions(a, b))).toBe(sign)
  })
})
