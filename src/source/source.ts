import type {Position, Span} from '../diagnostic/span.ts'

/** Keys and indexes from the top of a file to a value in it. */
export type Path = readonly (string | number)[]

/** A YAML file that was read: its value, and the place of everything in it. */
export interface Source {
  /** As diagnostics show it. */
  readonly file: string
  /** The characters of the file. */
  readonly text: string
  /** What the YAML says, as plain data. */
  readonly value: unknown
  /** Where a value stands; the nearest enclosing value where the path leads nowhere. */
  readonly span: (path: Path) => Span
  /** Where the key of a value stands; the value's own span for an item of a list. */
  readonly keySpan: (path: Path) => Span
  /** A scalar as it was written, before YAML read it: `5.10`, not 5.1. */
  readonly written: (path: Path) => string | undefined
  /**
   * The position in the file of each character of a text value: offsets count UTF-16 code units of the value.
   * Exact for literal blocks, and for every character that is no white space of folded blocks, plain and
   * quoted scalars without escapes; the start of the value otherwise.
   */
  readonly positions: (path: Path) => (offset: number) => Position
}
