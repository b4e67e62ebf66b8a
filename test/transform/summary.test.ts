import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {tell} from '../../src/compare/report/tell.ts'
import type {Document, Node} from '../../src/document/nodes.ts'
import {childrenOf, walk} from '../../src/document/walk.ts'
import {prepare} from '../../src/transform/prepare.ts'
import {redline} from '../../src/transform/redline/redline.ts'
import {withSummary} from '../../src/transform/redline/summary.ts'
import {anyPair} from '../compare/generated.ts'
import {documentOf, figure, paragraph, product, reference, section, text} from './documents.ts'

/** Lines of a block, a row on one line; where words lead, behind them. */
function linesOf(node: Node): readonly string[] {
  if (node.type === 'paragraph') return [inlineText(node)]
  if (node.type === 'row')
    return [node.children.map((cell) => cell.children.map(inlineText).join(' ')).join(' | ')]
  return childrenOf(node)
    .filter((child) => 'children' in child)
    .flatMap(linesOf)
}

const inlineText = (node: Node): string => {
  if ('value' in node) return node.value
  const words = childrenOf(node).map(inlineText).join('')
  return node.type === 'reference' ? `${words}<${node.target}>` : words
}

const before = documentOf(
  section('front', 0, {kind: 'cover', heading: {title: [text('表紙の題')]}}),
  section('a', 1, {heading: {number: '5.1', title: [text('方針')]}, children: [paragraph(text('古い文。'))]}),
  section('gone', 1, {kind: 'control', heading: {number: '5.2', title: [text('終了')]}}),
  section('b', 1, {heading: {title: [text('参照')]}, children: [paragraph(reference('a')), figure('x')]}),
)
const after = documentOf(
  section('front', 0, {kind: 'cover', heading: {title: [text('表紙の題')]}}),
  section('a', 1, {
    heading: {number: '5.3', title: [text('方針')]},
    children: [paragraph(text('新しい文。'))],
  }),
  section('b', 1, {
    heading: {title: [text('参照')]},
    children: [
      paragraph(reference('a'), {...product, value: '青雲'}),
      {...figure('x'), alt: [text('別')]} as never,
    ],
  }),
)

const summed = (old: Document, now: Document): Document => withSummary(redline(old, now), tell(old, now))

describe('the summary of a redline', () => {
  const document = summed(before, {...after, edition: '1.1', label: '1.1版', date: '2025-07-01'})
  const [cover, summary] = document.children

  it('stands behind the cover, and nothing in it is marked', () => {
    expect([cover?.kind, summary?.listed]).toEqual(['cover', false])
    if (!summary) throw new Error('there is no summary')
    expect([...walk(summary)].filter(({change}) => change)).toEqual([])
  })

  it('names each change, with a link to it', () => {
    expect(summary && linesOf(summary)).toEqual([
      '初版（2022年3月18日、案）から1.1版（2025年7月1日、案）への変更です。',
      expect.stringMatching(/^加えた語には下線を、削った語には取消線を引き、.*縦線/) as string,
      '削除 1件、番号の変更 1件、内容の変更 3件',
      '箇所 | 変更',
      '5.3 方針<a> | 番号の変更、内容の変更',
      '5.2 終了<~gone> | 削除',
      '参照<b> | 内容の変更',
      '図：Praclaの図<x> | 内容の変更',
    ])
  })

  it('leads only to what is there, and has no line in the contents', () => {
    const nodes = [...walk(prepare(document, 3))]
    const ids = new Set(nodes.flatMap((node) => ('id' in node ? [node.id] : [])))
    const targets = nodes.flatMap((node) => (node.type === 'reference' ? [node.target] : []))
    expect(targets.filter((target) => !ids.has(target))).toEqual([])
  })

  it('leads only to what is there, whatever has changed', () => {
    fc.assert(
      fc.property(anyPair, ([old, now]) => {
        const document = summed(old, now)
        const ids = new Set([...walk(document)].flatMap((node) => ('id' in node ? [node.id] : [])))
        const [own] = document.children.filter(({id}) => id === '~~changes')
        if (!own) throw new Error('there is no summary')
        const targets = [...walk(own)].flatMap((node) => (node.type === 'reference' ? [node.target] : []))
        expect(targets.filter((target) => !ids.has(target))).toEqual([])
      }),
      {numRuns: 300},
    )
  })

  it('says where a text was read that is no released one', () => {
    const report = tell(before, after)
    const document = withSummary(redline(before, after), {
      ...report,
      before: {...report.before, draft: false, from: {kind: 'revision', name: 'v1', commit: ''}},
      after: {...report.after, from: {kind: 'working-copy'}},
    })
    expect(document.children.flatMap(linesOf)).toContain(
      '初版（2022年3月18日、v1）から初版（2022年3月18日、案、作業中の原稿）への変更です。',
    )
  })

  it('tells what only follows from a variable or a reference', () => {
    const renamed = (value: string): Document =>
      documentOf(section('a', 1, {children: [paragraph({...product, value}, text('です。'))]}))
    const [own] = summed(renamed('白雲'), renamed('青雲')).children
    expect(own && linesOf(own).slice(2)).toEqual([
      '値の変わった変数',
      '{product} 白雲 → 青雲',
      '変数の値、または参照先の番号や題名だけが変わった箇所',
      '題 a<a>',
    ])
  })

  it('says so where nothing differs, in the language of the document', () => {
    const english = {...before, language: 'en'}
    const own = summed(english, english).children[1]
    expect(own && linesOf(own)).toEqual([
      'What has changed from 初版 (18 March 2022, Draft) to 初版 (18 March 2022, Draft).',
      'Nothing differs.',
    ])
  })
})
