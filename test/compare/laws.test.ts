import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {compare} from '../../src/compare/compare.ts'
import type {Difference} from '../../src/compare/difference.ts'
import {accept, reject} from '../../src/compare/resolve.ts'
import type {Document, Node} from '../../src/document/nodes.ts'
import {childrenOf} from '../../src/document/walk.ts'
import {anyDocument, isFrozen} from '../transform/documents.ts'
import {anyEdition, anyPair} from './generated.ts'

/** The words of a tree, numbers with them, figures left out: generated ones share their ids. */
const wordsOf = (node: Node | Document): string => {
  if (node.type === 'figure') return ''
  const own = 'value' in node ? node.value : node.type === 'section' ? (node.heading?.number ?? '') : ''
  return own + childrenOf(node).map(wordsOf).join('')
}

/** What is told but where something moved: of two that changed places, either did. */
const told = ({changes}: Difference, turned: Readonly<Record<string, string>> = {}): readonly string[] =>
  changes
    .map(({target, of, kinds}) => ({of, target, own: kinds.filter((kind) => kind !== 'moved')}))
    .filter(({own}) => own.length > 0)
    .map(
      ({of, target, own}) =>
        `${of === 'figure' ? 'figure' : 'part'} ${target} ${own.map((kind) => turned[kind] ?? kind).join(' ')}`,
    )
    .sort()

describe('the difference of two editions', () => {
  it('accepted is the later, rejected the earlier', () => {
    fc.assert(
      fc.property(anyPair, ([before, after]) => {
        const difference = compare(before, after)
        expect(accept(difference)).toStrictEqual(after)
        expect(reject(difference)).toStrictEqual(before)
      }),
      {numRuns: 1000},
    )
  })

  it('keeps frozen trees frozen', () => {
    fc.assert(
      fc.property(anyDocument, anyDocument, (before, after) => {
        const difference = compare(before, after)
        expect(isFrozen(accept(difference))).toBe(true)
        expect(isFrozen(reject(difference))).toBe(true)
      }),
    )
  })

  it('tells nothing of an edition and itself', () => {
    fc.assert(
      fc.property(anyEdition, (document) => {
        const {changes, echoes, blocks, parts, variables} = compare(document, structuredClone(document))
        expect({changes, echoes, variables}).toEqual({changes: [], echoes: [], variables: []})
        const marks = [...blocks, ...[...parts.values()].flatMap((part) => part.blocks)]
        expect(marks.filter(({mark}) => mark !== 'same' && mark !== 'part')).toEqual([])
      }),
    )
  })

  it('tells of every other word', () => {
    fc.assert(
      fc.property(anyPair, ([before, after]) => {
        const {changes, echoes} = compare(before, after)
        fc.pre(wordsOf(before) !== wordsOf(after))
        expect(changes.length + echoes.length).toBeGreaterThan(0)
      }),
      {numRuns: 1000},
    )
  })

  it('tells the opposite where the editions change places', () => {
    fc.assert(
      fc.property(anyPair, ([before, after]) => {
        const turned = told(compare(after, before), {added: 'removed', removed: 'added'})
        expect(turned).toEqual(told(compare(before, after)))
      }),
    )
  })
})
