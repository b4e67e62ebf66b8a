import {describe, expect, it} from 'vitest'
import {compare} from '../../src/compare/compare.ts'
import type {Change, Difference} from '../../src/compare/difference.ts'
import {accept, reject} from '../../src/compare/resolve.ts'
import type {Block, Document, Paragraph, Section} from '../../src/document/nodes.ts'
import {sectionsOf} from '../../src/document/walk.ts'
import {composedWhitepaper, replaced, rewriteRows} from './aozora.ts'

const aozora = composedWhitepaper('aozora')
const controls = [...sectionsOf(aozora)].filter(({kind}) => kind === 'control')
const ids = controls.map(({id}) => id)

const text = (value: string) => ({type: 'text', value}) as const

const told = ({changes}: Difference): readonly string[] =>
  changes.map(({of, target, kinds}: Change) => `${of} ${target}: ${kinds.join(', ')}`)

/** Compare the whitepaper with a changed one; the laws must hold. */
function compared(after: Document, before = aozora): Difference {
  const difference = compare(before, after)
  expect(accept(difference)).toStrictEqual(after)
  expect(reject(difference)).toStrictEqual(before)
  expect(difference.variables).toEqual([])
  return difference
}

/** What is told where each control in turn is mutated, and nothing else of it. */
const expectEach = (kind: string, mutate: (id: string) => Document): void => {
  expect(ids.flatMap((id) => told(compared(mutate(id))))).toEqual(ids.map((id) => `control ${id}: ${kind}`))
}

const mutated = (id: string, by: (section: Section) => Section): Document =>
  replaced(aozora, id, (section) => [by(section)])

const heading = (section: Section): NonNullable<Section['heading']> => section.heading ?? {title: []}

/** The first paragraph of a control's own words, changed. */
function reworded(section: Section, by: (paragraph: Paragraph) => Paragraph): Section {
  const at = section.children.findIndex(({type}) => type === 'paragraph')
  const paragraph = section.children[at] as Paragraph
  return {...section, children: section.children.with(at, by(paragraph))}
}

describe('each control of the made-up whitepaper in turn', () => {
  it('changed is told as changed', () => {
    expectEach('changed', (id) =>
      mutated(id, (section) =>
        reworded(section, (own) => ({...own, children: [...own.children, text('毎年見直します。')]})),
      ),
    )
  })

  it('removed is told as removed', () => {
    expectEach('removed', (id) => replaced(aozora, id, () => []))
  })

  it('added is told as added', () => {
    const other = ids.flatMap((id) =>
      told(
        compared(
          aozora,
          replaced(aozora, id, () => []),
        ),
      ),
    )
    expect(other).toEqual(ids.map((id) => `control ${id}: added`))
  })

  it('renumbered is told as renumbered', () => {
    expectEach('renumbered', (id) =>
      mutated(id, (section) => ({...section, heading: {...heading(section), number: '99.9'}})),
    )
  })

  it('retitled is told as retitled', () => {
    expectEach('retitled', (id) =>
      mutated(id, (section) => ({
        ...section,
        heading: {...heading(section), title: [...heading(section).title, text('の改善')]},
      })),
    )
  })

  it('moved to another chapter is told as moved', () => {
    expectEach('moved', (id) => {
      const section = controls.find((control) => control.id === id) as Section
      const first = rowOf(id) === 'governance' ? 'people' : 'governance'
      return mutateRow(
        replaced(aozora, id, () => []),
        first,
        (row) => [...row, section],
      )
    })
  })

  it('moved in its chapter is told as moved', () => {
    expectEach('moved', (id) => mutateRow(aozora, rowOf(id), (row) => farther(row, id)))
  })

  it('with its first words in bold is told as typography', () => {
    expectEach('typography', (id) =>
      mutated(id, (section) =>
        reworded(section, ({children: [first, ...rest], ...own}) => ({
          ...own,
          children: [...(first ? [{type: 'strong', children: [first]} as const] : []), ...rest],
        })),
      ),
    )
  })
})

/** The chapter of a control. */
const rowOf = (id: string): string =>
  [...sectionsOf(aozora)].find(({children}) => children.some((block) => 'id' in block && block.id === id))
    ?.id ?? ''

const mutateRow = (
  document: Document,
  id: string,
  by: (row: readonly Block[]) => readonly Block[],
): Document => replaced(document, id, (section) => [{...section, children: by(section.children)}])

/** A row in which one section goes to the other end, past at least two others where there are so many. */
function farther(row: readonly Block[], id: string): readonly Block[] {
  const sections = row.filter(({type}) => type === 'section')
  const at = sections.findIndex((section) => 'id' in section && section.id === id)
  const others = sections.toSpliced(at, 1)
  const to = at < others.length / 2 ? others.length : 0
  const moved = others.toSpliced(to, 0, sections[at] as Block)
  // Of two that change places either has moved: the row is turned so that this one does.
  return [...row.filter(({type}) => type !== 'section'), ...moved]
}

describe('a number that changes', () => {
  const renumbered = mutated('key-management', (section) => ({
    ...section,
    heading: {...heading(section), number: '5.20'},
  }))

  it('is marked in each reference that says it, which is an echo and no change', () => {
    const {echoes, changes} = compared(renumbered)
    expect(changes.map(({target}) => target)).toEqual(['key-management'])
    expect(echoes.map(({target, references}) => [target, ...references])).toEqual([
      ['terms', 'key-management'],
      ['appendix-checklist', 'key-management'],
    ])
  })
})

describe('two whitepapers', () => {
  it('with little in common have a difference', () => {
    const other = composedWhitepaper('pracla-iso27017')
    const {changes} = compare(aozora, other)
    expect(accept(compare(aozora, other))).toStrictEqual(other)
    expect(reject(compare(aozora, other))).toStrictEqual(aozora)
    for (const id of ids) expect(changes).toContainEqual({target: id, of: 'control', kinds: ['removed']})
  })

  it('with nothing in common lose all and gain all', () => {
    const renamed = rewriteRows(aozora, (row) =>
      row.map((block) => (block.type === 'section' ? {...block, id: `other-${block.id}`} : block)),
    )
    const {changes} = compare(aozora, renamed)
    const sections = [...sectionsOf(aozora)].length
    expect(changes.filter(({kinds}) => kinds.join() === 'removed').length).toBe(sections)
    expect(changes.filter(({of}) => of !== 'figure').length).toBe(2 * sections)
  })
})
