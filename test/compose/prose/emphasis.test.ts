import {describe, expect, it} from 'vitest'
import {places, text, words} from './read.ts'

describe('emphasis', () => {
  it.each(['これは**「重要」**です', '**重要。**次に', 'この**（注）**は', '『**重要**』の'])(
    'works beside Japanese brackets: %s',
    (written) => {
      const kinds = words(written).map((node) => node.type)
      expect(kinds).toContain('strong')
    },
  )

  it('nests, and tells its place with its marks', () => {
    expect(words('あ*い**う**え*')).toEqual([
      text('あ'),
      {type: 'emphasis', children: [text('い'), {type: 'strong', children: [text('う')]}, text('え')]},
    ])
    expect(places('あ*い**う***').slice(2)).toEqual([
      'emphasis 2:4-12 *い**う***',
      'text 2:5-6 い',
      'strong 2:6-11 **う**',
      'text 2:8-9 う',
    ])
  })

  it('leaves lone marks as text', () => {
    expect(words('5 * 6 _ 7')).toEqual([text('5 * 6 _ 7')])
  })

  it('keeps code as it is written', () => {
    expect(words('`a  *b* <c>`')).toEqual([{type: 'code', value: 'a  *b* <c>'}])
    expect(places('あ`b`').slice(2)).toEqual(['code 2:4-7 `b`'])
  })
})
