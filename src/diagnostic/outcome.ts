import {hasErrors, type Diagnostic} from './diagnostic.ts'

/** What a stage gives: a value with what was noticed on the way, or no value and the errors that stood in its way. */
export type Outcome<Value> =
  | {readonly ok: true; readonly value: Value; readonly diagnostics: readonly Diagnostic[]}
  | {readonly ok: false; readonly diagnostics: readonly Diagnostic[]}

/** A value that was reached; `diagnostics` must hold no error. */
export const reached = <Value>(value: Value, diagnostics: readonly Diagnostic[] = []): Outcome<Value> => ({
  ok: true,
  value,
  diagnostics,
})

/** No value was reached. */
export const failed = (diagnostics: readonly Diagnostic[]): Outcome<never> => ({ok: false, diagnostics})

/** The value, unless one of the diagnostics is an error. */
export const settle = <Value>(value: Value, diagnostics: readonly Diagnostic[]): Outcome<Value> =>
  hasErrors(diagnostics) ? failed(diagnostics) : reached(value, diagnostics)
