import {expect, it} from 'vitest'
import {faults} from './read.ts'

it('tells a text that is longer than anyone writes, without parsing it', () => {
  const table = '| 一 |\n|---|\n| 二 |\n\n'
  expect(faults(table.repeat(5_000))).toEqual([])
  expect(faults(table.repeat(6_000))).toEqual(['prose-too-long 1:7-7'])
})
