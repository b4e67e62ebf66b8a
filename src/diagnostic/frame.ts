import {columnAt, columnsOf, cut, layCells} from './cells.ts'
import type {Position, Span} from './span.ts'

/** One line of a code frame: what stands left of the text, and the text or the carets. */
export interface FrameLine {
  readonly kind: 'around' | 'fault' | 'caret'
  readonly gutter: string
  readonly text: string
}

/** Columns of a quoted line at the most. */
const frameWidth = 100

interface Carets {
  readonly from: number
  readonly count: number
}

/** Where the carets stand under the first line of a span, at least one. */
function carets(line: string, span: Span): Carets {
  const cells = layCells(line)
  const from = columnAt(cells, span.start.column - 1)
  const endsHere = span.end.line === span.start.line
  const to = endsHere ? columnAt(cells, span.end.column - 1) : columnsOf(cells)
  return {from, count: Math.max(1, to - from)}
}

/** The first column to show so that the carets are seen, with text on both sides of them. */
function windowStart(line: string, from: number): number {
  const total = columnsOf(layCells(line))
  return total <= frameWidth ? 0 : Math.max(0, Math.min(from - frameWidth / 2, total - frameWidth))
}

/** Lines longer than this are cut before they are laid out: on both sides of the fault more is left than is shown. */
const longest = 600

/** A span, and lines that are no longer than what a frame may show of them. */
function shorten(
  lines: readonly string[],
  span: Span,
): {readonly lines: readonly string[]; readonly span: Span} {
  const from = Math.max(0, span.start.column - 1 - longest / 2)
  const shift = ({line, column, offset}: Position): Position => ({
    line,
    column: Math.max(1, column - from),
    offset,
  })
  return {
    lines: lines.map((line) => line.slice(from, from + longest)),
    span: {...span, start: shift(span.start), end: shift(span.end)},
  }
}

/** The lines of a code frame: the line before the fault, its first line, the carets, and the line after. */
export function frameLines(text: string, place: Span): readonly FrameLine[] {
  const all = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
  const at = Math.min(place.start.line, all.length)
  const {lines, span} = shorten(all.slice(Math.max(0, at - 2), at + 1), place)
  const lineAt = (line: number): string => lines[line - Math.max(1, at - 1)] ?? ''
  const {from, count} = carets(lineAt(at), span)
  const start = windowStart(lineAt(at), from)
  const last = all.at(-1) === '' ? all.length - 1 : all.length
  const shown = [at - 1, at, at + 1].filter((line) => line === at || (line >= 1 && line <= last))
  const digits = String(shown.at(-1) ?? at).length
  const quote = (line: number): FrameLine => ({
    kind: line === at ? 'fault' : 'around',
    gutter: `${line === at ? ' > ' : '   '}${String(line).padStart(digits)} |`,
    text: cut(layCells(lineAt(line)), start, frameWidth),
  })
  const mark: FrameLine = {
    kind: 'caret',
    gutter: `${' '.repeat(digits + 3)} |`,
    text: ' '.repeat(from - start) + '^'.repeat(Math.min(count, frameWidth - (from - start))),
  }
  return shown.flatMap((line) => (line === at ? [quote(line), mark] : [quote(line)]))
}

/**
 * The lines of a file around a span, with numbers, and carets under the place. Carets align in terminals that
 * give full-width characters two columns; lines are cut to 100 columns around them.
 */
export const codeFrame = (text: string, span: Span): string =>
  frameLines(text, span)
    .map((line) => `${line.gutter} ${line.text}`.trimEnd())
    .join('\n')
