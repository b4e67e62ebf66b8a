import {describe, expect, it} from 'vitest'
import {plainText} from '../../../src/document/walk.ts'
import {scope} from '../reading.ts'
import {blocks, places, words} from './read.ts'

const joined = (text: string, language = 'ja'): string => plainText(blocks(text, {...scope, language}))

describe('a line that ends within a paragraph', () => {
  it.each([
    ['日本\n語', '日本語'],
    ['です。\n「次」', 'です。「次」'],
    ['カナ\nｶﾅ', 'カナｶﾅ'],
    ['Ａ\nＢ', 'ＡＢ'],
    ['― \n…', '―…'],
    ['one\ntwo', 'one two'],
    ['日本\nISO', '日本 ISO'],
    ['27017\nに', '27017 に'],
    ['(例)\nの', '(例) の'],
    ['日**本**\n**語**', '日本語'],
    ['`a`\nb', 'a b'],
    ['[日本](#5.1.1)\n語', '日本語'],
    ['- 日\n  本', '日本'],
  ])('%j reads %j', (text, expected) => {
    expect(joined(text)).toBe(expected)
  })

  it('reads the same whatever a variable stands for', () => {
    expect(joined('{product}\nは')).toBe('Praclaは')
    expect(joined('{kana.name}\nは')).toBe('プラクラは')
    expect(joined('the\n{kana.name}')).toBe('the プラクラ')
    expect(joined('{product}\n{product}')).toBe('PraclaPracla')
    expect(joined('{product}\n{product}', 'en')).toBe('Pracla Pracla')
  })

  it('is a space in another language unless both sides are East Asian', () => {
    expect(joined('he said “yes”\n“no”', 'en')).toBe('he said “yes” “no”')
    expect(joined('日本\n語', 'en')).toBe('日本語')
  })

  it('is as written in code', () => {
    expect(words('`a\nb`')).toEqual([{type: 'code', value: 'a b'}])
  })

  it('gives a space the place of the line end', () => {
    expect(places('one\ntwo').slice(1)).toEqual(['text 2:3-6 one', 'text 2:6-3:3 \n  ', 'text 3:3-6 two'])
  })
})
