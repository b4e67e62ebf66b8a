import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {Block, Document, Inline, Node} from '../../src/document/nodes.ts'
import {plainText, walk} from '../../src/document/walk.ts'
import {numberDocument} from '../../src/transform/number.ts'
import {prepare} from '../../src/transform/prepare.ts'
import {anyDocument, documentOf, figure, footnote, isFrozen, note, paragraph, reference} from './documents.ts'
import {section, table, text} from './documents.ts'

const found = <Type extends Node['type']>(
  document: Document,
  type: Type,
): readonly Extract<Node, {type: Type}>[] =>
  [...walk(document)].filter((node): node is Extract<Node, {type: Type}> => node.type === type)

const labels = (document: Document): readonly (string | undefined)[] =>
  [...walk(document)].flatMap((node) => (node.type === 'figure' || node.type === 'table' ? [node.label] : []))

/** Without what the pass derives. */
function underived(document: Document): unknown {
  function replace(this: {readonly type?: unknown}, key: string, value: unknown): unknown {
    const isDerived = ['label', 'back', 'mark'].includes(key) || (key === 'id' && this.type === 'footnote')
    return isDerived ? undefined : value
  }
  return JSON.parse(JSON.stringify(document, replace))
}

describe('figures and tables', () => {
  const nested: Block = {
    type: 'list',
    ordered: false,
    children: [{type: 'item', children: [table('t2', '二')]}],
  }
  const children = [
    section('a', 1, {children: [table('t1', '一'), figure('f1'), section('b', 2, {children: [nested]})]}),
    section('c', 1, {children: [table(undefined, undefined), figure('f2'), table('t3', '三')]}),
  ]

  it('are counted each over the whole document, tables without a caption left out', () => {
    expect(labels(numberDocument(documentOf(...children)))).toEqual([
      ...['表1', '図1', '表2', undefined, '図2', '表3'],
    ])
  })

  it('are called in English where the document is not in Japanese', () => {
    expect(labels(numberDocument({...documentOf(...children), language: 'en'}))).toEqual([
      ...['Table 1', 'Figure 1', 'Table 2', undefined, 'Figure 2', 'Table 3'],
    ])
  })

  it('are referred to by their labels', () => {
    const first = section('0', 1, {children: [paragraph(reference('t2'), text('と'), reference('f2'))]})
    const document = prepare(documentOf(first, ...children), 2)
    expect(plainText(document.children[0]?.children ?? [])).toBe('表2と図2')
  })
})

describe('footnotes', () => {
  const cell = (...words: Inline[]): Block => ({
    type: 'table',
    headerRows: 0,
    columns: [1],
    children: [{type: 'row', children: [{type: 'cell', children: [paragraph(...words)]}]}],
  })
  const document = documentOf(
    section('a', 1, {
      children: [
        paragraph(footnote('a-2'), footnote('b-1')),
        cell(footnote('a-1'), footnote('a-2')),
        {type: 'note', id: 'remark', mark: '※', children: [text('注')]},
        note('a-1'),
        note('a-2'),
        section('b', 2, {children: [paragraph(footnote('b-1'), footnote('lost')), note('b-1'), note('b-2')]}),
      ],
    }),
  )
  const numbered = numberDocument(document)

  it('are counted anew in each section, in the order of their notes', () => {
    expect(found(numbered, 'note').map(({id, mark, back}) => [id, mark, back])).toEqual([
      ['remark', '※', undefined],
      ['a-1', '*1', 'a-1-mark'],
      ['a-2', '*2', 'a-2-mark'],
      ['b-1', '*1', 'b-1-mark'],
      ['b-2', '*2', undefined],
    ])
  })

  it('have the marks of their notes, and the first mark of each has an id', () => {
    expect(found(numbered, 'footnote').map(({target, mark, id}) => [target, mark, id])).toEqual([
      ['a-2', '*2', 'a-2-mark'],
      ['b-1', '*1', 'b-1-mark'],
      ['a-1', '*1', 'a-1-mark'],
      ['a-2', '*2', undefined],
      ['b-1', '*1', undefined],
      ['lost', undefined, undefined],
    ])
  })
})

describe('numbering', () => {
  it('is done once: a second time changes nothing at all', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const once = numberDocument(document)
        expect(isFrozen(once)).toBe(true)
        expect(numberDocument(once)).toBe(once)
      }),
    )
  })

  it('adds what is derived, and nothing else', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        expect(underived(numberDocument(document))).toEqual(underived(document))
      }),
    )
  })

  it('leads each footnote and its first mark to one another', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const numbered = numberDocument(document)
        const marks = found(numbered, 'footnote')
        for (const {id, back, mark} of found(numbered, 'note').filter(({back}) => back !== undefined)) {
          const first = marks.find(({target}) => target === id)
          expect(first).toMatchObject({id: back, mark})
          expect(marks.filter((other) => other.id === back)).toHaveLength(1)
        }
      }),
    )
  })

  it('is the same before and after all is derived', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const prepared = prepare(document, 2)
        expect(prepare(prepared, 2)).toEqual(prepared)
        expect(labels(prepared)).toEqual(labels(numberDocument(document)))
      }),
    )
  })
})
