import type {Document, Node} from '../../document/nodes.ts'

/** Values by the names of variables. */
export type Values = Readonly<Record<string, string>>

const isNode = (value: object): value is Node => 'type' in value

/**
 * A document with other values of its variables, wherever they stand: in titles, captions, addresses and figures too.
 * What does not change is shared with the document before.
 */
export const withValues = (document: Document, values: Values): Document => replace(document, values)

function replace<Value>(value: Value, values: Values): Value {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => replace(item, values))
    return items.every((item, at) => item === value[at]) ? value : (Object.freeze(items) as Value)
  }
  if (isNode(value) && value.type === 'variable') {
    const own = Object.hasOwn(values, value.name) ? values[value.name] : undefined
    return own === undefined || own === value.value ? value : Object.freeze({...value, value: own})
  }
  const before = Object.entries(value)
  const after = before.map(([key, item]) => [key, replace<unknown>(item, values)] as const)
  return after.every(([, item], at) => item === before[at]?.[1])
    ? value
    : (Object.freeze(Object.fromEntries(after)) as Value)
}
