import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {keepEqual} from '../../src/world/keep.ts'

describe('keeping what is equal', () => {
  it('gives the value before where all is equal', () => {
    const before = {a: [1, {b: 2}], c: new Map([['d', {e: 3}]]), f: new Set(['g'])}
    expect(keepEqual(before, structuredClone(before))).toBe(before)
  })

  it('keeps the parts that are equal, and no other', () => {
    const before = {a: {x: 1}, b: {y: 2}}
    const now = {a: {x: 1}, b: {y: 3}}
    const kept = keepEqual(before, now)
    expect(kept).toEqual(now)
    expect(kept.a).toBe(before.a)
    expect(kept.b).toBe(now.b)
  })

  it('aligns lists of other lengths from both ends', () => {
    const before = [{a: 1}, {b: 2}, {c: 3}]
    const kept = keepEqual(before, [{a: 1}, {new: 0}, {b: 2}, {c: 3}])
    expect(kept).toEqual([{a: 1}, {new: 0}, {b: 2}, {c: 3}])
    expect([kept[0], kept[2], kept[3]].every((value, index) => value === before[index])).toBe(true)
  })

  it('takes a field that came, one that went, and fields in another order for a change', () => {
    const before: object = {a: 1, b: 2}
    expect(keepEqual(before, {a: 1, b: 2, c: undefined})).not.toBe(before)
    expect(keepEqual(before, {a: 1})).toEqual({a: 1})
    expect(Object.keys(keepEqual(before, {b: 2, a: 1}))).toEqual(['b', 'a'])
  })

  it('leaves alone what is no plain value', () => {
    const [before, now] = [new Date(0), new Date(0)]
    expect(keepEqual<object>({at: before}, {at: now})).toHaveProperty('at', now)
  })

  it('is always equal to the value now', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (before, now) => {
        expect(keepEqual(before, now)).toStrictEqual(now)
      }),
    )
  })
})
