import type {Document, Inline} from '../../src/document/nodes.ts'
import {numberDocument} from '../../src/transform/number.ts'
import {resolveReferences} from '../../src/transform/reference.ts'

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null
const isEmpty = (node: Fields): boolean =>
  node['type'] === 'text' || node['type'] === 'code'
    ? node['value'] === ''
    : ['strong', 'emphasis', 'foreign', 'link', 'reference'].includes(String(node['type'])) &&
      (node['children'] as readonly Inline[]).length === 0

/** One inline made of two that stand side by side and differ in their words only. */
function merged(last: unknown, next: unknown): Fields | undefined {
  if (!isFields(last) || !isFields(next) || last['type'] !== next['type']) return undefined
  const [{value: a, children: c, ...one}, {value: b, children: d, ...other}] = [last, next]
  if (JSON.stringify(one) !== JSON.stringify(other)) return undefined
  if (typeof a === 'string' && (one['type'] === 'text' || one['type'] === 'code'))
    return {...last, value: `${a}${String(b)}`}
  const wraps = ['strong', 'emphasis', 'foreign', 'link', 'reference'].includes(String(one['type']))
  return wraps && Array.isArray(c) && Array.isArray(d) ? {...last, children: settle(c.concat(d))} : undefined
}

function settle(value: unknown): unknown {
  if (Array.isArray(value)) {
    const joined: unknown[] = []
    for (const item of value.map(settle)) {
      if (isFields(item) && isEmpty(item)) continue
      const one = merged(joined.at(-1), item)
      if (one) joined[joined.length - 1] = one
      else joined.push(item)
    }
    return joined
  }
  if (!isFields(value)) return value
  // Whether a fact is known by a name is not told.
  if (value['type'] === 'variable') return {type: 'text', value: value['value']}
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, inner]) => inner !== undefined && key !== 'origin')
      .map(([key, inner]) => [key, settle(inner)]),
  )
}

/** A document with its derived words, in which no inline stands beside another that looks the same, and none is empty. */
export const settled = (document: Document): Document =>
  settle(resolveReferences(numberDocument(document))) as Document
