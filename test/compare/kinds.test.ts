import {describe, expect, it} from 'vitest'
import {compare} from '../../src/compare/compare.ts'
import {tell} from '../../src/compare/report/tell.ts'
import {printReport} from '../../src/compare/report/text.ts'
import type {Difference} from '../../src/compare/difference.ts'
import {textOf} from '../../src/compare/printing.ts'
import {accept, reject} from '../../src/compare/resolve.ts'
import type {Block, Document, Inline} from '../../src/document/nodes.ts'
import {documentOf, figure, paragraph, reference, section, text} from '../transform/documents.ts'
import {composedWhitepaper} from './aozora.ts'
import {readFileSync} from 'node:fs'

const variable = (value: string): Inline => ({type: 'variable', name: 'days', value})
const link = (address: string, words: string): Inline => ({
  type: 'link',
  address: [text(address)],
  children: [text(words)],
})

/** The difference of a section that holds these blocks before and those after. */
function compared(before: readonly Block[], after: readonly Block[]): Difference {
  const of = (children: readonly Block[]) => documentOf(section('a', 1, {children}))
  const difference = compare(of(before), of(after))
  expect(accept(difference)).toStrictEqual(of(after))
  expect(reject(difference)).toStrictEqual(of(before))
  return difference
}

/** What is told of one paragraph that becomes another: the kinds, and the marks of its words. */
function told(before: readonly Inline[], after: readonly Inline[]): readonly string[] {
  const {changes, parts} = compared([paragraph(...before)], [paragraph(...after)])
  const [block] = parts.get('a')?.blocks ?? []
  const marks = block?.mark === 'within' ? block.inlines : []
  return [
    ...changes.flatMap(({kinds}) => kinds),
    ...marks.map(({mark, before: old, after: now}) => `${mark} ${textOf(mark === 'deleted' ? old : now)}`),
  ]
}

describe('words of a paragraph', () => {
  it('that look otherwise are typography only', () => {
    const strong: Inline = {type: 'strong', children: [text('毎月')]}
    expect(told([text('ログは毎月点検')], [text('ログは'), strong, text('点検')])).toEqual([
      'typography',
      'same ログは',
      'restyled 毎月',
      'same 点検',
    ])
    expect(told([text('ログの点検')], [text('ログの'), {type: 'lineBreak'}, text('点検')])[0]).toBe(
      'typography',
    )
    expect(told([text('仕様書')], [link('https://example.com', '仕様書')])).toEqual([
      'typography',
      'restyled 仕様書',
    ])
  })

  it('that lead elsewhere are changed', () => {
    expect(told([link('https://example.com', '仕様書')], [link('https://example.jp', '仕様書')])).toEqual([
      'changed',
      'readdressed 仕様書',
    ])
  })

  it('are not cut within a variable, whose value is told once', () => {
    const [before, after] = [
      [text('期間は'), variable('400日間'), text('です。')],
      [text('期間は'), variable('430日間'), text('です。')],
    ] as const
    expect(told(before, after)).toEqual(['same 期間は', 'revalued 430日間', 'same です。'])
    const {changes, echoes, variables} = compared([paragraph(...before)], [paragraph(...after)])
    expect(changes).toEqual([])
    expect(variables).toEqual([{name: 'days', before: '400日間', after: '430日間'}])
    expect(echoes).toEqual([{target: 'a', of: 'section', variables: ['days'], references: []}])
  })

  it('that become a variable of the same value print the same', () => {
    expect(told([text('期間は30日です。')], [text('期間は'), variable('30日'), text('です。')])[0]).not.toBe(
      'changed',
    )
  })
})

describe('figures', () => {
  const other: Block = {...figure('f'), caption: [text('別の図')]} as Block

  it('are told by themselves, not of the section around them', () => {
    const changes = (before: readonly Block[], after: readonly Block[]) => compared(before, after).changes
    expect(changes([], [figure('f')])).toEqual([{target: 'f', of: 'figure', kinds: ['added']}])
    expect(changes([figure('f')], [])).toEqual([{target: 'f', of: 'figure', kinds: ['removed']}])
    expect(changes([figure('f')], [other])).toEqual([{target: 'f', of: 'figure', kinds: ['retitled']}])
  })

  it('that stand in another section have moved', () => {
    const of = (first: readonly Block[], second: readonly Block[]) =>
      documentOf(section('a', 1, {children: first}), section('b', 1, {children: second}))
    const {changes} = compare(of([figure('f')], []), of([], [figure('f')]))
    expect(changes).toEqual([{target: 'f', of: 'figure', kinds: ['moved']}])
  })
})

describe('sections', () => {
  it('that shift because of one that moved have not moved', () => {
    const of = (...ids: readonly string[]) => documentOf(...ids.map((id) => section(id, 1)))
    const {changes} = compare(of('a', 'b', 'c', 'd', 'e'), of('a', 'c', 'd', 'e', 'b'))
    expect(changes).toEqual([{target: 'b', of: 'section', kinds: ['moved']}])
  })

  it('that change places with the one they stand in have a difference', () => {
    const before = documentOf(section('a', 1, {children: [section('b', 2)]}))
    const after = documentOf(section('b', 1, {children: [section('a', 2)]}))
    const difference = compare(before, after)
    expect(accept(difference)).toStrictEqual(after)
    expect(reject(difference)).toStrictEqual(before)
    expect(difference.changes.map(({kinds}) => kinds.join())).toEqual(['moved', 'moved'])
  })

  it('that are renumbered are marked where they are referred to, word by word', () => {
    const of = (number: string) =>
      documentOf(
        section('a', 1, {children: [paragraph(reference('b'))]}),
        section('b', 1, {heading: {number, title: [text('鍵管理')]}}),
      )
    const difference = compare(of('5.1'), of('5.2'))
    expect(difference.changes).toEqual([{target: 'b', of: 'section', kinds: ['renumbered']}])
    const [block] = difference.parts.get('a')?.blocks ?? []
    const said = block?.mark === 'within' ? block.inlines[0]?.said : []
    expect(
      said?.map(({mark, before, after}) => `${mark} ${textOf(mark === 'deleted' ? before : after)}`),
    ).toEqual(['deleted 5.1', 'inserted 5.2', 'same  鍵管理'])
  })
})

describe('what goes with each edition', () => {
  const cover = (date: string, title: string) =>
    section('cover', 0, {
      kind: 'cover',
      children: [
        {type: 'paragraph', role: 'title', children: [text(title)]},
        {type: 'paragraph', role: 'date', children: [text(date)]},
      ],
    })
  const history = (words: string) => section('h', 1, {kind: 'revisions', children: [paragraph(text(words))]})
  const of = (date: string, title: string, words: string) => documentOf(cover(date, title), history(words))

  it('is no change: the date on the cover, and the history', () => {
    const before = of('2024年4月1日', '白書', '初版発行')
    expect(compare(before, of('2024年10月1日', '白書', '更新')).changes).toEqual([])
    const draft: Block = {type: 'paragraph', role: 'draft', children: [text('案')]}
    const [first, ...rest] = before.children
    const marked = {...before, children: [{...first, children: [...(first?.children ?? []), draft]}, ...rest]}
    expect(compare(before, marked as Document).changes).toEqual([])
  })

  it('is told where the title changes, or the history goes', () => {
    const before = of('2024年4月1日', '白書', '初版発行')
    const {changes} = compare(before, of('2024年4月1日', '青書', '初版発行'))
    expect(changes).toEqual([{target: 'cover', of: 'cover', kinds: ['changed']}])
    const without = documentOf(cover('2024年4月1日', '白書'))
    expect(compare(before, without).changes).toEqual([{target: 'h', of: 'revisions', kinds: ['removed']}])
  })
})

describe('another name of the product of the made-up whitepaper', () => {
  it('is one variable and no change', () => {
    const path = 'content/aozora/whitepaper.yaml'
    const renamed = readFileSync(path, 'utf8').replace(
      'product: あおぞらクラウド',
      'product: みずうみクラウド',
    )
    const {changes, variables, echoes} = compare(
      composedWhitepaper('aozora'),
      composedWhitepaper('aozora', {[path]: renamed}),
    )
    expect(variables).toEqual([{name: 'product', before: 'あおぞらクラウド', after: 'みずうみクラウド'}])
    expect(changes).toEqual([])
    expect(echoes.length).toBeGreaterThan(20)
  })
})

describe('a reference to a table or a figure', () => {
  it('is told by the caption, and another caption is no other reference', () => {
    const table = (caption: string): Block => ({
      type: 'table',
      id: 'ledger',
      caption: [text(caption)],
      headerRows: 0,
      columns: [1],
      children: [],
    })
    const edition = (caption: string, words: string): Document =>
      documentOf(section('a', 1, {children: [paragraph(reference('ledger'), text(words)), table(caption)]}))
    const told = tell(edition('台帳', 'を見ます。'), edition('新しい台帳', 'を確かめます。'))
    const printed = printReport(told, {signed: true, summary: false}).map((line) =>
      line.map((stroke) => stroke.text).join(''),
    )
    expect(printed.join('\n')).toContain('  新しい台帳を[-見-][+確かめ+]ます。')
    expect(told.echoes).toEqual([])
  })
})

describe('a sentence that came or went', () => {
  it.each([
    [
      '期間は30日です。記録を残します。',
      '期間は60日です。',
      '期間は[-30-][+60+]日です。[-記録を残します。-]',
    ],
    [
      '期間は30日です。',
      '期間は60日です。記録を残します。',
      '期間は[-30-][+60+]日です。[+記録を残します。+]',
    ],
    ['期間は30日です。', '期間は30日です。記録を残します。', '期間は30日です。[+記録を残します。+]'],
    [
      '期間は30日です。次です。',
      '期間は60日です。記録を残します。次です。',
      '期間は[-30-][+60+]日です。[+記録を残します。+]次です。',
    ],
  ])('is marked from its beginning to its end: %s', (before, after, marked) => {
    const edition = (words: string): Document =>
      documentOf(section('a', 1, {children: [paragraph(text(words))]}))
    const lines = printReport(tell(edition(before), edition(after)), {signed: true, summary: false})
    expect(
      lines
        .at(-1)
        ?.map((stroke) => stroke.text)
        .join(''),
    ).toBe(`  ${marked}`)
  })
})
