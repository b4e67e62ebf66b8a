import type {Document, Text} from '../document/nodes.ts'
import {forgetful, type Memory} from '../world/memory.ts'

const isText = (value: unknown): value is Text =>
  typeof value === 'object' && value !== null && 'type' in value && value.type === 'text'

/** From the start of the one to the end of the other, where both were written in one file. */
function originOf({origin: first}: Text, {origin: last}: Text): Text['origin'] {
  if (!first || !last) return first ?? last
  const follows = first.file === last.file && first.start.offset <= last.end.offset
  return follows ? {...first, end: last.end} : first
}

function joinTwo(first: Text, last: Text): Text {
  const origin = originOf(first, last)
  return Object.freeze({type: 'text', value: first.value + last.value, ...(origin && {origin})})
}

function joinList(list: readonly unknown[], memory: Memory): readonly unknown[] {
  const joined: unknown[] = []
  for (const item of list) {
    const next = joinValue(item, memory)
    const last = joined.at(-1)
    if (isText(last) && isText(next)) joined[joined.length - 1] = joinTwo(last, next)
    else joined.push(next)
  }
  const same = joined.length === list.length && joined.every((item, index) => item === list[index])
  return same ? list : Object.freeze(joined)
}

function joinObject(value: object, memory: Memory): object {
  const changed = Object.entries(value)
    .filter(([key]) => key !== 'origin')
    .map(([key, inner]) => [key, inner, joinValue(inner, memory)] as const)
    .filter(([, before, after]) => before !== after)
    .map(([key, , after]) => [key, after] as const)
  return changed.length === 0 ? value : Object.freeze({...value, ...Object.fromEntries(changed)})
}

function joinValue(value: unknown, memory: Memory): unknown {
  if (typeof value !== 'object' || value === null || isText(value)) return value
  return Array.isArray(value) ? joinList(value, memory) : memory.of(joinObject)(value, memory)
}

/**
 * A document in which no text stands beside another: how its lines were broken in the content, and in how many pieces a
 * template put it together, is seen no more. What does not change is shared with the document before.
 */
export const joinTexts = (document: Document, memory: Memory = forgetful): Document =>
  joinValue(document, memory) as Document
