import {describe, expect, it} from 'vitest'
import type {Figure, Inline} from '../../../src/document/nodes.ts'
import {renderHtml} from '../../../src/render/html/render.ts'
import {pagesOf, paragraph, png, sample, text, theme, variable} from '../fixture.ts'
import {classed, elements, named, only, readMarkup, wordsOf, type Markup} from './markup.ts'
import {chapterOf, pageOf} from './page.ts'

const markup = readMarkup(pageOf(sample))
const main = only(named(markup, 'main'))
const byId = (id: string): Markup => only(elements(markup).filter(({attributes}) => attributes['id'] === id))

describe('links', () => {
  const link = (...address: Parameters<typeof text>[0][]): Inline => ({
    type: 'link',
    address: address.map(text),
    children: [text('語')],
  })
  const printed = (inline: Inline): Markup => {
    const source = only(named(readMarkup(pageOf(chapterOf(paragraph(inline)))), 'main'))
    return only(elements(named(source, 'p')[1] ?? source))
  }

  it('lead out of the page without telling it', () => {
    const attributes = {href: 'https://example.jp/a?b=1&c=2', rel: 'noopener'}
    expect(printed(link('https://example.jp/', 'a?b=1&c=2'))).toMatchObject({name: 'a', attributes})
  })

  it('open a letter', () => {
    const {name, attributes} = printed(link('mailto:a@example.jp'))
    expect([name, attributes]).toEqual(['a', {href: 'mailto:a@example.jp'}])
  })

  it('are plain words where the address is not known', () => {
    const {name, attributes, children} = printed(link())
    expect([name, attributes, children]).toEqual(['span', {}, ['語']])
  })

  it.each(['javascript:alert(1)', ' JavaScript:alert(1)', 'data:text/html,x', 'notes.html', '//example.jp'])(
    'are refused where they lead to %s',
    (address) => {
      const origin = {
        file: 'a.yaml',
        start: {line: 3, column: 5, offset: 9},
        end: {line: 3, column: 9, offset: 13},
      }
      const words = {
        type: 'link',
        address: [variable('site', address)],
        children: [text('語')],
        origin,
      } as const
      const document = chapterOf(paragraph(words))
      const result = renderHtml(document, theme, pagesOf(document), () => ({kind: 'svg', svg: ''}))
      expect(result.ok).toBe(false)
      expect(result.diagnostics).toMatchObject([{code: 'link-address', span: origin}])
    },
  )
})

describe('tables', () => {
  const history = byId('history')
  const frame = only(classed(main, 'table').filter((each) => named(each, 'table')[0] === history))

  it('name their columns', () => {
    const heads = named(history, 'th')
    expect(heads.map(wordsOf)).toEqual(['版', '発行日', '改訂内容'])
    expect(heads.map(({attributes}) => attributes['scope'])).toEqual(['col', 'col', 'col'])
    expect(named(only(named(history, 'tbody')), 'td')).toHaveLength(6)
  })

  it('share the width as the content says', () => {
    const widths = named(history, 'col').map(({attributes}) => attributes['style'])
    expect(widths).toEqual(['--share: 18%', '--share: 27%', '--share: 55%'])
  })

  it('scroll by keyboard, under a name', () => {
    expect(frame.attributes).toMatchObject({role: 'region', tabindex: '0', 'aria-label': '表(改訂履歴)'})
  })
})

describe('notes', () => {
  it('open with their mark', () => {
    const notes = classed(main, 'note')
    expect(notes.map((note) => wordsOf(note).slice(0, 3))).toEqual(['※仮想', '※仮想'])
    expect(notes.map((note) => wordsOf(only(classed(note, 'mark'))))).toEqual(['※', '※'])
  })
})

describe('lists', () => {
  it('stand within each other, numbered by the browser', () => {
    const [outer] = named(main, 'ul')
    const inner = outer && only(named(outer, 'ol'))
    expect(
      inner &&
        named(inner, 'li')
          .map(wordsOf)
          .map((words) => words.trim()),
    ).toEqual(['サービスを提供する当社', '当社が委託する事業者\n再委託先を含みます。'])
    expect(outer && named(outer, 'li')).toHaveLength(4)
  })
})

describe('figures', () => {
  const drawn = byId('demarcation')

  it('are one image with an alternative where they are drawn', () => {
    const picture = only(classed(drawn, 'picture'))
    expect(picture.attributes).toMatchObject({role: 'img'})
    expect(picture.attributes['aria-label']).toMatch(/^Praclaの責任分界点。/)
    expect(named(picture, 'svg')).toHaveLength(1)
    expect(wordsOf(only(named(drawn, 'figcaption')))).toBe('図1 Praclaの責任分界点')
    expect(wordsOf(only(classed(drawn, 'label')))).toBe('図1')
  })

  it('can be read as a table where they are data', () => {
    const rows = named(only(named(drawn, 'table')), 'tr')
    expect(rows.map((row) => named(row, 'th', 'td').map(wordsOf))).toEqual([
      ['領域', 'お客様', '当社'],
      ['利用者の領域'],
      ['アプリケーション', '責任を負う: 構築と運用', ''],
      ['OS・ミドルウェア', '責任を負う: 設定', ''],
      ['基盤'],
      ['仮想環境管理', '責任を負う: 管理機能の利用', '責任を負う: Praclaの提供'],
      ['物理設備', '', '責任を負う'],
    ])
  })

  it('are images with an alternative and a size where they come from a file', () => {
    const {attributes} = only(named(byId('chequer'), 'img'))
    expect(attributes).toMatchObject({alt: '二色の市松模様 "A&B"', width: '96', height: '48'})
    expect(attributes['src']).toBe(`data:image/png;base64,${Buffer.from(png).toString('base64')}`)
  })

  it('stay outside of the page where their file is SVG', () => {
    const picture = {kind: 'file', format: 'svg', digest: '', width: 10, height: 10} as const
    const figure: Figure = {type: 'figure', id: 'logo', alt: [text('印')], caption: [], picture}
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>').toString('base64')
    const source = pageOf(chapterOf(figure), theme, () => ({
      kind: 'data',
      mime: 'image/svg+xml',
      base64: svg,
    }))
    const read = readMarkup(source)
    expect(named(read, 'svg')).toEqual([])
    expect(only(named(read, 'img')).attributes['src']).toBe(`data:image/svg+xml;base64,${svg}`)
    expect(named(read, 'figcaption')).toEqual([])
  })
})

describe('the contents', () => {
  const contents = byId('contents')

  it('are a tree of links with folios', () => {
    const links = named(contents, 'a')
    expect(links.map(({attributes}) => attributes['href'])).toContain('#CLD.6.3.1')
    expect(links[0] && wordsOf(links[0])).toBe('はじめに p. 3')
    const [list] = named(contents, 'ol')
    const chapters = list?.children.filter((child) => typeof child !== 'string') ?? []
    expect(chapters).toHaveLength(sample.children.length - 2)
  })

  it('can be folded', () => {
    const details = only(named(contents, 'details'))
    expect(details.attributes['open']).toBeUndefined()
    expect(wordsOf(only(named(details, 'summary')))).toBe('もくじ')
  })
})
