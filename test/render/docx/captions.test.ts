import {describe, expect, it} from 'vitest'
import type {Block, Document, Figure, Inline, Reference, Table} from '../../../src/document/nodes.ts'
import {points} from '../../../src/theme/model.ts'
import {cell, pagesOf, paragraph, row, sample, section, text} from '../fixture.ts'
import {lint} from './lint.ts'
import {bodyOf, bytesOf, paragraphsOf, partsOf, styleOf} from './parts.ts'
import {all, childOf, elementsOf, textOf, wordsOf, type Element} from './xml.ts'

const figure = (id: string, label?: string): Figure => ({
  type: 'figure',
  id,
  alt: [text('絵')],
  caption: label === undefined ? [] : [text('市松')],
  ...(label === undefined ? {} : {label}),
  picture: {kind: 'file', format: 'png', digest: '0', width: 9, height: 9},
})
const table = (id: string, label: string): Table => ({
  type: 'table',
  id,
  label,
  caption: [text('保存期間')],
  headerRows: 1,
  columns: [1],
  children: [row(cell('a')), row(cell('b'))],
})
const to = (target: string, ...children: readonly Inline[]): Reference => ({
  type: 'reference',
  target,
  children,
})
const chapter = (...children: readonly Block[]): readonly [ReturnType<typeof section>] => [
  section('chapter', 1, '章', {}, ...children),
]
const fieldsIn = (body: Element): readonly string[] =>
  all(body, 'w:instrText').map((words) => wordsOf(words).trim())
const lintOf = (children: Document['children']): readonly string[] => {
  const document = {...sample, children}
  return lint(partsOf(bytesOf(document, pagesOf(document))))
}

describe('a caption', () => {
  it.each([
    ['図1', 'SEQ 図 \\* ARABIC'],
    ['Figure 1', 'SEQ Figure \\* ARABIC'],
  ])('with the label %s counts by a field, then says its words', (label, field) => {
    const body = bodyOf(chapter(figure('a', label)))
    const caption = paragraphsOf(body).find((one) => styleOf(one) === 'Caption')
    expect(caption && textOf(caption)).toBe(`${label} 市松`)
    expect(fieldsIn(body)).toEqual([field])
  })

  it.each(['図A', '図 1.1', 'その1つ'])('prints the label %s, which Word cannot count, as words', (label) => {
    const body = bodyOf(chapter(figure('a', label)))
    expect(textOf(body)).toContain(`${label} 市松`)
    expect(fieldsIn(body)).toEqual([])
  })

  it('of a table stands above it and stays with it', () => {
    const body = bodyOf(chapter(table('a', '表1')))
    const [, caption, grid] = elementsOf(childOf(body, 'w:body') ?? body)
    expect(caption && [styleOf(caption), textOf(caption)]).toEqual(['TableCaption', '表1 保存期間'])
    expect(grid?.name).toBe('w:tbl')
    expect(caption && all(caption, 'w:bookmarkStart').map(({attributes}) => attributes['w:name'])).toEqual([
      'id_a',
      '_Ref000000003',
    ])
  })

  it('of a table that opens a page is what the page opens with', () => {
    const own = table('a', '表1')
    const [whole] = chapter(paragraph('前'), own)
    const pages = pagesOf({...sample, children: [whole]})
    const places = new Map(pages.places).set(own, {page: 1, top: points(68), opensPage: true})
    const turned = {...pages, places, pages: [...pages.pages, {folio: '2', pieces: []}]}
    const locked = paragraphsOf(bodyOf([whole], turned)).filter((one) =>
      childOf(childOf(one, 'w:pPr'), 'w:pageBreakBefore'),
    )
    expect(locked.map(textOf)).toEqual(['表1 保存期間'])
  })

  it('is none where there is nothing to say', () => {
    const body = bodyOf(chapter(figure('a')))
    expect(paragraphsOf(body).map(styleOf)).toEqual(['Heading1', 'Figure'])
  })
})

describe('a reference', () => {
  const label = text('図1')

  it('that says the label alone repeats it', () => {
    const children = chapter(figure('a', '図1'), paragraph(to('a', label)))
    expect(fieldsIn(bodyOf(children))).toEqual(['SEQ 図 \\* ARABIC', 'REF _Ref000000003 \\h'])
    expect(all(bodyOf(children), 'w:hyperlink')).toEqual([])
    expect(lintOf(children)).toEqual([])
  })

  it.each<[string, Inline]>([
    ['around it', {type: 'strong', children: [to('a', label)]}],
    ['within it', to('a', {type: 'strong', children: [label]})],
  ])('keeps the weight %s when it is updated', (_, words) => {
    const body = bodyOf(chapter(figure('a', '図1'), paragraph(words)))
    expect(fieldsIn(body)[1]).toBe('REF _Ref000000003 \\h \\* MERGEFORMAT')
    expect(all(body, 'w:rStyle').map(({attributes}) => attributes['w:val'])).toEqual(['Strong'])
  })

  it('in words of its own links to the figure', () => {
    const body = bodyOf(chapter(figure('a', '図1'), paragraph(to('a', text('次の図')))))
    expect(all(body, 'w:hyperlink').map(({attributes}) => attributes['w:anchor'])).toEqual(['id_a'])
  })

  it('within a link is words', () => {
    const link: Inline = {
      type: 'link',
      address: [text('https://example.jp/')],
      children: [to('a', label), to('chapter', text('章'))],
    }
    const children = chapter(figure('a', '図1'), paragraph(link))
    expect(textOf(bodyOf(children))).toContain('図1章')
    expect(lintOf(children)).toEqual([])
  })
})
