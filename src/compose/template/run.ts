import type {Diagnostic} from '../../diagnostic/diagnostic.ts'
import type {Span} from '../../diagnostic/span.ts'
import type {CallOptions} from './handlebars.ts'
import type {Insert} from './values.ts'

/** One run of a template set. */
export interface Run {
  readonly report: (diagnostic: Diagnostic) => void
  /** Put something of the content into the output. What it gives is safe in text and in attributes. */
  readonly print: (insert: Insert, span: Span) => string
  /** Note in the output that what follows was written here. */
  readonly note: (options: CallOptions) => string
  /** The place of a helper's call. */
  readonly span: (options: CallOptions) => Span
}

/** A call of a helper. */
export interface HelperCall {
  /** The context it was called in. */
  readonly self: unknown
  readonly given: readonly unknown[]
  readonly options: CallOptions
  readonly run: Run
  readonly span: Span
}

/** Output that is markup already. */
export const markup = (text: string): {readonly toHTML: () => string} => ({toHTML: () => text})
