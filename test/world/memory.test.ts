import {describe, expect, it} from 'vitest'
import {forgetful, remembering} from '../../src/world/memory.ts'

describe('a memory', () => {
  it('gives again what a function gave for the same arguments, objects by identity', () => {
    const memory = remembering()
    let calls = 0
    const join = (list: readonly string[], by: string): object => ({text: list.join(by), call: (calls += 1)})
    const joined = memory.of(join)
    const list = ['a', 'b']
    expect(joined(list, '-')).toBe(joined(list, '-'))
    expect(joined(list, '+')).toEqual({text: 'a+b', call: 2})
    expect(joined([...list], '-')).toEqual({text: 'a-b', call: 3})
  })

  it('keeps functions apart, and results that are undefined', () => {
    const memory = remembering()
    let calls = 0
    const none = (): undefined => void (calls += 1)
    const one = (): number => 1
    expect([memory.of(none)(), memory.of(none)(), memory.of(one)()]).toEqual([undefined, undefined, 1])
    expect(calls).toBe(1)
  })

  it('tells fewer arguments from more', () => {
    const count = remembering().of((...given: readonly string[]) => given.length)
    expect([count('a'), count('a', 'b'), count(), count('a')]).toEqual([1, 2, 0, 1])
  })

  it('gives up a text that the last run did not ask for', () => {
    const memory = remembering()
    let calls = 0
    const length = memory.of((text: string) => ({length: text.length, call: (calls += 1)}))
    const ask = (text: string): number => length(text).call
    expect([ask('a'), ask('b')]).toEqual([1, 2])
    memory.turn()
    expect(ask('a')).toBe(1)
    memory.turn()
    expect([ask('a'), ask('b')]).toEqual([1, 3])
  })

  it('hands what stood under a name to the next', () => {
    const memory = remembering()
    const add = (before: number, now: number): number => before + now
    expect([1, 2, 3].map((now) => memory.succeed('sum', now, add))).toEqual([1, 3, 6])
    expect(memory.succeed('other', 1, add)).toBe(1)
  })

  it('of a process that runs once keeps nothing', () => {
    let calls = 0
    const count = forgetful.of(() => (calls += 1))
    expect([count(), count()]).toEqual([1, 2])
    expect(forgetful.succeed('a', 1, () => 2)).toBe(1)
  })
})
