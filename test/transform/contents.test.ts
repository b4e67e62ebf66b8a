import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {Entry, Section} from '../../src/document/nodes.ts'
import {sectionsOf, walk} from '../../src/document/walk.ts'
import {addContents} from '../../src/transform/contents.ts'
import {numberDocument} from '../../src/transform/number.ts'
import {prepare} from '../../src/transform/prepare.ts'
import {resolveReferences} from '../../src/transform/reference.ts'
import {anyDocument, documentOf, isFrozen, product, section, text} from './documents.ts'

const contents: Section = section('contents', 1, {
  kind: 'contents',
  listed: false,
  heading: {title: [text('もくじ')]},
  children: [{type: 'contents', children: []}],
})

const entriesOf = (document: ReturnType<typeof documentOf>): readonly Entry[] =>
  [...walk(document)].filter((node) => node.type === 'entry')

describe('the contents', () => {
  it('name every listed section with a heading, in reading order', () => {
    const below = section('5.10', 2, {kind: 'control', heading: {number: '5.10', title: [product]}})
    const {heading, ...headless} = section('headless', 1)
    expect(heading).toBeDefined()
    const document = documentOf(
      section('cover', 0, {kind: 'cover'}),
      contents,
      section('a', 1, {children: [below, section('deep', 3)]}),
      section('unlisted', 1, {listed: false, children: [section('within', 2)]}),
      headless,
    )
    expect(entriesOf(addContents(document, 2))).toEqual([
      {type: 'entry', target: 'a', level: 1, title: [text('題 a')]},
      {type: 'entry', target: '5.10', level: 2, number: '5.10', title: [product]},
      {type: 'entry', target: 'within', level: 2, title: [text('題 within')]},
    ])
  })

  it('have an entry for exactly the sections that are to be named', () => {
    fc.assert(
      fc.property(anyDocument, fc.integer({min: 0, max: 5}), (document, depth) => {
        const after = addContents(
          documentOf(contents, ...document.children.filter(({kind}) => kind !== 'contents')),
          depth,
        )
        const named = [...sectionsOf(after)].filter(
          ({listed, heading, level, kind}) =>
            listed && heading && level <= depth && !['cover', 'contents'].includes(kind),
        )
        const tables = [...walk(after)].filter((node) => node.type === 'contents')
        for (const table of tables)
          expect(table.children.map(({target}) => target)).toEqual(named.map(({id}) => id))
        for (const entry of entriesOf(after)) {
          expect(entry.title).toBe([...sectionsOf(after)].find(({id}) => id === entry.target)?.heading?.title)
        }
        expect(isFrozen(after)).toBe(true)
      }),
    )
  })

  it('come out the same when they are added again, or before references are resolved', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const prepared = prepare(document, 2)
        expect(prepare(prepared, 2)).toEqual(prepared)
        expect(resolveReferences(addContents(numberDocument(document), 2))).toEqual(prepared)
      }),
    )
  })

  it('leave a document without them as it is', () => {
    const document = documentOf(section('a', 1))
    expect(addContents(document, 2)).toBe(document)
  })
})
