import type {Span} from '../../diagnostic/span.ts'
import type {TemplateFile} from '../template/file.ts'
import type {Insert} from '../template/values.ts'

/** Characters that a template wrote, one for one from `offset` on. */
export interface Characters {
  readonly kind: 'characters'
  readonly characters: string
  readonly template: TemplateFile
  readonly offset: number
}

/** Something of the content, and the mustache that printed it. */
export interface Inserted {
  readonly kind: 'insert'
  readonly insert: Insert
  readonly span: Span
}

/** An element of the markup; `span` is where its tag opens in the template. */
export interface Element {
  readonly kind: 'element'
  readonly name: string
  readonly attributes: ReadonlyMap<string, readonly (Characters | Inserted)[]>
  readonly children: readonly Markup[]
  readonly span: Span
}

/** What a template wrote, read as markup. */
export type Markup = Characters | Inserted | Element

/** Whether this is white space between blocks, which means nothing. */
export const isBlank = (node: Markup): boolean =>
  node.kind === 'characters' && !/[^ \t\r\n]/.test(node.characters)

/** Where something stands in the template. */
export function spanOf(node: Markup): Span {
  if (node.kind !== 'characters') return node.span
  const {characters, offset} = node
  const start = offset + characters.length - characters.trimStart().length
  return node.template.span(start, start + characters.trim().length)
}
