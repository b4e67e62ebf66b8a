/** Keys that come first, and keys that come last, in what is printed; the others stand between, by their names. */
const [first, last] = [
  ['format', 'type', 'id', 'kind'],
  ['heading', 'caption', 'children'],
]

const rank = (key: string): number => (first.includes(key) ? first.indexOf(key) : 100 + last.indexOf(key))

const byRank = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  rank(a) - rank(b) || (a < b ? -1 : 1)

/** The fields of a node, in their order; where it was written is not printed. */
const fieldsOf = (value: object): readonly (readonly [string, unknown])[] =>
  Object.entries(value)
    .filter(([key, inner]) => key !== 'origin' && inner !== undefined)
    .sort(byRank)

function print(value: unknown, indent: string): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (!Array.isArray(value)) {
    const fields = fieldsOf(value).map(([key, inner]) => `${JSON.stringify(key)}:${print(inner, indent)}`)
    return `{${fields.join(',')}}`
  }
  if (value.every((item) => typeof item !== 'object')) return JSON.stringify(value)
  const inner = `${indent} `
  return `[\n${value.map((item) => inner + print(item, inner)).join(',\n')}\n${indent}]`
}

/**
 * Data as JSON with a node a line, so that what changes between two of them reads well; keys have one order. Equal data
 * give equal bytes.
 */
export const printLines = (value: object): string => `${print(value, '')}\n`
