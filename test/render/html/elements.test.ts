import {describe, expect, it} from 'vitest'
import type {Block} from '../../../src/document/nodes.ts'
import {paragraph, sample, text, variable} from '../fixture.ts'
import {classed, elements, held, named, only, readMarkup, wordsOf} from './markup.ts'
import {chapterOf, mainOf, pageOf} from './page.ts'

const page = readMarkup(pageOf(sample))

describe('elements', () => {
  const blocks = /^(?:p|div|section|aside|figure|figcaption|blockquote|table|ul|ol|li|details|nav|h[1-6])$/

  it('hold no block where only words may stand', () => {
    const phrases = elements(page).filter(({name}) => /^(?:p|span|a|sup|em|strong|h[1-6])$/.test(name))
    expect(phrases.length).toBeGreaterThan(100)
    expect(phrases.flatMap(elements).filter(({name}) => blocks.test(name))).toEqual([])
  })

  it('hold no link within a link', () => {
    expect(named(page, 'a').flatMap((link) => named(link, 'a'))).toEqual([])
  })

  it('stand where HTML has them', () => {
    const parents = (name: string): ReadonlySet<string> =>
      new Set(
        held(page)
          .filter(([, child]) => child.name === name)
          .map(([parent]) => parent.name),
      )
    expect(parents('li')).toEqual(new Set(['ul', 'ol']))
    expect(parents('caption')).toEqual(new Set(['table']))
    expect(parents('figcaption')).toEqual(new Set(['figure']))
    expect(parents('blockquote')).toEqual(new Set(['figure']))
  })
})

describe('labels', () => {
  it('are paragraphs of their own', () => {
    const label = only(classed(page, 'label').filter(({name}) => name === 'p'))
    expect(wordsOf(label)).toBe('参考資料')
  })
})

describe('links', () => {
  const address = 'https://example.jp/a-very-long-address'
  const link = (words: string): Block =>
    paragraph({type: 'link', address: [variable('site', address)], children: [text(words)]})

  it('may end their line anywhere where they print an address', () => {
    const [first, second] = named(mainOf(chapterOf(link(address), link('語'))), 'p').flatMap((each) =>
      named(each, 'a'),
    )
    expect([first?.attributes['class'], second?.attributes['class']]).toEqual(['address', undefined])
  })
})
