import {describe, expect, it} from 'vitest'
import {blocks, faults, places, product, text} from './read.ts'

describe('quotations', () => {
  it('hold paragraphs, lists and notes', () => {
    expect(blocks('> {product}は\n> 次の\n>\n> - 項目\n>\n> ※注')).toEqual([
      {
        type: 'quote',
        children: [
          {type: 'paragraph', children: [product, text('は'), text('次の')]},
          {
            type: 'list',
            ordered: false,
            children: [{type: 'item', children: [{type: 'paragraph', children: [text('項目')]}]}],
          },
          {type: 'note', mark: '※', children: [text('注')]},
        ],
      },
    ])
  })

  it('stand in items, behind words', () => {
    expect(blocks('- 項目\n\n  > 引用')).toMatchObject([
      {children: [{children: [{type: 'paragraph'}, {type: 'quote'}]}]},
    ])
  })

  it('tell their place', () => {
    expect(places('> 引用\n> です')).toEqual([
      'quote 2:3-3:7 > 引用\n  > です',
      'paragraph 2:5-3:7 引用\n  > です',
      'text 2:5-7 引用',
      'text 3:5-7 です',
    ])
  })

  it('hold no tables, figures and quotations', () => {
    expect(faults('> ![](#demarcation)')).toEqual(['prose-unsupported 2:5-22'])
    expect(faults('>')).toEqual(['prose-unsupported 2:3-4'])
  })
})
