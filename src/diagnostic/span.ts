/** A point in a text file. `line` and `column` count from 1; `offset` counts UTF-16 code units from 0. */
export interface Position {
  readonly line: number
  readonly column: number
  readonly offset: number
}

/** A stretch of a file: from `start` up to but not including `end`. `file` is relative to the working folder, with `/`. */
export interface Span {
  readonly file: string
  readonly start: Position
  readonly end: Position
}

/** The span of a file's very first character, for faults of the file as a whole. */
export const fileSpan = (file: string): Span => ({
  file,
  start: {line: 1, column: 1, offset: 0},
  end: {line: 1, column: 1, offset: 0},
})

/** Order spans by file, then by where they start. */
export const compareSpans = (a: Span, b: Span): number =>
  a.file < b.file ? -1 : a.file > b.file ? 1 : a.start.offset - b.start.offset

/** Find positions in a text by offset, in time logarithmic in its lines. */
export interface LineIndex {
  readonly position: (offset: number) => Position
}

/** Index the lines of a text. A line ends at LF, CRLF or CR. */
export function indexLines(text: string): LineIndex {
  const starts = [0]
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length)
  return {
    position(offset) {
      const bounded = Math.max(0, Math.min(offset, text.length))
      let low = 0
      let high = starts.length - 1
      while (low < high) {
        const middle = (low + high + 1) >> 1
        if ((starts[middle] ?? 0) <= bounded) low = middle
        else high = middle - 1
      }
      return {line: low + 1, column: bounded - (starts[low] ?? 0) + 1, offset: bounded}
    },
  }
}
