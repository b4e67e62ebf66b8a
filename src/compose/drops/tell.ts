import {diagnostic, type Diagnostic} from '../../diagnostic/diagnostic.ts'
import type {Span} from '../../diagnostic/span.ts'

/** Something that has a text of one kind: a control that has a body. */
export interface Owner {
  /** What it is, in one word. */
  readonly kind: string
  readonly id: string
  /** Where the text was written. */
  readonly span: Span
  /** Whether the templates left it out. */
  readonly isDropped: boolean
}

/** Tell each owner whose text was left out; where every one of several was, the first with their count. */
export function tellDropped(
  templates: string,
  text: string,
  hint: string,
  owners: readonly Owner[],
): readonly Diagnostic[] {
  const dropped = owners.filter(({isDropped}) => isDropped)
  const all = dropped.length > 1 && dropped.length === owners.length
  return (all ? dropped.slice(0, 1) : dropped).map(({kind, id, span}) => {
    const whose = all ? `${dropped.length} ${kind}s, of which \`${id}\` is the first` : `${kind} \`${id}\``
    const message = `the templates \`${templates}\` drop the ${text} of the ${whose}`
    return diagnostic('template-drops', span, message, hint)
  })
}
