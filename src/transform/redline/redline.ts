import {compare} from '../../compare/compare.ts'
import type {Difference} from '../../compare/difference.ts'
import {saidIn} from '../../compare/said.ts'
import type {Document, Section} from '../../document/nodes.ts'
import {walk} from '../../document/walk.ts'
import {markedBlocks} from './blocks.ts'

/**
 * The later edition with what was struck since the earlier one in its place and what was put in marked. Both are as
 * composed; numbers, references and contents are derived from the redline as from any document, and are the later
 * edition's. What moved is struck at its old place and put in at its new one; so is a block that is another kind of
 * block now. A variable is one word.
 */
export function redline(
  before: Document,
  after: Document,
  difference: Difference = compare(before, after),
): Document {
  const kept = new Set<string>()
  for (const node of walk(after)) if ('id' in node && node.id !== undefined) kept.add(node.id)
  const children = markedBlocks(difference.blocks, {
    parts: difference.parts,
    said: saidIn(before, after).before,
    isKept: (target) => kept.has(target),
  })
  return Object.freeze({...after, children: children as readonly Section[]})
}
