import {describe, expect, it} from 'vitest'
import {paragraph, sample, section, text} from '../fixture.ts'
import {classed, named, only, readMarkup, withId, wordsOf, type Markup} from './markup.ts'
import {mainOf, pageOf} from './page.ts'

const page = readMarkup(pageOf(sample))
const byId = (id: string): Markup => withId(page, id)

describe('words of another language', () => {
  it('say which', () => {
    const foreign = named(page, 'span').filter(({attributes}) => attributes['lang'] === 'en')
    const inText = foreign.filter(({attributes}) => attributes['class'] === undefined)
    expect(inText.map(wordsOf)).toEqual(['secure erasure', 'NIST SP 800-88'])
  })

  const english = only(
    named(page, 'section').filter((each) => each.attributes['lang'] === 'en' && each.attributes['class']),
  )

  it('may be all of a section, where the page itself speaks that language too', () => {
    expect(named(english, 'h2')).toEqual([byId('summary')])
    const [permalink] = classed(english, 'permalink')
    expect(permalink?.attributes['aria-label']).toBe('Link to “Summary”')
    const [next] = classed(page, 'precedence')
    expect(next && classed(next, 'permalink')[0]?.attributes['aria-label']).toContain('へのリンク')
  })

  it('are marked in the contents too, below the section as well', () => {
    const inner = section('inner', 2, 'Inner', {}, paragraph('…'))
    const outer = section('outer', 1, 'Outer', {language: 'en'}, inner)
    const entries = ['outer', 'inner', 'own'].map((target, index) => ({
      type: 'entry' as const,
      target,
      level: index === 1 ? 2 : 1,
      title: [text(target)],
    }))
    const contents = section(
      'contents',
      1,
      'もくじ',
      {kind: 'contents'},
      {type: 'contents', children: entries},
    )
    const own = section('own', 1, '章', {}, paragraph('…'))
    const nav = withId(readMarkup(pageOf({...sample, children: [contents, outer, own]})), 'contents')
    expect(classed(nav, 'title').map(({attributes}) => attributes['lang'])).toEqual(['en', 'en', undefined])
  })
})

describe('sections of a kind', () => {
  it.each([
    ['glossary', 'doc-glossary', 'glossary'],
    ['appendix', 'doc-appendix', 'appendix'],
    ['precedence', undefined, undefined],
    ['correspondence', undefined, undefined],
  ])('%s: role %s, called by its heading', (kind, name, heading) => {
    const {attributes} = only(classed(page, kind))
    expect([attributes['role'], attributes['aria-labelledby']]).toEqual([name, heading])
    expect(heading === undefined || byId(heading).name === 'h2').toBe(true)
  })
})

describe('contents behind other sections', () => {
  const [cover, contents, ...others] = sample.children
  const front = section('changes', 1, '変更点', {}, paragraph('先に読む章。'))
  const kept = [cover, front, contents, ...others].flatMap((each) => each ?? [])
  const late = readMarkup(pageOf({...sample, children: kept}))

  it('stay beside the text, which holds those sections apart, ahead of the others', () => {
    const spread = only(classed(late, 'spread'))
    const parts = spread.children.filter((child) => typeof child !== 'string')
    expect(parts.map(({name}) => name)).toEqual(['nav', 'main'])
    const [first] = only(named(late, 'main')).children.filter((child) => typeof child !== 'string')
    expect(first?.attributes['class']).toBe('front')
    expect(first && named(first, 'h2').map(wordsOf)).toEqual(['変更点'])
  })

  it('leave the skip link its way to the first of them', () => {
    expect(only(classed(late, 'skip')).attributes['href']).toBe('#_text')
    expect(named(withId(late, '_text'), 'h2')[0]?.attributes['id']).toBe('changes')
  })

  it('hold nothing apart where they come first', () => {
    expect(classed(page, 'front')).toEqual([])
    expect(classed(mainOf({...sample, children: others}), 'front')).toEqual([])
  })
})
