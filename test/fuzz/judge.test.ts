import {describe, expect, it} from 'vitest'
import {makeCase} from './cases.mjs'
import {faultsOf} from './judge.mjs'

const at = (line: number, column: number, offset: number) => ({line, column, offset})
const sound = {
  code: 'bad-id',
  message: '`undefined` cannot be an id',
  hints: ['write another'],
  span: {file: 'f', start: at(2, 1, 2), end: at(2, 2, 3)},
}
const textOf = (file: string): string | undefined => (file === 'f' ? 'a\nb\n' : undefined)
const whats = (item: object): readonly string[] => faultsOf({...sound, ...item}, textOf).map(({what}) => what)

describe('the judge of diagnostics', () => {
  it('has nothing to say of a sound one', () => {
    expect(whats({})).toEqual([])
  })

  it.each([
    [{message: 'undefined is wrong'}, 'bad-id: message: undefined is wrong'],
    [{hints: []}, 'bad-id: no hint'],
    [{hints: ['write [object Object]']}, 'bad-id: hint: write [object Object]'],
    [{span: {...sound.span, end: at(9, 1, 99)}}, 'bad-id: its span is outside of its file'],
    [{span: {...sound.span, end: at(1, 1, 0)}}, 'bad-id: its span ends before it starts'],
    [
      {span: {...sound.span, start: at(1, 1, 2)}},
      'bad-id: its span has a line and column that are not its offset',
    ],
    [{span: {...sound.span, file: 'g'}}, 'bad-id: its span is in a file that is not there'],
  ])('tells %j', (item, what) => {
    expect(whats(item)).toEqual([what])
  })
})

it('makes equal cases of equal numbers, and others of others', () => {
  const all = new Map([['small', new Map([['whitepaper.yaml', Buffer.from('title: 題\nbody: 本文 x\n')]])]])
  const made = (number: number): string => JSON.stringify([...makeCase(all, 1, number).files])
  const numbers = Array.from({length: 50}, (_, number) => number)
  expect(numbers.map(made)).toEqual(numbers.map(made))
  expect(new Set(numbers.map(made)).size).toBeGreaterThan(30)
})
