import {describe, expect, it} from 'vitest'
import {blocks, faults, places, product, text} from './read.ts'

const table = '| 項目 | 担当 |\n|------|------------------|\n| **保存** | {product}と\\|当社 |'

describe('tables', () => {
  it('have a header row, and columns as wide as the dashes say', () => {
    expect(blocks(table)).toEqual([
      {
        type: 'table',
        headerRows: 1,
        columns: [0.25, 0.75],
        children: [
          {
            type: 'row',
            children: [
              {type: 'cell', children: [{type: 'paragraph', children: [text('項目')]}]},
              {type: 'cell', children: [{type: 'paragraph', children: [text('担当')]}]},
            ],
          },
          {
            type: 'row',
            children: [
              {
                type: 'cell',
                children: [{type: 'paragraph', children: [{type: 'strong', children: [text('保存')]}]}],
              },
              {type: 'cell', children: [{type: 'paragraph', children: [product, text('と'), text('|当社')]}]},
            ],
          },
        ],
      },
    ])
  })

  it('have equal columns where the dashes are equal', () => {
    expect(blocks('a | b\n--|--\nc | d')).toMatchObject([{columns: [0.5, 0.5]}])
  })

  it('hold notes, code with bars, and empty cells', () => {
    expect(blocks('| a | b | c |\n|---|---|---|\n| ※注 | `x\\|y` | |')).toMatchObject([
      {
        children: [
          {},
          {
            children: [
              {children: [{type: 'note'}]},
              {children: [{children: [{type: 'code', value: 'x|y'}]}]},
              {children: []},
            ],
          },
        ],
      },
    ])
  })

  it('tell the place of rows, cells and words', () => {
    expect(places('| 項目 |\n|---|\n| 保存 |')).toEqual([
      'table 2:3-4:9 | 項目 |\n  |---|\n  | 保存 |',
      'row 2:3-9 | 項目 |',
      'cell 2:3-9 | 項目 |',
      'paragraph 2:5-7 項目',
      'text 2:5-7 項目',
      'row 4:3-9 | 保存 |',
      'cell 4:3-9 | 保存 |',
      'paragraph 4:5-7 保存',
      'text 4:5-7 保存',
    ])
  })

  it('have one cell a column and no alignment', () => {
    expect(faults('| a | b |\n|---|---|\n| c |')).toEqual(['prose-unsupported 4:3-8'])
    expect(faults('| a |\n|--:|')).toEqual(['prose-unsupported 2:3-3:8'])
  })
})
