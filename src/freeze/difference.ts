import type {Span} from '../diagnostic/span.ts'
import type {Document} from '../document/nodes.ts'
import {joinTexts} from './join.ts'

/** What looking for a difference remembers: the last place that it passed. */
interface Trail {
  origin: Span | undefined
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/** The keys that may differ: what a node says, and what is below it last. */
const keysOf = (before: object, after: object): readonly string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((key) => key !== 'origin')
    .sort((a, b) => Number(a === 'children') - Number(b === 'children'))

function differs(before: unknown, after: unknown, trail: Trail): boolean {
  if (!isObject(before) || !isObject(after)) return before !== after
  if (Array.isArray(before) && Array.isArray(after)) {
    const shared = Math.min(before.length, after.length)
    for (let index = 0; index < shared; index++) if (differs(before[index], after[index], trail)) return true
    if (after.length > shared) trail.origin = placeOf(after[shared]) ?? trail.origin
    return before.length !== after.length
  }
  const {origin} = after as {readonly origin?: Span}
  if (origin) trail.origin = origin
  return keysOf(before, after).some((key) => differs(before[key], after[key], trail))
}

/** Where a node, or the first of what is in it, was written. */
function placeOf(value: unknown): Span | undefined {
  if (!isObject(value)) return undefined
  if ('origin' in value) return value['origin'] as Span
  for (const inner of Object.values(value)) {
    const place = placeOf(inner)
    if (place) return place
  }
  return undefined
}

/**
 * Whether two composed documents differ in anything but their origins, and where in the content of `after` the first
 * difference is: the place of the node that differs, or the last one before it.
 */
export function firstDifference(
  before: Document,
  after: Document,
): {readonly origin: Span | undefined} | undefined {
  const trail: Trail = {origin: undefined}
  return differs(joinTexts(before), joinTexts(after), trail) ? trail : undefined
}
