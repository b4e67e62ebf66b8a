import type {Path, Source} from '../source.ts'

/** A place in a file as a writer names it: `the file`, `` `title` ``, `` item 2 of `title` ``. */
export function placeName(path: Path): string {
  const last = path.at(-1)
  if (last === undefined) return 'the file'
  return typeof last === 'number' ? `item ${last + 1} of ${placeName(path.slice(0, -1))}` : `\`${last}\``
}

const short = (text: string): string => ([...text].length > 40 ? `${[...text].slice(0, 39).join('')}…` : text)

/** A text in backticks, cut to 40 characters. */
export const quoted = (text: string): string => `\`${short(text)}\``

/** Words in backticks, in a row. */
export const listed = (words: readonly string[], between = ', '): string =>
  words.map((word) => `\`${word}\``).join(between)

/** A value as a writer names it: `the number 5.1`, `a list`. */
export function valueName(value: unknown): string {
  if (typeof value === 'string') return `the text ${quoted(value)}`
  if (Number.isNaN(value)) return 'the value .nan'
  if (typeof value === 'number') return `the number ${value}`
  if (typeof value === 'boolean') return `the value ${value}`
  if (value === null) return 'the empty value null'
  return Array.isArray(value) ? 'a list' : 'a mapping'
}

/** The value at a path; `undefined` where nothing stands. */
export function valueAt(value: unknown, path: Path): unknown {
  let here = value
  for (const step of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return undefined
    here = (here as Readonly<Record<string | number, unknown>>)[step]
  }
  return here
}

/** Whether nothing was written for a value: `title:`, `title: ""`, or white space alone. */
export const isBlank = (source: Source, path: Path, value: unknown): boolean =>
  (typeof value === 'string' && value.trim() === '') ||
  (value === null && (source.written(path) ?? '') === '')
