import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {Passage} from '../../../src/content/catalog.ts'
import type {Block, Node} from '../../../src/document/nodes.ts'
import {childrenOf, walk} from '../../../src/document/walk.ts'
import {literal, readText, scope} from '../reading.ts'

const piece = fc.constantFrom(
  ...[
    'あ',
    '「',
    '」',
    '。',
    '※',
    'a',
    '1',
    ' ',
    '\n',
    '\n\n',
    '*',
    '**',
    '_',
    '`',
    '[',
    ']',
    '(',
    ')',
    '(#5.1.1)',
  ],
  ...[
    '{product}',
    '{',
    '}',
    '\\',
    '&amp;',
    '&',
    '<',
    '>',
    '<b>',
    '<https://a.jp>',
    '- ',
    '1. ',
    '| a | b |\n|---|---|\n',
  ],
  ...['[^a]', '\n\n[^a]: ', '![^a]', '[^b]', '\n\n: ', '{#t}', '> ', '\n> ', '(lang:en)'],
  ...['  ', '    ', '#', '~~~', '---', '![](#demarcation)', '𠮟', '\u3000', 'https://{host}/'],
)
const markdown = fc.array(piece, {minLength: 1, maxLength: 30}).map((pieces) => `あ${pieces.join('')}`)

/** The blocks of a text, its footnotes too. */
function blocksOf(passage: Passage): readonly Block[] {
  const {blocks, notes} = readText(passage, scope)
  return [...blocks, ...notes.map(({note}) => note)]
}

const nodesOf = (passage: Passage): readonly Node[] => blocksOf(passage).flatMap((block) => [...walk(block)])

const isFrozen = (value: unknown): boolean =>
  typeof value !== 'object' ||
  value === null ||
  (Object.isFrozen(value) && Object.values(value).every(isFrozen))

describe('prose, whatever is written', () => {
  it('gives every node a place within the text, that of a child within that of its parent', () => {
    fc.assert(
      fc.property(markdown, (written) => {
        const passage = literal(written)
        const end = passage.source.text.length
        const check = (node: Node, from: number, to: number): void => {
          const [start, stop] = [node.origin?.start.offset ?? -1, node.origin?.end.offset ?? -1]
          expect(start).toBeGreaterThanOrEqual(from)
          expect(stop).toBeGreaterThanOrEqual(start)
          expect(stop).toBeLessThanOrEqual(to)
          for (const child of childrenOf(node)) check(child, start, stop)
        }
        blocksOf(passage).forEach((block) => check(block, 0, end))
      }),
    )
  })

  it('spells texts as the file does, unless a character is written otherwise', () => {
    fc.assert(
      fc.property(markdown, (written) => {
        const passage = literal(written)
        for (const node of nodesOf(passage)) {
          if (node.type !== 'text' || !node.origin) continue
          const there = passage.source.text.slice(node.origin.start.offset, node.origin.end.offset)
          if (there !== node.value) expect(there).toMatch(/^(?:&[^;]+;|[ \t]*\n\s*)$/)
        }
      }),
    )
  })

  it('gives frozen nodes, equal for equal texts', () => {
    fc.assert(
      fc.property(markdown, (written) => {
        const read = readText(literal(written), scope)
        expect(isFrozen(read)).toBe(true)
        expect(readText(literal(written), scope)).toEqual(read)
      }),
      {numRuns: 30},
    )
  })
})
