import {describe, expect, it} from 'vitest'
import {parsePhrase} from '../../../src/compose/prose/phrase.ts'
import {plainText} from '../../../src/document/walk.ts'
import {literal, passageOf, readText, scope} from '../reading.ts'
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

  it.each(['{', '}', '{product', 'product}', '{{', '} {', '{a\nb}'])('leave %j as text', (written) => {
    expect(plainText(words(`x${written}y`))).toBe(`x${written}y`.replace('\n', ' '))
  })

  it.each([
    ['\\{a b}', '{a b}'],
    ['{a\\}', '{a}'],
    ['&#123;}', '{}'],
    ['{`}`', '{}'],
    ['`{}`', '{}'],
    ['{{product}', '{Pracla'],
    ['{product}}', 'Pracla}'],
  ])('find no pair of braces in %s', (written, said) => {
    expect(plainText(words(`x${written}y`))).toBe(`x${said}y`)
  })

  it.each([
    ['{ product }', 'write `{product}` if that is meant'],
    ['{{#if draft}}', 'only templates fill in `{{…}}`; a text names variables, as `{name}`'],
    ['{#list}', 'an id stands at the end of the caption of a table, in a paragraph that opens with `: `'],
    ['{{product}}', 'write `{product}`, with one brace on either side'],
    ['{ {product} }', 'write `{product}`, with one brace on either side'],
    ['{ｐｒｏｄｕｃｔ}', 'write `{product}` if that is meant'],
    ...['{}', '{a b}', '{プロダクト}', '{_x}', '{.a}', '{a.}', '{-}', '{**a** b}', '{a {product} b}'].map(
      (written) => [
        written,
        'the name of a variable is made of A–Z, a–z, 0–9, `.`, `-` and `_`, with no space beside it',
      ],
    ),
  ])('take %s for a fault, in prose and in phrases', (written = '', hint) => {
    const fault = {
      code: 'variable-undefined',
      message: `\`${written}\` is no variable`,
      hints: [hint, 'for a plain brace write `\\{`'],
    }
    expect(readText(literal(`は${written}の`), scope).diagnostics).toMatchObject([fault])
    expect(faults(`は${written}の`)).toEqual([`variable-undefined 2:4-${4 + written.length}`])
    const title = passageOf(`title: "は${written}の"\n`, 'title')
    expect(parsePhrase(title, scope).diagnostics).toMatchObject([fault])
  })

  it('are looked for in links, their addresses and emphasis', () => {
    expect(faults('[{}](https://{}/a)')).toEqual(['variable-undefined 2:4-6', 'variable-undefined 2:16-18'])
    expect(faults('<https://{}/b>')).toEqual(['variable-undefined 2:12-14'])
    expect(faults('- **{a** b}')).toEqual(['variable-undefined 2:7-14'])
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
