import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {parsePhrase} from '../../../src/compose/prose/phrase.ts'
import {phraseText} from '../../../src/document/walk.ts'
import {passageOf, scope, told} from '../reading.ts'
import {phrase, phrasePlaces, product, text} from './read.ts'

describe('phrases', () => {
  it('hold variables and nothing else', () => {
    expect(phrase(`'{product}の*方針* <b> &amp; [a](b) \`c\`'`)).toEqual([
      product,
      text('の*方針* <b> &amp; [a](b) `c`'),
    ])
  })

  it('hold braces by escape', () => {
    expect(phrase("'\\{product} \\{x y} \\a'")).toEqual([text('{product} '), text('{x y} \\a')])
    expect(phrase("'a\\{'")).toEqual([text('a'), text('{')])
  })

  it('join lines as prose does, and drop those at the ends', () => {
    expect(phrase('|\n  日本\n  語\n\n  ISO\n')).toEqual([text('日本'), text('語'), text(' '), text('ISO')])
    expect(phrase('|\n  {product}\n  の')).toEqual([product, text('の')])
  })

  it('tell the place of every character in each kind of scalar', () => {
    expect(phrasePlaces('の{product}')).toEqual(['の 1:8-9 の', 'Pracla 1:9-18 {product}'])
    expect(phrasePlaces('"{product}の方針"')).toEqual(['Pracla 1:9-18 {product}', 'の方針 1:18-21 の方針'])
    expect(phrasePlaces("'a''b{product}'")).toEqual([
      'a 1:9-10 a',
      "' 1:10-12 ''",
      'b 1:12-13 b',
      'Pracla 1:13-22 {product}',
    ])
    expect(phrasePlaces('|\n  の\n  {product}')).toEqual(['の 2:3-4 の', 'Pracla 3:3-12 {product}'])
    expect(phrasePlaces('>\n  a\n  {product}')).toEqual([
      'a 2:3-4 a',
      '  2:4-3:3 \n  ',
      'Pracla 3:3-12 {product}',
    ])
  })

  it('have one place where YAML spells them with escapes', () => {
    expect(phrase('"\\u3042い\\n{product}"')).toEqual([text('あい'), product])
  })

  it('are reported where a variable is not defined', () => {
    const read = parsePhrase(passageOf("title: 'は{prodct}'\n", 'title'), scope)
    expect(read.diagnostics.map(told)).toEqual(['variable-undefined 1:10-18'])
  })

  it('without braces and line ends say what was written', () => {
    const written = fc
      .string({unit: 'binary', minLength: 1})
      .filter((value) => !/[{\n\r\p{Cc}\uFEFF\uFFFE\uFFFF]/u.test(value))
    fc.assert(
      fc.property(written, (value) => {
        const passage = passageOf(`title: ${JSON.stringify(value)}\n`, 'title')
        expect(phraseText(parsePhrase(passage, scope).phrase)).toBe(value)
      }),
    )
  })
})
