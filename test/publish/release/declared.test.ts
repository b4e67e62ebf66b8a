import {describe, expect, it} from 'vitest'
import {compare} from '../../../src/compare/compare.ts'
import {outlineOf} from '../../../src/compare/outline.ts'
import {lineText, type ChangeLine, type DeclaredKind} from '../../../src/content/changes.ts'
import type {DeclaredChange} from '../../../src/content/model.ts'
import type {Block, Document, Paragraph, Section} from '../../../src/document/nodes.ts'
import {sectionsOf} from '../../../src/document/walk.ts'
import {groundOf, type Ground} from '../../../src/publish/release/declared/ground.ts'
import {holdOn} from '../../../src/publish/release/declared/hold.ts'
import {composedWhitepaper, replaced} from '../../compare/aozora.ts'
import {documentOf, figure, paragraph, section, text} from '../../transform/documents.ts'

const aozora = composedWhitepaper('aozora')
const ids = [...sectionsOf(aozora)].filter(({kind}) => kind === 'control').map(({id}) => id)
const chapterOf = new Map([...outlineOf(aozora)].map(([id, {above}]) => [id, above]))

const mutated = (document: Document, id: string, by: (own: Section) => Section): Document =>
  replaced(document, id, (own) => [by(own)])

const without = (document: Document, id: string): Document => replaced(document, id, () => [])

const reheaded =
  (by: (heading: NonNullable<Section['heading']>) => Partial<NonNullable<Section['heading']>>) =>
  (document: Document, id: string): Document =>
    mutated(document, id, (own) => {
      const heading = own.heading ?? {title: []}
      return {...own, heading: {...heading, ...by(heading)}}
    })

function reworded(document: Document, id: string): Document {
  return mutated(document, id, (own) => {
    const at = own.children.findIndex(({type}) => type === 'paragraph')
    const first = own.children[at] as Paragraph
    const children = [...first.children, text('毎年見直します。')]
    return {...own, children: own.children.with(at, {...first, children})}
  })
}

function elsewhere(document: Document, id: string): Document {
  const own = outlineOf(document).get(id)?.section as Section
  const to = chapterOf.get(id) === 'governance' ? 'people' : 'governance'
  return mutated(without(document, id), to, (chapter) => ({
    ...chapter,
    children: [...chapter.children, own],
  }))
}

/** What each kind of change does to a control; of one that is added, the edition before lacks it. */
const mutations: Readonly<Record<DeclaredKind, (document: Document, id: string) => Document>> = {
  added: (document) => document,
  removed: without,
  moved: elsewhere,
  renumbered: reheaded(() => ({number: '99.9'})),
  retitled: reheaded(({title}) => ({title: [...title, text('の改善')]})),
  changed: reworded,
}
const kinds = Object.keys(mutations) as DeclaredKind[]

interface Mutated {
  readonly ground: Ground
  /** What has happened, and nothing else has. */
  readonly lines: readonly ChangeLine[]
}

/** Six controls from one on, each changed in another way. */
function mutatedFrom(start: number): Mutated {
  const lines = kinds.map((kind, at) => ({target: ids[(start + at) % ids.length] ?? '', kind}))
  const before = without(aozora, lines.find(({kind}) => kind === 'added')?.target ?? '')
  const after = lines.reduce((document, {target, kind}) => mutations[kind](document, target), aozora)
  return {ground: groundOf(compare(before, after)), lines}
}

const grounds = ids.map((_, start) => mutatedFrom(start))

const texts = (lines: readonly ChangeLine[]): readonly string[] => lines.map((line) => lineText(line)).sort()

const told = (ground: Ground, declared: readonly DeclaredChange[]) => {
  const {undeclared, untrue} = holdOn(ground, declared)
  return {undeclared: texts(undeclared), untrue: untrue.map((at) => declared[at])}
}

const clean = {undeclared: [], untrue: []}

describe('each control of the made-up whitepaper, changed in each of six ways', () => {
  it('has been changed in each of them', () => {
    const all = new Set(grounds.flatMap(({lines}) => texts(lines)))
    expect(all.size).toBe(ids.length * kinds.length)
    expect(ids.length).toBeGreaterThan(60)
  })

  it('is told where nothing is declared, by its id and what has happened to it, and no other is', () => {
    for (const {ground, lines} of grounds)
      expect(told(ground, [])).toEqual({...clean, undeclared: texts(lines)})
  })

  it('is told where all is declared but that', () => {
    for (const {ground, lines} of grounds)
      for (const line of lines) {
        const others = lines.filter((other) => other !== line)
        expect(told(ground, others)).toEqual({...clean, undeclared: [lineText(line)]})
      }
  })

  it('is not told where it is declared, in whatever order', () => {
    for (const {ground, lines} of grounds) expect(told(ground, lines.toReversed())).toEqual(clean)
  })

  it('is told where another kind is declared too', () => {
    for (const {ground, lines} of grounds)
      for (const {target, kind} of lines as readonly {target: string; kind: DeclaredKind}[])
        for (const other of kinds.filter((own) => own !== kind)) {
          const untrue = {target, kind: other}
          expect(told(ground, [...lines, untrue])).toEqual({...clean, untrue: [untrue]})
        }
  })

  it('is told where it has not changed, and the history says so', () => {
    const same = groundOf(compare(aozora, {...aozora, edition: '9.9'}))
    expect(told(same, [])).toEqual(clean)
    for (const target of ids) {
      const declared = kinds.map((kind) => ({target, kind}))
      expect(told(same, declared)).toEqual({...clean, untrue: declared})
    }
  })
})

describe('a product with another name', () => {
  const renamed = groundOf(compare(aozora, withValue(aozora, 'product', 'しらくもクラウド')))

  it('needs one line, by the name of the variable', () => {
    expect(told(renamed, [])).toEqual({...clean, undeclared: ["- {variable: 'product'}"]})
    expect(told(renamed, [{variable: 'product'}])).toEqual(clean)
    expect(renamed.difference.echoes.length).toBeGreaterThan(20)
  })

  it('is told where another variable is declared, or a place that follows it', () => {
    const untrue: readonly DeclaredChange[] = [{variable: 'console'}, {target: 'purpose', kind: 'changed'}]
    expect(told(renamed, [{variable: 'product'}, ...untrue])).toEqual({...clean, untrue})
  })
})

/** A document in which a variable has another value, wherever it stands. */
function withValue(document: Document, name: string, value: string): Document {
  const within = (node: unknown): unknown => {
    if (typeof node !== 'object' || node === null) return node
    if (Array.isArray(node)) return node.map(within)
    const fields = Object.fromEntries(Object.entries(node).map(([key, inner]) => [key, within(inner)]))
    return fields['type'] === 'variable' && fields['name'] === name ? {...fields, value} : fields
  }
  return within(document) as Document
}

describe('words that only look otherwise', () => {
  const bold = ids.slice(0, 3).reduce(
    (document, id) =>
      mutated(document, id, (own) => {
        const at = own.children.findIndex(({type}) => type === 'paragraph')
        const {children, ...rest} = own.children[at] as Paragraph
        return {...own, children: own.children.with(at, {...rest, children: [{type: 'strong', children}]})}
      }),
    aozora,
  )
  const ground = groundOf(compare(aozora, bold))

  it('need one line for all places', () => {
    expect(told(ground, [])).toEqual({...clean, undeclared: ['- {kind: editorial}']})
    expect(told(ground, [{kind: 'editorial'}])).toEqual(clean)
  })

  it('are no change of a control', () => {
    const changed = {target: ids[0] ?? '', kind: 'changed'} as const
    expect(told(ground, [{kind: 'editorial'}, changed])).toEqual({...clean, untrue: [changed]})
  })

  it('are told where there are none', () => {
    const {ground: other, lines} = grounds[0] as Mutated
    expect(told(other, [...lines, {kind: 'editorial'}]).untrue).toEqual([{kind: 'editorial'}])
  })
})

const held = (before: Document, after: Document, ...declared: readonly DeclaredChange[]) =>
  told(groundOf(compare(before, after)), declared)

const moved = (...targets: readonly string[]): readonly DeclaredChange[] =>
  targets.map((target) => ({target, kind: 'moved'}))

const row = (order: string): Document =>
  documentOf(...[...order].map((id) => section(id, 1, {children: [paragraph(text(`${id}の説明`))]})))

describe('sections that stand in another order', () => {
  it.each([
    ['ab', 'ba', 'a'],
    ['ab', 'ba', 'b'],
    ['ab', 'ba', 'ab'],
    ['abcd', 'dabc', 'd'],
    ['abcd', 'dabc', 'abc'],
    ['abcd', 'badc', 'ac'],
    ['abcd', 'badc', 'bd'],
    ['abcd', 'cdab', 'ab'],
    ['abcd', 'cdab', 'cd'],
  ])('%s → %s is explained by the moves of %s', (before, after, declared) => {
    expect(held(row(before), row(after), ...moved(...declared))).toEqual(clean)
  })

  it.each([
    ['abcd', 'dabc', '', 'd', ''],
    ['abcd', 'dabc', 'ad', '', 'a'],
    ['abcd', 'dabc', 'a', 'd', 'a'],
    ['abcd', 'badc', 'a', 'c', ''],
    ['abcd', 'abcd', 'b', '', 'b'],
    ['abcd', 'bacd', 'acd', '', 'cd'],
  ])(
    '%s → %s is not by those of "%s": "%s" is lacking, "%s" untrue',
    (before, after, declared, lack, untrue) => {
      const lines = [...lack].map((target): ChangeLine => ({target, kind: 'moved'}))
      const answer = held(row(before), row(after), ...moved(...declared))
      // Of two that changed places either may be lacking.
      expect(answer.undeclared).toHaveLength(lines.length)
      if (lack !== 'c') expect(answer.undeclared).toEqual(texts(lines))
      expect(answer.untrue).toEqual(moved(...untrue))
    },
  )
})

describe('a history need not say, and may', () => {
  const inner = (...more: readonly Block[]): Section =>
    section('outer', 1, {children: [section('inner', 2, {children: [paragraph(text('中')), ...more]})]})

  it('what comes with a section, or goes with it', () => {
    const [less, more] = [documentOf(section('a', 1)), documentOf(section('a', 1), inner(figure('box')))]
    for (const [before, after, kind] of [
      [less, more, 'added'],
      [more, less, 'removed'],
    ] as const) {
      const outer = {target: 'outer', kind}
      expect(held(before, after)).toEqual({...clean, undeclared: texts([outer])})
      expect(held(before, after, outer, {target: 'inner', kind}, {target: 'box', kind})).toEqual(clean)
    }
  })

  it('but for controls, each of which has a line', () => {
    const control = section('5.1', 2, {kind: 'control', children: [paragraph(text('規定'))]})
    const after = documentOf(section('a', 1), section('chapter', 1, {children: [control]}))
    expect(held(documentOf(section('a', 1)), after).undeclared).toEqual(
      texts([
        {target: 'chapter', kind: 'added'},
        {target: '5.1', kind: 'added'},
      ]),
    )
  })

  it('that a table made from the controls is another; what is written beside it, it has to', () => {
    const cell = (words: string): Block => ({type: 'cell', children: [paragraph(text(words))]})
    const table = (words: string): Block =>
      ({
        type: 'table',
        headerRows: 0,
        columns: [1],
        children: [{type: 'row', children: [cell(words)]}],
      }) as Block
    const of = (words: string, beside: string): Document =>
      documentOf(
        section('correspondence', 1, {
          kind: 'correspondence',
          children: [paragraph(text(beside)), table(words)],
        }),
      )
    const line: ChangeLine = {target: 'correspondence', kind: 'changed'}
    expect(held(of('5.1 方針', '対応表'), of('5.2 方針', '対応表'))).toEqual(clean)
    expect(held(of('5.1 方針', '対応表'), of('5.2 方針', '対応表'), line)).toEqual(clean)
    expect(held(of('5.1 方針', '対応表'), of('5.1 方針', '規格の対応')).undeclared).toEqual(texts([line]))
  })

  it('what the history says, where it stands, and what is on the cover', () => {
    const history = section('history', 1, {kind: 'revisions', children: [paragraph(text('初版'))]})
    const later = {...history, children: [paragraph(text('第2版'))]}
    const cover = (words: string) => section('cover', 0, {kind: 'cover', children: [paragraph(text(words))]})
    const before = documentOf(cover('白書'), history, section('a', 1))
    expect(held(before, documentOf(cover('新しい白書'), section('a', 1), later))).toEqual(clean)
  })
})

describe('figures', () => {
  const of = (...names: readonly string[]): Document =>
    documentOf(section('a', 1, {children: names.map((name) => figure(name))}))

  it('that came or went are told', () => {
    expect(held(of('x'), of('x', 'y')).undeclared).toEqual(texts([{target: 'y', kind: 'added'}]))
    expect(held(of('x', 'y'), of('x')).undeclared).toEqual(texts([{target: 'y', kind: 'removed'}]))
  })

  it('that changed places are explained by the move of either', () => {
    expect(held(of('x', 'y'), of('y', 'x')).undeclared).toHaveLength(1)
    expect(held(of('x', 'y'), of('y', 'x'), ...moved('x'))).toEqual(clean)
    expect(held(of('x', 'y'), of('y', 'x'), ...moved('y'))).toEqual(clean)
    expect(held(of('x', 'y'), of('x', 'y'), ...moved('y')).untrue).toEqual(moved('y'))
  })
})

describe('what is lacking', () => {
  it('is told in reading order: variables, then each place with its kinds, then what only looks otherwise', () => {
    const name = (value: string) => ({type: 'variable', name: 'product', value}) as const
    const before = documentOf(
      section('a', 1, {heading: {number: '1', title: [text('目的')]}, children: [paragraph(name('雲'))]}),
      section('b', 1, {children: [paragraph(text('守ります'))]}),
      section('c', 1, {children: [paragraph(text('消します'))]}),
    )
    const after = documentOf(
      section('a', 1, {heading: {number: '2', title: [text('意図')]}, children: [paragraph(name('青'))]}),
      section('c', 1, {children: [paragraph({type: 'strong', children: [text('消します')]})]}),
      section('d', 1, {children: [paragraph(text('加えます'))]}),
    )
    expect(holdOn(groundOf(compare(before, after)), []).undeclared.map((line) => lineText(line))).toEqual([
      "- {variable: 'product'}",
      "- {target: 'a', kind: renumbered}",
      "- {target: 'a', kind: retitled}",
      "- {target: 'b', kind: removed}",
      "- {target: 'd', kind: added}",
      '- {kind: editorial}',
    ])
  })
})
