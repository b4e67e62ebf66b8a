import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {Document, Node} from '../../../src/document/nodes.ts'
import {phraseText, plainText, sectionsOf, walk} from '../../../src/document/walk.ts'
import {renderHtml} from '../../../src/render/html/render.ts'
import {expectGolden} from '../../goldens.ts'
import {pages, pagesOf, paragraph, role, sample, section, text, theme} from '../fixture.ts'
import {classed, elements, named, only, readMarkup, wordsOf} from './markup.ts'
import {chapterOf, pageOf} from './page.ts'
import {pictures} from './pictures.ts'

const page = pageOf(sample)
const markup = readMarkup(page)
const body = only(named(markup, 'body'))
const main = only(named(markup, 'main'))
const metadata = (source: string): Record<string, string | undefined> =>
  Object.fromEntries<string | undefined>(
    named(readMarkup(source), 'meta').map(({attributes}) => [
      attributes['name'] ?? '',
      attributes['content'],
    ]),
  )

describe('the page', () => {
  it('is the page that was read and accepted', () => {
    expectGolden('render/html/sample.html', page)
  })

  it('has equal bytes for equal input', () => {
    const copy: Document = structuredClone(sample)
    expect(pageOf(copy)).toBe(page)
  })

  it('names its encoding first and its language', () => {
    const head = only(named(markup, 'head'))
    expect(elements(head)[0]?.attributes).toEqual({charset: 'utf-8'})
    expect(only(named(markup, 'html')).attributes).toEqual({lang: 'ja'})
    expect(page.startsWith('<!doctype html>\n<html')).toBe(true)
  })

  it('asks for nothing from outside itself and runs nothing', () => {
    expect(named(markup, 'script', 'link', 'iframe', 'object', 'base', 'form')).toEqual([])
    const sources = elements(markup).flatMap(
      ({attributes}) => attributes['src'] ?? attributes['xlink:href'] ?? [],
    )
    expect(sources.map((source) => source.slice(0, 22))).toEqual(['data:image/png;base64,'])
    expect(
      elements(markup).flatMap(({attributes}) => Object.keys(attributes).filter((name) => /^on/.test(name))),
    ).toEqual([])
    expect(wordsOf(only(named(markup, 'style')))).not.toMatch(/url\(|@import|https?:/)
    const policy = elements(markup).find(
      ({attributes}) => attributes['http-equiv'] === 'Content-Security-Policy',
    )
    expect(policy?.attributes['content']).toBe("default-src 'none'; style-src 'unsafe-inline'; img-src data:")
  })

  it('has landmarks, each called by its own name', () => {
    const count = (name: string): number => named(body, name).length
    expect([count('header'), count('main'), count('footer')]).toEqual([1, 1, 1])
    const names = named(body, 'nav').map(({attributes}) => attributes['aria-label'])
    expect(names).toEqual(['この文書', 'もくじ'])
  })
})

describe('ids', () => {
  const ids = elements(markup).flatMap(({attributes}) => attributes['id'] ?? [])

  it('are unique', () => {
    expect(ids).toEqual([...new Set(ids)])
  })

  it('are those of the tree', () => {
    const known = [...walk(sample)].flatMap((node) =>
      'id' in node && node.id !== undefined ? [node.id] : [],
    )
    expect(known.filter((id) => !ids.includes(id))).toEqual([])
  })

  it('are where every link on the page leads', () => {
    const links = named(body, 'a').flatMap(({attributes}) => attributes['href'] ?? [])
    const inside = links.filter((link) => link.startsWith('#'))
    expect(inside.length).toBeGreaterThan(20)
    expect(inside.map((link) => decodeURIComponent(link.slice(1))).filter((id) => !ids.includes(id))).toEqual(
      [],
    )
  })

  it('are encoded where an address needs it', () => {
    const target = section('第1章 "A"', 2, '節', {}, paragraph('…'))
    const page = pageOf(chapterOf(target))
    expect(page).toContain('href="#%E7%AC%AC1%E7%AB%A0%20%22A%22"')
  })
})

describe('headings', () => {
  it('never skip a level, and the title is the only one of the first', () => {
    const levels = named(body, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6').map(({name}) => Number(name.slice(1)))
    expect(levels.filter((level) => level === 1)).toEqual([1])
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([])
  })

  it('say number and title and nothing else', () => {
    const heading = elements(main).find(({attributes}) => attributes['id'] === 'CLD.6.3.1')
    expect(heading?.name).toBe('h4')
    expect(heading && wordsOf(heading)).toBe(
      'CLD.6.3.1 クラウドコンピューティング環境における役割及び責任の分担',
    )
  })

  it('carry the folio of the paged edition beside them, one each', () => {
    const folios = classed(main, 'folio')
    const headings = [...sectionsOf(sample)].filter(({kind, heading}) => heading && kind !== 'contents')
    const expected = headings.map((each) => pages.pages[pages.places.get(each)?.page ?? -1]?.folio)
    expect(folios.map(wordsOf)).toEqual(expected.map((folio) => `p. ${folio}`))
    expect(folios[0]?.attributes).toMatchObject({role: 'note', 'aria-label': 'PDF版の3ページ'})
  })

  it('carry no folio where the pages know none', () => {
    const result = renderHtml(sample, theme, {...pages, places: new Map()}, pictures)
    expect(result.ok && classed(readMarkup(result.value), 'folio')).toEqual([])
  })

  it('go on below the sixth level by name of the level', () => {
    const document = chapterOf(section('deep', 6, '深い', {}, paragraph('…')))
    const deep = elements(readMarkup(pageOf(document))).find(({attributes}) => attributes['id'] === 'deep')
    expect(deep).toMatchObject({name: 'h6', attributes: {'aria-level': '7'}})
  })

  it('begin with the title of the document where no cover prints it', () => {
    const heading = only(named(readMarkup(pageOf(chapterOf())), 'h1'))
    expect(wordsOf(heading)).toBe(sample.title.map(phraseText).join(''))
    expect(named(heading, 'br')).toHaveLength(2)
  })
})

describe('the words of the tree', () => {
  const bare = (words: string): string => words.replace(/\s/g, '')
  const said = bare(wordsOf(body))
  const whole = (node: Node): boolean => ['paragraph', 'note', 'cell', 'entry', 'item'].includes(node.type)

  it.each([...walk(sample)].filter(whole).map((node) => [node.type, plainText([node])] as const))(
    'are on the page: %s %s',
    (_, words) => {
      expect(words).not.toBe('')
      expect(said).toContain(bare(words))
    },
  )

  it('keep their order', () => {
    const order = [...walk(sample)].flatMap((node) =>
      node.type === 'paragraph' ? [bare(plainText([node]))] : [],
    )
    let at = 0
    for (const words of order) {
      const found = said.indexOf(words, at)
      expect(found, words).toBeGreaterThanOrEqual(at)
      at = found + 1
    }
  })

  it('come through whatever they are, as words', () => {
    const written = fc
      .string({unit: 'grapheme', minLength: 1})
      .filter((words) => !/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u.test(words))
    fc.assert(
      fc.property(written, (words) => {
        const title = [text(words)]
        const document = {...chapterOf(paragraph(words)), title: [title], provider: title}
        const read = readMarkup(pageOf(document))
        expect(wordsOf(only(named(read, 'h1')))).toBe(words)
        expect(named(only(named(read, 'main')), 'p').map(wordsOf)).toEqual(['序', words])
        expect(named(read, 'style')).toHaveLength(1)
      }),
      {seed: 27017, numRuns: 60},
    )
  })

  it('never close the style sheet, where one of them stands at the edge of a printed page', () => {
    const provider = [text('</style><script>alert(1)</script>')]
    const foot = {
      ...theme.runningFoot,
      style: theme.caption,
      distance: theme.page.top,
      start: '{provider}',
      center: '',
      end: '',
    }
    const source = pageOf({...sample, provider}, {...theme, runningFoot: foot})
    const style = only(named(readMarkup(source), 'style'))
    expect(named(readMarkup(source), 'script')).toEqual([])
    expect(wordsOf(style)).not.toContain('<')
    expect(wordsOf(style)).toContain('\\3c /style')
  })

  it('keep the names of variables', () => {
    const variables = elements(main).filter(({attributes}) => attributes['data-variable'] === 'product')
    expect(variables.length).toBeGreaterThan(5)
    expect(new Set(variables.map(wordsOf))).toEqual(new Set(['Pracla']))
  })
})

describe('a draft', () => {
  const released = readMarkup(pageOf({...sample, draft: false}))

  it('says so on the cover, at the head of the page, in the title and in its identifier', () => {
    expect(wordsOf(only(classed(only(named(body, 'header')), 'draft')))).toBe('案')
    expect(wordsOf(only(classed(body, 'badge')))).toBe('案')
    expect(wordsOf(only(named(markup, 'title')))).toMatch(/^【案】/)
    expect(metadata(page)).toMatchObject({'dcterms.identifier': 'sample-1.1-draft', robots: 'noindex'})
  })

  it('is no longer one once it is released', () => {
    expect(classed(released, 'badge')).toEqual([])
    expect(wordsOf(only(named(released, 'title')))).not.toContain('案')
    expect(metadata(pageOf({...sample, draft: false}))).toMatchObject({'dcterms.identifier': 'sample-1.1'})
    expect(metadata(pageOf({...sample, draft: false}))['robots']).toBeUndefined()
  })
})

describe('the page in English', () => {
  const document = {
    ...sample,
    language: 'en',
    children: [section('a', 1, 'Scope', {}, role('lead', 'All of it.'))],
  }

  it('speaks English', () => {
    const source = readMarkup(pageOf(document))
    expect(only(named(source, 'html')).attributes['lang']).toBe('en')
    expect(wordsOf(only(classed(source, 'skip')))).toBe('Skip to the text')
    expect(only(classed(only(named(source, 'main')), 'folio')).attributes['aria-label']).toBe(
      'Page 1 of the PDF',
    )
    expect(pagesOf(document).pages).toHaveLength(1)
  })
})
