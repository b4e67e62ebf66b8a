import type {Marking} from '../../../document/nodes.ts'
import {addElement, isElement, type Element, type ElementType, type Facts} from './element.ts'

/**
 * The elements of what was put in and of what was struck. They are mapped to `Span`, and say by the decoration of their
 * words what they are (ISO 32000-1, 14.8.5.4.5). Nothing else is said of struck words: what stands for words that are
 * read out would be words that the page has not, so that the summary in front tells how they are marked.
 */
const changes = {
  inserted: ['Ins', {attributes: {O: 'Layout', TextDecorationType: 'Underline'}}],
  deleted: ['Del', {attributes: {O: 'Layout', TextDecorationType: 'LineThrough'}}],
} as const satisfies Record<Marking, readonly [ElementType, Facts]>

/** The types that are mapped to a standard one where they are used (ISO 32000-1, 14.8.4). */
export const changeRoles = {Ins: 'Span', Del: 'Span'} as const

/** The element for what bears a mark at the end of another: that of what stands right before it and bears the same one. */
export function markedElement(parent: Element, change: Marking): Element {
  const [type, facts] = changes[change]
  const last = parent.kids.at(-1)
  return last && isElement(last) && last.type === type ? last : addElement(parent, type, facts)
}
