import type {Severity} from './codes.ts'
import type {Diagnostic} from './diagnostic.ts'
import {frameLines, type FrameLine} from './frame.ts'
import type {Span} from './span.ts'
import {visibleText} from './visible.ts'

/** How each part of a printed diagnostic is coloured. The caller decides whether there is colour at all. */
export type Paint = {readonly [Part in Severity | 'place' | 'frame' | 'hint']: (text: string) => string}

const asItIs = (text: string): string => text

/** No colour. */
export const plain: Paint = {
  error: asItIs,
  warning: asItIs,
  information: asItIs,
  place: asItIs,
  frame: asItIs,
  hint: asItIs,
}

const placeOf = ({file, start}: Span): string => `${visibleText(file)}:${start.line}:${start.column}`

function printLine(line: FrameLine, severity: Severity, paint: Paint): string {
  const text = line.text.trimEnd()
  if (text === '') return paint.frame(line.gutter)
  const body =
    line.kind === 'caret' ? paint[severity](text) : line.kind === 'fault' ? text : paint.frame(text)
  return `${paint.frame(line.gutter)} ${body}`
}

/**
 * A diagnostic as people read it: code and place, what is wrong, the lines around it, what to do. `textOf`
 * gives the characters of a file; a file whose characters are not known is named only.
 */
export function printDiagnostic(
  diagnostic: Diagnostic,
  textOf: (file: string) => string | undefined,
  paint: Paint,
): string {
  const {code, severity, span, message, hints} = diagnostic
  const text = span && textOf(span.file)
  const head = paint[severity](`${severity}[${code}]`)
  const frame = span && text !== undefined ? frameLines(text, span) : []
  return [
    span ? `${head} ${paint.place(placeOf(span))}` : head,
    `  ${visibleText(message)}`,
    ...frame.map((line) => printLine(line, severity, paint)),
    ...hints.map((hint) => `  ${paint.hint('hint:')} ${visibleText(hint)}`),
  ].join('\n')
}
