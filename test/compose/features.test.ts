import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import type {Document, Node} from '../../src/document/nodes.ts'
import {plainText, sectionsOf, walk} from '../../src/document/walk.ts'
import {prepare} from '../../src/transform/prepare.ts'
import {composed, documentOf, worldOf, type Files} from './case.ts'
import {bare} from './reading.ts'

const read = (path: string): string => readFileSync(join(import.meta.dirname, 'cases', path), 'utf8')

/** A file of a case, changed; the change must be one. */
function changed(path: string, from: string, to: string): Files {
  const text = read(path)
  expect(text).toContain(from)
  return {[path.replace(/^[^/]*\//, '')]: text.replace(from, to)}
}

const isFacts = (node: Node): boolean =>
  node.type === 'table' && node.headerColumns === 1 && node.headerRows === 0

/** A document without the numbers of its headings, and without the table of numbers that do not head a control. */
const unnumbered = (document: Document): unknown =>
  bare(
    JSON.parse(
      JSON.stringify(document, (key, value: unknown) => {
        if (key === 'heading') return {...(value as object), number: undefined}
        return Array.isArray(value) ? (value as Node[]).filter((node) => !isFacts(node)) : value
      }),
    ),
  )

const numbers = (document: Document): readonly (string | undefined)[] =>
  [...sectionsOf(document)].map(({heading}) => heading?.number)

const referred = (document: Document): readonly string[] =>
  [...walk(prepare(document, 2))]
    .filter(({type}) => type === 'reference')
    .map((node) => plainText([node as never]))

describe('another numbering', () => {
  const before = documentOf('cases/numbering')
  const whitepaper = (to: string): Files => changed('numbering/whitepaper.yaml', 'numbering: iso27017', to)
  const after = documentOf('cases/numbering', whitepaper('numbering: iso27002'))

  it('changes the numbers of headings and what refers to them', () => {
    expect(numbers(before)).toEqual([undefined, undefined, '2.', '5.1.1, 5.1.2', '6.1.1'])
    expect(numbers(after)).toEqual([undefined, undefined, '2.', '5.1', '5.2'])
    expect(referred(before)).toEqual(['5.1.1, 5.1.2 方針群', '役割', '5.1.1, 5.1.2 方針群'])
    expect(referred(after)).toEqual(['5.1 方針群', '役割', '5.1 方針群'])
  })

  it('changes no text', () => {
    expect(unnumbered(after)).toEqual(unnumbered(before))
    expect(JSON.stringify(unnumbered(after))).toContain('方針を定めています。')
  })

  it('leaves controls their own numbers where none is named', () => {
    expect(numbers(documentOf('cases/numbering', whitepaper('')))).toEqual([
      undefined,
      undefined,
      '2.',
      '5.1',
      '6.1',
    ])
  })
})

describe('a figure', () => {
  it('is placed by any text of a control', () => {
    const placed = '\n  ![](#demarcation)\n'
    const control = readFileSync(join(import.meta.dirname, 'base/controls/5.10.yaml'), 'utf8')
    expect(control).toContain(placed)
    const without = {'controls/5.10.yaml': control.replace(placed, '')}
    expect(composed(worldOf('base', without)).diagnostics.map(({code}) => code)).toEqual(['figure-unused'])
    const files = {'controls/5.10.yaml': `${control.replace(placed, '')}reason: |\n${placed}`}
    const [figure] = [...walk(documentOf('base', files))].filter(({type}) => type === 'figure')
    expect(figure).toMatchObject({id: 'demarcation'})
  })
})

describe('the contents', () => {
  it('stand first where no entry places them', () => {
    const kinds = (files: Files): readonly string[] =>
      documentOf('cases/placed-contents', files).children.map(({kind}) => kind)
    expect(kinds({})).toEqual(['cover', 'section', 'contents', 'section'])
    expect(kinds(changed('placed-contents/whitepaper.yaml', '  - contents: true\n', ''))).toEqual([
      ...['cover', 'contents', 'section', 'section'],
    ])
  })
})

describe('what templates leave out', () => {
  it('is told once where every part loses it', () => {
    const templates = changed('facts/whitepaper.yaml', 'outline:', 'templates: ./templates\noutline:')
    const control =
      '<section id="{{id}}" kind="control">{{#heading}}{{title}}{{/heading}}{{body}}{{> evidence}}</section>'
    const {diagnostics} = composed(worldOf('cases/facts', {...templates, 'templates/control.hbs': control}))
    expect(diagnostics.map(({message}) => message)).toEqual([
      'the templates `./templates` drop the reason of the 2 controls, of which `5.1` is the first',
    ])
  })

  it('is nothing where texts stand in another order or place', () => {
    const templates = changed(
      'responsibility/whitepaper.yaml',
      'outline:',
      'templates: ./templates\noutline:',
    )
    const control =
      '<section id="{{id}}" kind="control">{{#heading}}{{title}}{{/heading}}{{notes}}{{#if responsibility}}' +
      '<ul><li>x{{responsibility.customer}}</li></ul>{{responsibility.provider}}{{/if}}</section>'
    const world = worldOf('cases/responsibility', {...templates, 'templates/control.hbs': control})
    expect(composed(world).diagnostics).toEqual([])
  })
})

describe('templates', () => {
  /** What a cover prints of a case's content. */
  function printed(name: string, markup: string): string {
    const templates = changed(`${name}/whitepaper.yaml`, 'outline:', 'templates: ./templates\noutline:')
    const cover = `<section id="cover" kind="cover"><p>${markup}</p></section>`
    const [first] = documentOf(`cases/${name}`, {...templates, 'templates/cover.hbs': cover}).children
    return plainText(first?.children ?? [])
  }

  it.each([
    [
      'facts',
      '{{#each services}}{{id}}={{name}} {{/each}}',
      'compute=架空クラウドコンピュート storage=架空クラウドストレージ',
    ],
    ['facts', '{{#each outline}}{{#if hasFacts}}{{id}}{{/if}}{{/each}}', '5.15.25.35.45.5'],
    ['facts', '{{#each outline}}{{#each services}}{{id}},{{/each}}{{/each}}', 'compute,storage,'],
    [
      'facts',
      '{{#each outline}}{{#each references}}{{standard.id}} {{/each}}{{/each}}',
      'iso27017 iso27017 iso27002 iso27017 iso27017 iso27017 iso27017 iso27017',
    ],
    [
      'glossary',
      '{{#each glossary}}{{term}}({{#if reading}}{{reading}}{{else}}―{{/if}})、{{/each}}',
      '架空クラウド(―)、クラウドサービスカスタマ(CSC)、',
    ],
    ['facts', '{{#each glossary}}x{{else}}―{{/each}}', '―'],
    [
      'correspondence',
      '{{#each correspondence.rows}}{{id}}/{{number}}/{{#each numbers}}{{.}};{{/each}} {{/each}}',
      'policies/5.1/5.1.1, 5.1.2;5.1; roles/5.2/;5.2;',
    ],
    [
      'foreign',
      '{{#each outline}}{{kind}}:{{spoken}}{{#if language}}!{{/if}} {{/each}}',
      'contents:ja section:ja section:en!',
    ],
  ])('see the %s: %s', (name, markup, expected) => {
    expect(printed(name, markup)).toBe(expected)
  })
})
