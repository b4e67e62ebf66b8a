import {describe, expect, it} from 'vitest'
import {blocks, faults, places, product, text, words} from './read.ts'

const host = {type: 'variable', name: 'host', value: 'example.jp'}

describe('links', () => {
  it('lead out of the document', () => {
    expect(words('[方針](https://example.jp/a_b?c=d&amp;e=%20#f)')).toEqual([
      {
        type: 'link',
        address: [text('https://example.jp/a_b?c=d'), text('&'), text('e=%20#f')],
        children: [text('方針')],
      },
    ])
  })

  it('may hold variables in address and words', () => {
    expect(words('[{product}の*方針*](https://{host}/{product})')).toEqual([
      {
        type: 'link',
        address: [text('https://'), host, text('/'), product],
        children: [product, text('の'), {type: 'emphasis', children: [text('方針')]}],
      },
    ])
  })

  it('may have an address that is not known', () => {
    expect(words('[{product}]() | [方針](<>)')).toEqual([
      {type: 'link', address: [], children: [product]},
      text(' | '),
      {type: 'link', address: [], children: [text('方針')]},
    ])
  })

  it('may be an address by itself', () => {
    const address = [text('https://'), host, text('/a')]
    expect(words('<https://{host}/a>')).toEqual([{type: 'link', address, children: address}])
    expect(words('<a@example.jp>')).toEqual([
      {type: 'link', address: [text('mailto:'), text('a@example.jp')], children: [text('a@example.jp')]},
    ])
    expect(words('<mailto:a@example.jp>')).toEqual([
      {type: 'link', address: [text('mailto:a@example.jp')], children: [text('mailto:a@example.jp')]},
    ])
  })

  it('tell their place, and that of what is in the address', () => {
    expect(places('は[方針](https://{host}/)').slice(2)).toEqual([
      'link 2:4-25 [方針](https://{host}/)',
      'text 2:5-7 方針',
    ])
    expect(faults('[方針](https://{hosst}/)')).toEqual(['variable-undefined 2:16-23'])
  })

  it.each([
    'http:example.jp',
    'https://',
    'javascript:alert(1)',
    'java&#115;cript:x',
    'data:,x',
    'file:///a',
    'x',
    '/x',
    '//x',
    '{product}',
  ])('do not lead to %s', (address) => {
    expect(faults(`[a](${address})`)).toEqual([expect.stringMatching(/^link-address 2:3-/)])
  })

  it.each(['..', '../a.pdf'])('do not lead out of the folder to %s', (address) => {
    expect(faults(`[a](${address})`)).toEqual([expect.stringMatching(/^path-outside 2:3-/)])
  })

  it.each(['http://a', 'HTTPS://a.jp', 'mailto:a@b.jp', 'tel:+81-3-0000-0000', 'https://例え.jp/'])(
    'lead to %s',
    (address) => {
      expect(faults(`[a](${address})`)).toEqual([])
    },
  )
})

describe('words in another language', () => {
  it('are no link', () => {
    expect(words('は[Shared *{product}*](lang:en)、[责任](<lang:zh-Hans>)')).toEqual([
      text('は'),
      {
        type: 'foreign',
        language: 'en',
        children: [text('Shared '), {type: 'emphasis', children: [product]}],
      },
      text('、'),
      {type: 'foreign', language: 'zh-Hans', children: [text('责任')]},
    ])
    expect(places('は[one](lang:en)').slice(2)).toEqual(['foreign 2:4-18 [one](lang:en)', 'text 2:5-8 one'])
  })

  it.each(['', 'e', 'english', 'en_US', 'en-', '{product}'])('are in no language %j', (language) => {
    expect(faults(`[one](lang:${language})`)).toEqual([expect.stringMatching(/^prose-unsupported 2:3-/)])
  })
})

describe('references', () => {
  it('lead to a part of the document, with words or without', () => {
    expect(words('[](#5.1.1)と[目的の*節*](#purpose)')).toEqual([
      {type: 'reference', target: '5.1.1', children: []},
      text('と'),
      {
        type: 'reference',
        target: 'purpose',
        children: [text('目的の'), {type: 'emphasis', children: [text('節')]}],
      },
    ])
  })

  it('are reported where the id is not known', () => {
    expect(faults('は[](#purpos)')).toEqual(['reference-broken 2:4-15'])
  })
})

describe('figures', () => {
  it('stand in place of a paragraph', () => {
    expect(blocks('前\n\n![](#demarcation)')).toMatchObject([
      {type: 'paragraph'},
      {type: 'figure', id: 'demarcation'},
    ])
    expect(places('![](#demarcation)')).toEqual(['figure 2:3-20 ![](#demarcation)'])
  })
})
