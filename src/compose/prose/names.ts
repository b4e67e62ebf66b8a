import {idPattern} from '../../content/fields.ts'
import {idWords} from '../../content/forms.ts'
import {diagnostic} from '../../diagnostic/diagnostic.ts'
import type {Span} from '../../diagnostic/span.ts'
import type {Reading} from './reading.ts'

/** Report a name in a text that cannot be an id. */
export function reportId(name: string, span: Span, reading: Reading): void {
  if (idPattern.test(name)) return
  const {message, hints} = idWords(name)
  reading.report(diagnostic('bad-id', span, message, ...hints))
}
