import {describe, expect, it} from 'vitest'
import type {Table} from '../../src/document/nodes.ts'
import {cell, row} from '../render/builders.ts'
import {chapterOf, faultsOf} from './lay.ts'

const tableOf = (words: number): Table => ({
  type: 'table',
  headerRows: 0,
  columns: [0.5, 0.5],
  children: [row(cell('い'), cell('しくりとうこ'.repeat(words)))],
})

const codes = (words: number): readonly string[] =>
  faultsOf(chapterOf(tableOf(words))).map((fault) => fault.split(':')[0] ?? '')

describe('a row that fits a page as it is drawn', () => {
  it('is told where Word could need more than a page for it', () => {
    const found = Array.from({length: 40}, (_, index) => codes(20 + index * 10).join())
    const distinct = found.filter((code, index) => code !== found[index - 1])
    expect(distinct).toEqual(['', 'page-unsure', 'block-too-tall'])
  })

  it('is named, with what is to be done', () => {
    const words = Array.from({length: 40}, (_, index) => 20 + index * 10)
    const first = words.find((count) => codes(count).includes('page-unsure')) ?? 0
    expect(faultsOf(chapterOf(tableOf(first)))).toEqual([
      'page-unsure: Word could need more than a page for this row of a table, with its header, and what stands with it',
    ])
  })
})
