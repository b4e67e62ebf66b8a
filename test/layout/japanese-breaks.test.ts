import {describe, expect, it} from 'vitest'
import {findBreaks} from '../../src/layout/line/breaks.ts'

const allowed = (text: string): string =>
  [...text.split('').keys()].map((at) => (findBreaks(text).has(at) ? '|' : '') + text[at]).join('')

describe('where lines of Japanese and Latin words may end', () => {
  it('is before a full-width bracket behind a Latin word, never behind it', () => {
    expect(allowed('27017（JIS）')).toBe('27017|（JIS）')
    expect(allowed('API「OS」％（A')).toBe('API|「OS」％|（A')
    expect(allowed('A("「B」")')).toBe('A("「B」")')
  })

  it('is behind a full-width sign of a unit, where a Latin word follows, not between a number and the sign', () => {
    expect(allowed('100％v2.4')).toBe('100％|v2.4')
    expect(allowed('25℃(RTO)')).toBe('25℃|(RTO)')
    expect(allowed('1％、2％')).toBe('1％、|2％')
  })

  it('is on both sides of a dash between Latin words, not within a row of dashes', () => {
    expect(allowed('2016――SSL-VPN')).toBe('2016|――|SSL-VPN')
    expect(allowed('(A)―(B)')).toBe('(A)|―|(B)')
  })

  it('is outside curved quotation marks in Japanese, and nowhere at those in Latin words', () => {
    expect(allowed('は“別名”と')).toBe('は|“別|名”|と')
    expect(allowed('a“b”c')).toBe('a“b”c')
    expect(allowed('user’s')).toBe('user’s')
  })
})
