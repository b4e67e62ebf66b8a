import {describe, expect, it} from 'vitest'
import {blocks, places, text, words} from './read.ts'

describe('text', () => {
  it('keeps code points as they are', () => {
    const odd = '\u304B\u3099 e\u0301 ﬁ ㈱ 〜 ‐ 𠮟 \u2003 ⼀'
    expect(words(odd)).toEqual([text(odd)])
  })

  it('decodes character references and escapes as CommonMark does', () => {
    const read = words('a&amp;b&#x3042;&nbsp;\\*c\\_ \\「 &notaname;')
    expect(read.map((node) => ('value' in node ? node.value : ''))).toEqual([
      'a',
      '&',
      'b',
      'あ',
      '\u00A0',
      '*c',
      '_ \\「 &notaname;',
    ])
  })

  it('tells the place of every run of characters', () => {
    expect(places('あ&amp;い\\*う𠮟\nえ')).toEqual([
      'paragraph 2:3-3:4 あ&amp;い\\*う𠮟\n  え',
      'text 2:3-4 あ',
      'text 2:4-9 &amp;',
      'text 2:9-10 い',
      'text 2:11-15 *う𠮟',
      'text 3:3-4 え',
    ])
  })

  it('separates paragraphs by empty lines', () => {
    expect(blocks('一\n\n二')).toEqual([
      {type: 'paragraph', children: [text('一')]},
      {type: 'paragraph', children: [text('二')]},
    ])
  })

  it('ends a line at a backslash or two spaces', () => {
    const lines = [text('一'), {type: 'lineBreak'}, text('二')]
    expect(words('一\\\n二')).toEqual(lines)
    expect(words('一  \n二')).toEqual(lines)
    expect(places('一\\\n二').slice(1)).toEqual(['text 2:3-4 一', 'lineBreak 2:4-5 \\', 'text 3:3-4 二'])
  })
})
