import {severities, type Code, type Severity} from './codes.ts'
import {compareSpans, type Span} from './span.ts'

/** A fault in content, a template, a theme or the surroundings, told to the person who can mend it. */
export interface Diagnostic {
  readonly code: Code
  readonly severity: Severity
  /** Where it is. Only faults of no file at all (a full disk) have none. */
  readonly span?: Span
  /** What is wrong, in the writer's words, without a full stop. */
  readonly message: string
  /** What to do about it, one way a line. */
  readonly hints: readonly string[]
}

/** Build a diagnostic; its severity comes from its code. */
export const diagnostic = (
  code: Code,
  span: Span | undefined,
  message: string,
  ...hints: string[]
): Diagnostic => ({
  code,
  severity: severities[code],
  ...(span ? {span} : {}),
  message,
  hints,
})

/** Order diagnostics by place, those without one last; equal ones stand once. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const unique = new Map(diagnostics.map((item) => [JSON.stringify(item), item]))
  return [...unique.values()].sort((a, b) => {
    if (a.span && b.span)
      return compareSpans(a.span, b.span) || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)
    return a.span ? -1 : b.span ? 1 : 0
  })
}

/** Whether any of the diagnostics is an error. */
export const hasErrors = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some((item) => item.severity === 'error')
