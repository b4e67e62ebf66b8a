import {expect, it} from 'vitest'
import {diagnostic, type Diagnostic} from '../../src/diagnostic/diagnostic.ts'
import {notCovered} from '../../src/diagnostic/once.ts'

const at = (file: string, from: number, to: number): Diagnostic => {
  const position = (offset: number) => ({line: 1, column: offset + 1, offset})
  return diagnostic('glyph-missing', {file, start: position(from), end: position(to)}, 'm', 'h')
}

const placeless = diagnostic('write-failed', undefined, 'm', 'h')

it.each([
  ['the same place', at('a', 2, 3), [at('a', 2, 3)], false],
  ['a place within', at('a', 4, 5), [at('a', 2, 6), at('a', 3, 4)], false],
  ['a place right behind', at('a', 3, 4), [at('a', 2, 3)], true],
  ['a place before', at('a', 1, 4), [at('a', 2, 3)], true],
  ['the place in another file', at('b', 2, 3), [at('a', 2, 3), at('c', 2, 3)], true],
  ['no place', placeless, [at('a', 0, 9)], true],
])('what begins at %s', (_, item, told, stays) => {
  expect(notCovered([item], told)).toEqual(stays ? [item] : [])
})

it('leaves the others in their order', () => {
  const items = [at('b', 1, 2), at('a', 5, 6), at('a', 1, 2)]
  expect(notCovered(items, [at('a', 1, 2)])).toEqual([items[0], items[1]])
})
