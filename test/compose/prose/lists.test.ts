import {describe, expect, it} from 'vitest'
import type {Block} from '../../../src/document/nodes.ts'
import {blocks, faults, places, text} from './read.ts'

const item = (...children: Block[]): Block => ({type: 'item', children})
const paragraph = (value: string): Block => ({type: 'paragraph', children: [text(value)]})

describe('lists', () => {
  it('are ordered or not', () => {
    expect(blocks('- 一\n- 二\n\n1. 三')).toEqual([
      {type: 'list', ordered: false, children: [item(paragraph('一')), item(paragraph('二'))]},
      {type: 'list', ordered: true, children: [item(paragraph('三'))]},
    ])
  })

  it('nest, and hold several blocks', () => {
    expect(blocks('1. 一\n   - 二\n\n     三\n2. 四')).toEqual([
      {
        type: 'list',
        ordered: true,
        children: [
          item(paragraph('一'), {
            type: 'list',
            ordered: false,
            children: [item(paragraph('二'), paragraph('三'))],
          } as Block),
          item(paragraph('四')),
        ],
      },
    ])
  })

  it('tell the place of each item', () => {
    expect(places('- 一\n  - 二')).toEqual([
      'list 2:3-3:8 - 一\n    - 二',
      'item 2:3-3:8 - 一\n    - 二',
      'paragraph 2:5-6 一',
      'text 2:5-6 一',
      'list 3:5-8 - 二',
      'item 3:5-8 - 二',
      'paragraph 3:7-8 二',
      'text 3:7-8 二',
    ])
  })

  it('begin with 1, since their numbers are derived', () => {
    expect(faults('2. 二')).toEqual(['prose-unsupported 2:3-7'])
    expect(faults('1. 一\n1. 二')).toEqual([])
  })
  it('have items that begin with words', () => {
    expect(faults('- 一\n-\n- 二')).toEqual(['prose-unsupported 3:3-4'])
    expect(faults('- - 一')).toEqual(['prose-unsupported 2:5-8'])
    expect(faults('1. ![](#demarcation)')).toEqual(['prose-unsupported 2:6-23'])
    expect(faults('- ※注\n\n  ![](#demarcation)')).toEqual([])
    expect(faults('- > 引用')).toEqual(['prose-unsupported 2:5-9'])
  })
})
