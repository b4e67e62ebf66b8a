import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {Block, Document, Inline} from '../../src/document/nodes.ts'
import {walk} from '../../src/document/walk.ts'
import {resolveReferences} from '../../src/transform/reference.ts'
import {numberDocument} from '../../src/transform/number.ts'
import {anyDocument, documentOf, figure, isFrozen, paragraph, product, reference} from './documents.ts'
import {section, table, text} from './documents.ts'

/** The first words of a document's first section, resolved. */
function firstWords(document: Document): readonly Inline[] {
  const first = resolveReferences(document).children[0]?.children[0]
  return first && 'children' in first ? (first.children as readonly Inline[]) : []
}

describe('references without words', () => {
  it('say number, a space and title of a section, variables as variables', () => {
    const target = section('b', 2, {heading: {number: '5.10', title: [product, text('の利用')]}})
    const words = firstWords(documentOf(section('a', 1, {children: [paragraph(reference('b')), target]})))
    expect(words).toEqual([
      {type: 'reference', target: 'b', children: [text('5.10 '), product, text('の利用')]},
    ])
  })

  it('say the title alone where a section has no number', () => {
    const document = documentOf(section('a', 1, {children: [paragraph(reference('a'))]}))
    expect(firstWords(document)).toMatchObject([{children: [text('題 a')]}])
  })

  it('say the label of a figure or table, and the caption where it is not numbered', () => {
    const words = paragraph(reference('f'), reference('t'))
    const document = documentOf(section('a', 1, {children: [words, figure('f'), table('t', '題')]}))
    expect(firstWords(numberDocument(document))).toMatchObject([
      {children: [text('図1')]},
      {children: [text('表1')]},
    ])
    expect(firstWords(document)).toMatchObject([
      {children: [product, text('の図')]},
      {children: [text('題')]},
    ])
  })

  it('say the id of what has no heading', () => {
    expect(firstWords(documentOf(section('a', 1, {children: [paragraph(reference('x'))]})))).toMatchObject([
      {children: [text('x')]},
    ])
  })

  it('are found within other inlines and blocks', () => {
    const cell: Block = {type: 'cell', children: [paragraph({type: 'strong', children: [reference('a')]})]}
    const table: Block = {
      type: 'table',
      headerRows: 0,
      columns: [1],
      children: [{type: 'row', children: [cell]}],
    }
    const document = resolveReferences(documentOf(section('a', 1, {children: [table]})))
    expect([...walk(document)].filter((node) => node.type === 'reference')).toMatchObject([
      {children: [text('題 a')]},
    ])
  })
})

describe('resolving references', () => {
  it('leaves none without words, and touches no other', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const before = [...walk(document)].filter((node) => node.type === 'reference')
        const after = [...walk(resolveReferences(document))].filter((node) => node.type === 'reference')
        expect(after.map(({target}) => target)).toEqual(before.map(({target}) => target))
        after.forEach((node, index) => {
          expect(node.children.length).toBeGreaterThan(0)
          if (before[index]?.children.length) expect(node).toBe(before[index])
        })
      }),
    )
  })

  it('is done once: a second time changes nothing at all', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const once = resolveReferences(document)
        expect(isFrozen(once)).toBe(true)
        expect(resolveReferences(once)).toBe(once)
      }),
    )
  })

  it('shares every section in which nothing changes', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const after = resolveReferences(document)
        document.children.forEach((child, index) => {
          const open = [...walk(child)].some(
            (node) => node.type === 'reference' && node.children.length === 0,
          )
          expect(after.children[index] === child).toBe(!open)
        })
      }),
    )
  })
})
