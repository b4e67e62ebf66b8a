import {describe, expect, it} from 'vitest'
import {sharesByContent} from '../../src/compose/columns.ts'
import {cell, row} from '../render/builders.ts'

const rows = (...lines: readonly (readonly string[])[]) =>
  lines.map((words) => row(...words.map((word) => cell(word))))

describe('columns without given widths', () => {
  it('share the width in proportion to their lines where all have room', () => {
    const [first = 0, second = 0] = sharesByContent(rows(['番号', '題'], ['一二三', '一二三四五六七']), 1)
    expect(first + second).toBeCloseTo(1, 10)
    expect(second / first).toBeCloseTo(8 / 4, 6)
  })

  it('have room for their widest words before any gets more', () => {
    const long = '長い文'.repeat(30)
    const [number = 0, title = 0, other = 0] = sharesByContent(
      rows(['番号', '題', 'ISO/IEC 27017:2015'], ['CLD.12.1.5', long, '5.1']),
      1,
    )
    expect(number * 42).toBeGreaterThan(6)
    expect(other * 42).toBeGreaterThan(6)
    expect(title).toBeGreaterThan(number + other)
  })

  it('share what there is where the words have no room together', () => {
    const shares = sharesByContent(rows(Array.from({length: 8}, () => 'ABCDEFGHIJKLMNOP')), 0)
    for (const share of shares) expect(share).toBeCloseTo(1 / 8, 10)
  })

  it('are none in a table without rows', () => {
    expect(sharesByContent([], 0)).toEqual([])
  })
})
