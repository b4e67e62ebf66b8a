import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {parseProse} from '../../../src/compose/prose/prose.ts'
import type {Passage} from '../../../src/content/catalog.ts'
import type {Node} from '../../../src/document/nodes.ts'
import {walk} from '../../../src/document/walk.ts'
import {literal, scope} from '../reading.ts'

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
  ...['  ', '    ', '#', '~~~', '---', '![](#demarcation)', '𠮟', '\u3000', 'https://{host}/'],
)
const markdown = fc.array(piece, {minLength: 1, maxLength: 30}).map((pieces) => `あ${pieces.join('')}`)

const nodesOf = (passage: Passage): readonly Node[] =>
  parseProse(passage, scope).blocks.flatMap((block) => [...walk(block)])

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
          if ('children' in node) node.children.forEach((child) => check(child, start, stop))
        }
        parseProse(passage, scope).blocks.forEach((block) => check(block, 0, end))
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
        const read = parseProse(literal(written), scope)
        expect(isFrozen(read)).toBe(true)
        expect(parseProse(literal(written), scope)).toEqual(read)
      }),
      {numRuns: 30},
    )
  })
})
