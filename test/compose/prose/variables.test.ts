import {describe, expect, it} from 'vitest'
import {faults, places, product, text, words} from './read.ts'

describe('variables', () => {
  it('stay nodes with their value', () => {
    expect(words('本書は{product}の')).toEqual([text('本書は'), product, text('の')])
    expect(words('{kana.name}')).toEqual([{type: 'variable', name: 'kana.name', value: 'プラクラ'}])
  })

  it('stand beside one another and within emphasis', () => {
    expect(words('{product}{product}')).toEqual([product, product])
    expect(words('の**{product}**は')).toEqual([
      text('の'),
      {type: 'strong', children: [product]},
      text('は'),
    ])
  })

  it.each(['{', '}', '{}', '{ product }', '{製品}', '{.a}', '{a.}', '{a b}', '{product', '{{', '{-}'])(
    'leave %s as text',
    (written) => {
      expect(words(`x ${written} y`)).toEqual([text(`x ${written} y`)])
    },
  )

  it('take the innermost braces', () => {
    expect(words('{{product}}')).toEqual([text('{'), product, text('}')])
  })

  it('give way to an escape', () => {
    expect(words('\\{product}')).toEqual([text('{product}')])
    expect(words('\\\\{product}')).toEqual([text('\\'), product])
  })

  it('are text in code', () => {
    expect(words('`{product}`')).toEqual([{type: 'code', value: '{product}'}])
  })

  it('tell their place', () => {
    expect(places('は{product}の').slice(1)).toEqual([
      'text 2:3-4 は',
      'variable 2:4-13 {product}',
      'text 2:13-14 の',
    ])
  })

  it('are reported where they are not defined', () => {
    expect(faults('は{prodct}の{constructor}')).toEqual([
      'variable-undefined 2:4-12',
      'variable-undefined 2:13-26',
    ])
  })
})
