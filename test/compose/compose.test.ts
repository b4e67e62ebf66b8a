import {readFileSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {Document, Node} from '../../src/document/nodes.ts'
import {phraseText, plainText, sectionsOf, walk} from '../../src/document/walk.ts'
import {prepare} from '../../src/transform/prepare.ts'
import {expectGolden} from '../goldens.ts'
import {documentOf, goldenOf} from './case.ts'
import {bare} from './reading.ts'

const cases = readdirSync(join(import.meta.dirname, 'cases'))

describe('composing', () => {
  it.each(cases)('%s', (name) => {
    expectGolden(`compose/cases/${name}/expected.document.json`, goldenOf(documentOf(`cases/${name}`)))
  })

  it.each(cases)('%s, prepared', (name) => {
    const document = prepare(documentOf(`cases/${name}`), 2)
    expectGolden(`compose/cases/${name}/prepared.document.json`, goldenOf(document))
  })

  it('gives a frozen tree in which every node has a place', () => {
    const document = documentOf('cases/whole')
    const isFrozen = (value: unknown): boolean =>
      typeof value !== 'object' || value === null || value instanceof Map
        ? true
        : Object.isFrozen(value) && Object.values(value).every(isFrozen)
    expect(isFrozen(document)).toBe(true)
    expect([...walk(document)].filter((node) => !node.origin)).toEqual([])
  })

  it('gives equal trees for equal files', () => {
    expect(documentOf('cases/whole')).toEqual(documentOf('cases/whole'))
  })

  it('keeps the place of words in the content, and of what only templates say', () => {
    const nodes = [...walk(documentOf('cases/whole'))]
    const placeOf = (found: (node: Node) => boolean): string => {
      const {origin} = nodes.find(found) ?? {}
      return `${origin?.file.replace(/^.*templates\//, '')}:${origin?.start.line}:${origin?.start.column}`
    }
    const says = (value: string) => (node: Node) => node.type === 'text' && node.value === value
    expect(placeOf(says('お客様に'))).toBe('sections/purpose.yaml:4:3')
    expect(placeOf(says('責任を分けます。'))).toBe('controls/CLD.6.3.1.yaml:8:3')
    expect(placeOf((node) => node.type === 'section' && node.id === '5.10')).toBe('controls/5.10.yaml:1:8')
    expect(placeOf(says('もくじ'))).toBe('standard/contents.hbs:4:9')
    expect(placeOf(says('主な変更内容'))).toBe('standard/revisions.hbs:8:39')
  })
})

describe('words of the content', () => {
  const hostile = fc
    .string({
      unit: fc.constantFrom(
        '<',
        '>',
        '&',
        ';',
        '"',
        "'",
        '{',
        '}',
        '/',
        '=',
        '!',
        '-',
        ' ',
        'a',
        '&amp;',
        ']]>',
        '\uFDD0',
        '1',
        '\uFDD1',
        '<p>',
        '</section>',
      ),
    })
    .map((value) => `題${value}題`)
  const titled = (title: string): Document =>
    documentOf('base', {
      'sections/purpose.yaml': `title: ${JSON.stringify(title)}\nnumber: ${JSON.stringify(title)}\n`,
    })

  it('never become markup', () => {
    fc.assert(
      fc.property(hostile, (value) => {
        const written = value.replaceAll('{', '\\{')
        const section = [...sectionsOf(titled(written))].find(({id}) => id === 'purpose')
        expect(phraseText(section?.heading?.title ?? [])).toBe(value)
        expect(section?.heading?.number).toBe(written)
      }),
      {numRuns: 25},
    )
  })

  it('keep their spaces', () => {
    const label = 'label: "  第 1.1  版　"'
    const revisions = `- edition: "1.1"\n  ${label}\n  date: 2022-03-18\n  note: "  x  y  "\n`
    const document = documentOf('base', {'revisions.yaml': revisions})
    const cells = [...walk(document)].filter((node) => node.type === 'cell')
    expect(cells.map((cell) => plainText([cell]))).toContain('  第 1.1  版　')
    expect(cells.map((cell) => plainText([cell]))).toContain('  x  y  ')
  })

  it('read the same with other values of the variables', () => {
    const text = readFileSync(join(import.meta.dirname, 'base/whitepaper.yaml'), 'utf8')
    const other = text.replace('product: 架空クラウド', 'product: "Acme 2 <b> & {site}"')
    const masked = (document: Document): unknown =>
      JSON.parse(
        JSON.stringify(bare(document.children), (_, value: unknown) =>
          typeof value === 'object' && value !== null && 'name' in value ? {...value, value: ''} : value,
        ),
      )
    expect(other).not.toBe(text)
    expect(masked(documentOf('base', {'whitepaper.yaml': other}))).toEqual(masked(documentOf('base')))
  })
})

it('makes a tree of plain data: JSON says all of it', () => {
  const document = documentOf('cases/whole')
  expect(JSON.parse(JSON.stringify(document))).toEqual(document)
})
