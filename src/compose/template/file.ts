import {indexLines, type Span} from '../../diagnostic/span.ts'

/** A place as Handlebars tells it: lines from 1, columns from 0. */
export interface Loc {
  readonly start: {readonly line: number; readonly column: number}
  readonly end: {readonly line: number; readonly column: number}
}

/** One file of a template set. */
export interface TemplateFile {
  /** By which other templates include it: the name of the file, without `.hbs`. */
  readonly name: string
  readonly text: string
  /** The span between two offsets. */
  readonly span: (start: number, end: number) => Span
  /** The offset of a place that Handlebars tells. */
  readonly offset: (point: Loc['start']) => number
  /** The span of a place that Handlebars tells. */
  readonly spanOf: (loc: Loc) => Span
}

/** A template file by its text; `file` is its path as diagnostics show it. */
export function templateFile(name: string, file: string, text: string): TemplateFile {
  const {position} = indexLines(text)
  const starts = [0, ...Array.from(text.matchAll(/\r\n|\n|\r/g), (end) => end.index + end[0].length)]
  const offset = ({line, column}: Loc['start']): number => (starts[line - 1] ?? text.length) + column
  const span = (start: number, end: number): Span => ({file, start: position(start), end: position(end)})
  return {name, text, span, offset, spanOf: ({start, end}) => span(offset(start), offset(end))}
}
