import type {Block} from '../document/nodes.ts'
import {plainText} from '../document/walk.ts'
import type {Likeness} from './align.ts'
import {printed, refers, same} from './same.ts'

/** Blocks less alike than this are not one. */
const least = 0.35

const wordsOf = (block: Block): string => plainText([block], ({name}) => `{${name}}`)

/** How many of two characters in a row a text has of each. */
function pairsOf(text: string): ReadonlyMap<string, number> {
  const pairs = new Map<string, number>()
  for (let at = 0; at + 1 < text.length; at++) {
    const pair = text.slice(at, at + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}

/** The share of pairs of characters that two texts have in common (Dice 1945): 1 for the same text, 0 for nothing. */
function dice(before: string, after: string): number {
  if (before === after) return 1
  const [old, now] = [pairsOf(before), pairsOf(after)]
  let common = 0
  for (const [pair, count] of old) common += Math.min(count, now.get(pair) ?? 0)
  return (2 * common) / Math.max(1, before.length + after.length - 2)
}

const firstCell = (block: Block): string | undefined =>
  block.type === 'row' && block.children[0] ? wordsOf(block.children[0]) : undefined

const idOf = (block: Block): string | undefined => ('id' in block ? block.id : undefined)

function likenessOf(before: Block, after: Block): number {
  if (before.type !== after.type) return 0
  const [old, now] = [idOf(before), idOf(after)]
  if (old !== undefined && now !== undefined && old === now) return 1
  if (before.type === 'figure' || before.type === 'section') return 0
  const [name, other] = [firstCell(before), firstCell(after)]
  const own = dice(wordsOf(before), wordsOf(after))
  const named = name !== undefined && name !== '' && name === other ? Math.max(0.6, own) : own
  return named < least ? 0 : named
}

/**
 * How blocks of one parent are told to be one: by type, then by id, a row also by its first cell, else by their words.
 * What holds a reference that says something else is not the same.
 */
export const blockLikeness = (altered: ReadonlySet<string>): Likeness<Block> => ({
  same: (before, after) => same(before, after) && !refers(before, altered),
  key: printed,
  likeness: likenessOf,
})
