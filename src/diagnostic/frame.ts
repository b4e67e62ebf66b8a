import {columnAt, columnsOf, cut, layCells} from './cells.ts'
import type {Span} from './span.ts'

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

/** The lines of a code frame: the line before the fault, its first line, the carets, and the line after. */
export function frameLines(text: string, span: Span): readonly FrameLine[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
  const at = Math.min(span.start.line, lines.length)
  const {from, count} = carets(lines[at - 1] ?? '', span)
  const start = windowStart(lines[at - 1] ?? '', from)
  const last = lines.at(-1) === '' ? lines.length - 1 : lines.length
  const shown = [at - 1, at, at + 1].filter((line) => line === at || (line >= 1 && line <= last))
  const digits = String(shown.at(-1) ?? at).length
  const quote = (line: number): FrameLine => ({
    kind: line === at ? 'fault' : 'around',
    gutter: `${line === at ? ' > ' : '   '}${String(line).padStart(digits)} |`,
    text: cut(layCells(lines[line - 1] ?? ''), start, frameWidth),
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
