import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {Block, Document, Node} from '../../src/document/nodes.ts'
import {walk} from '../../src/document/walk.ts'
import {prepare} from '../../src/transform/prepare.ts'
import {redline} from '../../src/transform/redline/redline.ts'
import {acceptMarks, rejectMarks} from '../../src/transform/redline/resolve.ts'
import {composedWhitepaper} from '../compare/aozora.ts'
import {anyEdition, anyPair} from '../compare/generated.ts'
import {settled} from './settled.ts'
import {
  anyDocument,
  documentOf,
  figure,
  isFrozen,
  paragraph,
  reference,
  section,
  table,
  text,
} from './documents.ts'

/** Every node of a document that bears a mark. */
const marksOf = (document: Document): readonly Node[] =>
  [...walk(document)].filter(({change}) => change !== undefined)

describe('a redline', () => {
  it('accepted is the later edition, rejected the earlier one', () => {
    fc.assert(
      fc.property(anyPair, ([before, after]) => {
        const marked = redline(before, after)
        expect(settled(acceptMarks(marked)).children).toEqual(settled(after).children)
        expect(settled(rejectMarks(marked)).children).toEqual(settled(before).children)
      }),
      {numRuns: 1000},
    )
  })

  it('of an edition and itself is that edition', () => {
    fc.assert(
      fc.property(anyEdition, (document) => {
        const marked = redline(document, structuredClone(document))
        expect(marked).toEqual(document)
        expect(marksOf(marked)).toEqual([])
      }),
    )
  })

  it('is frozen', () => {
    fc.assert(fc.property(anyDocument, anyDocument, (before, after) => isFrozen(redline(before, after))))
  })

  it('marks whatever stands in what is marked', () => {
    fc.assert(
      fc.property(anyPair, ([before, after]) => {
        for (const node of marksOf(redline(before, after)))
          for (const inner of walk(node)) expect(inner.change).toBe(node.change)
      }),
    )
  })

  it('gives what was struck and what stands ids of their own', () => {
    const edition = (alt: string, caption: string | undefined): Document =>
      documentOf(
        section('a', 1, {children: [{...figure('x'), alt: [text(alt)]} as Block, table('y', caption)]}),
      )
    const marked = redline(edition('古', '表'), edition('新', undefined))
    const ids = [...walk(marked)].flatMap((node) =>
      'id' in node && node.id !== undefined ? [`${node.change ?? ''} ${node.id}`] : [],
    )
    expect(ids).toEqual([' a', 'deleted ~x', 'inserted x', 'deleted ~y', 'inserted y'])
  })
})

describe('what a redline derives', () => {
  const before = documentOf(
    section('a', 1, {
      heading: {number: '5.1', title: [text('方針')]},
      children: [paragraph(text('図は'), reference('x')), figure('x'), figure('y')],
    }),
    section('gone', 1, {children: [paragraph(reference('a'))]}),
    section('b', 1, {children: [paragraph(reference('a'))]}),
  )
  const after = documentOf(
    section('a', 1, {
      heading: {number: '5.2', title: [text('方針')]},
      children: [paragraph(text('図は'), reference('y')), figure('y')],
    }),
    section('b', 1, {children: [paragraph(reference('a'))]}),
  )
  const ready = prepare(redline(before, after), 3)
  const nodes = [...walk(ready)]
  const said = nodes.flatMap((node) =>
    node.type === 'reference'
      ? [node.children.map((word) => `${word.change ?? ''} ${'value' in word ? word.value : ''}`)]
      : [],
  )

  it('numbers figures as the later edition does', () => {
    const labels = nodes.flatMap((node) => (node.type === 'figure' ? [[node.id, node.label]] : []))
    expect(labels).toEqual([
      ['~x', undefined],
      ['y', '図1'],
    ])
  })

  it('says of each reference what it said in its edition, and marks what is content', () => {
    expect(said).toEqual([
      ['deleted Pracla', 'deleted の図'],
      ['inserted 図1'],
      ['deleted 5.1 ', 'deleted 方針'],
      ['deleted 5.1', 'inserted 5.2', '  ', ' 方針'],
    ])
  })

  it('has the contents of the later edition', () => {
    const contents = section('toc', 1, {children: [{type: 'contents', children: []}]})
    const [old, now] = [before, after].map(({children}) => documentOf(contents, ...children))
    const entries = (document: Document): readonly unknown[] =>
      [...walk(prepare(document, 3))].filter(({type}) => type === 'entry')
    if (!old || !now) throw new Error('two editions')
    expect(entries(redline(old, now))).toEqual(entries(now))
    expect(entries(now)).toHaveLength(3)
  })
})

describe('the redline of aozora', () => {
  const document = composedWhitepaper('aozora')

  it('has no mark where nothing has changed', () => {
    expect(marksOf(redline(document, composedWhitepaper('aozora')))).toEqual([])
  })

  it('has a variable with another value as one word', () => {
    const renamed = (value: string): Document =>
      JSON.parse(
        JSON.stringify(document).replace(/("name":"product","value":)"[^"]*"/g, `$1"${value}"`),
      ) as Document
    const [old, now] = [renamed('白雲クラウド'), renamed('赤雲クラウド')]
    const marked = redline(old, now)
    const words = marksOf(marked).filter((node) => 'value' in node)
    expect(new Set(words.map(({type}) => type))).toEqual(new Set(['variable']))
    const uses = [...walk(old)].filter((node) => node.type === 'variable' && node.name === 'product')
    expect(uses.length).toBeGreaterThan(50)
    expect(words).toHaveLength(2 * uses.length)
    expect(settled(acceptMarks(marked)).children).toEqual(settled(now).children)
    expect(settled(rejectMarks(marked)).children).toEqual(settled(old).children)
  })
})
