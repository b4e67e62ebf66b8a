import {walk} from '../document/walk.ts'
import type {Node} from '../document/nodes.ts'

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null

const keysOf = (value: Fields): readonly string[] =>
  Object.keys(value).filter((key) => key !== 'origin' && value[key] !== undefined)

/** Whether two values of a tree are the same but for where they were written. */
export function same(before: unknown, after: unknown): boolean {
  if (before === after) return true
  if (!isFields(before) || !isFields(after) || Array.isArray(before) !== Array.isArray(after)) return false
  const keys = keysOf(before)
  return keys.length === keysOf(after).length && keys.every((key) => same(before[key], after[key]))
}

/** A value of a tree as text, without where it was written: equal for the same values whose fields stand in one order. */
export const printed = (value: unknown): string =>
  JSON.stringify(value, (key, inner: unknown) => (key === 'origin' ? undefined : inner))

/** Whether a node holds a reference without words of its own to one of these. */
export function refers(node: Node, targets: ReadonlySet<string>): boolean {
  if (targets.size === 0) return false
  for (const inner of walk(node))
    if (inner.type === 'reference' && inner.children.length === 0 && targets.has(inner.target)) return true
  return false
}
