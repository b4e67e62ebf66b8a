import {describe, expect, it} from 'vitest'
import type {Block, Footnote, Note, Quote} from '../../../src/document/nodes.ts'
import {item, list, note, paragraph, role, sample, text} from '../fixture.ts'
import {
  classed,
  elements,
  held,
  named,
  only,
  readMarkup,
  withId,
  withRole,
  wordsOf,
  type Markup,
} from './markup.ts'
import {chapterOf, mainOf, pageOf} from './page.ts'

const page = readMarkup(pageOf(sample))
const byId = (id: string): Markup => withId(page, id)
const chapter = (...blocks: readonly Block[]): Markup => mainOf(chapterOf(...blocks))
const words = (markup: Markup): string => wordsOf(markup).replace(/\n/g, '')

describe('quotations', () => {
  const quotation = only(classed(page, 'quote'))

  it('are figures that say below the words where they come from', () => {
    const [quoted, source] = quotation.children.filter((child) => typeof child !== 'string')
    expect([quotation.name, quoted?.name, source?.name]).toEqual(['figure', 'blockquote', 'figcaption'])
    expect(source && wordsOf(source)).toBe('Imaginary guideline on clouds, 2nd edition, 4.2')
  })

  it('tell the language of the words alone', () => {
    expect(only(named(quotation, 'blockquote')).attributes).toEqual({lang: 'en'})
    expect(quotation.attributes['lang']).toBeUndefined()
  })

  it('hold blocks', () => {
    const quoted = only(named(quotation, 'blockquote'))
    expect(named(quoted, 'p').map(words)).toEqual([
      'The provider should tell the customer who answers for what.',
    ])
    expect(named(quoted, 'li').map(words)).toEqual(['in writing', 'before the service begins'])
  })

  it('are no figures where nothing says where they come from', () => {
    const quote: Quote = {type: 'quote', children: [role('source', '出典'), paragraph('語')]}
    const main = chapter(quote)
    expect(named(main, 'figure')).toEqual([])
    const quoted = only(named(main, 'blockquote'))
    expect(quoted.attributes).toEqual({})
    expect(named(quoted, 'p').map(({attributes}) => attributes['class'])).toEqual(['source', undefined])
  })
})

describe('footnotes', () => {
  const data = named(page, 'section').find((each) => named(each, 'h3')[0] === byId('5.2'))
  const notes = withRole(page, 'doc-endnotes')

  it('raise their marks, each of which leads to its note', () => {
    const marks = withRole(page, 'doc-noteref')
    expect(marks.map(({name, attributes}) => [name, attributes['href'], attributes['id']])).toEqual([
      ['a', '#5.2-note-log', '5.2-note-log-mark'],
      ['a', '#5.2-note-term', '5.2-note-term-mark'],
      ['a', '#5.2-note-log', undefined],
    ])
    expect(marks.map(wordsOf)).toEqual(['*1', '*2', '*1'])
    expect(held(page).flatMap(([parent, child]) => (marks.includes(child) ? [parent.name] : []))).toEqual([
      'sup',
      'sup',
      'sup',
    ])
  })

  it('stand in one list of a section, called after it', () => {
    const group = only(notes)
    expect([group.name, group.attributes['aria-label']]).toEqual(['section', '注(5.2 データの消去)'])
    expect(data && elements(data)).toContain(group)
    const items = named(only(named(group, 'ol')), 'li')
    expect(items.map(({attributes}) => attributes)).toEqual([{id: '5.2-note-log'}, {id: '5.2-note-term'}])
    expect(items.map(words)).toEqual([
      '*1操作ログは/var/logに残ります。',
      '*2NIST SP 800-88とは別のものです。',
    ])
  })

  it('lead back to their first mark, in words that open with the mark', () => {
    const back = withRole(only(notes), 'doc-backlink')
    expect(back.map(({attributes}) => attributes['href'])).toEqual([
      '#5.2-note-log-mark',
      '#5.2-note-term-mark',
    ])
    expect(back.map(({attributes}) => attributes['aria-label'])).toEqual(['*1 本文へ戻る', '*2 本文へ戻る'])
  })

  const footnote = (name: string): Note => ({
    type: 'note',
    id: name,
    mark: '*1',
    back: `${name}-mark`,
    children: [text(name)],
  })
  const mark = (target: string): Footnote => ({type: 'footnote', target, mark: '*1', id: `${target}-mark`})

  it('are apart from notes, which are paragraphs', () => {
    const main = chapter(
      paragraph(mark('a'), mark('b'), mark('c')),
      footnote('a'),
      footnote('b'),
      note('注'),
      footnote('c'),
    )
    const lists = withRole(main, 'doc-endnotes').map((each) => named(each, 'li').length)
    expect(lists).toEqual([2, 1])
    expect(classed(main, 'note').map(words)).toEqual(['※注'])
  })

  it('stand in a list wherever they stand', () => {
    const quote: Quote = {type: 'quote', children: [paragraph(mark('a')), footnote('a')]}
    const main = chapter(quote, list(false, item(paragraph(mark('b')), footnote('b'))))
    expect(withRole(main, 'doc-endnotes')).toHaveLength(2)
    for (const [parent, {attributes}] of held(main)) {
      if (attributes['id'] === 'a' || attributes['id'] === 'b') expect(parent.name).toBe('ol')
    }
  })
})
