import {diagnostic, type Diagnostic} from '../../diagnostic/diagnostic.ts'
import {nearest} from '../../diagnostic/nearest.ts'
import type {Span} from '../../diagnostic/span.ts'
import type {Node} from '../../document/nodes.ts'
import {isLanguage, languageHint} from '../prose/language.ts'
import type {Scope} from '../prose/reading.ts'
import {spanOf, type Element, type Markup} from './tree.ts'

/** What reading markup needs to know of the whitepaper. */
export interface Desk {
  readonly scope: Scope
  readonly report: (diagnostic: Diagnostic) => void
  /** Where the content of a section or control was written; `undefined` for a part that only templates have. */
  readonly originOf: (id: string) => Span | undefined
  /**
   * The texts of the content that have been placed, phrases and blocks. Blocks that stood twice would be marked twice
   * in a redline.
   */
  readonly placed: Set<readonly Node[]>
}

/** Report markup that stands where it cannot. */
export const misplaced = (span: Span, desk: Desk, message: string, hint: string): void =>
  desk.report(diagnostic('markup-structure', span, message, hint))

const named = (node: Markup): string => {
  if (node.kind === 'element') return `\`<${node.name}>\``
  if (node.kind === 'characters') return 'text'
  return node.insert.kind === 'prose' ? 'prose' : 'a text of the content'
}

/** Report that something cannot stand in an element. */
export const notIn = (node: Markup, parent: string, desk: Desk, hint: string): void =>
  misplaced(spanOf(node), desk, `${named(node)} cannot stand in ${parent}`, hint)

/** The plain text of an attribute; `undefined` where it is absent or empty. */
export function attribute(element: Element, name: string, desk: Desk): string | undefined {
  const parts = element.attributes.get(name) ?? []
  const texts = parts.map((part) => {
    if (part.kind === 'characters') return part.characters
    if (part.insert.kind === 'plain') return part.insert.text
    const hint = 'variables would be lost there; use a plain field, such as an id or a number'
    misplaced(part.span, desk, `a text of the content cannot stand in the attribute \`${name}\``, hint)
    return ''
  })
  return texts.join('') || undefined
}

/** The language that the attribute `lang` names; `undefined` where it is absent, or names none. */
export function languageOf(element: Element, desk: Desk): string | undefined {
  const written = attribute(element, 'lang', desk)
  if (written === undefined || isLanguage(written)) return written
  misplaced(element.span, desk, `\`${written}\` names no language`, languageHint(''))
  return undefined
}

/** The value of an attribute that may have one of a few; `undefined` where it is absent or has another. */
export function oneOf<Value extends string>(
  element: Element,
  name: string,
  values: readonly Value[],
  desk: Desk,
): Value | undefined {
  const written = attribute(element, name, desk)
  const value = values.find((known) => known === written)
  if (written === undefined || value !== undefined) return value
  const near = nearest(written, values)
  const hints = [...(near === undefined ? [] : [`did you mean \`${near}\`?`]), `known: ${values.join(', ')}`]
  desk.report(diagnostic('markup-unknown', element.span, `\`${name}\` cannot be \`${written}\``, ...hints))
  return undefined
}
