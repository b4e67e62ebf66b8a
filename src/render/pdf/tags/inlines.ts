import type {Inline} from '../../../document/nodes.ts'
import {handle, phraseText, type Handlers} from '../../../document/walk.ts'
import {addElement, type Element, type ElementType, type Facts} from './element.ts'

type Kind = readonly (readonly [ElementType, Facts])[]

/** The elements that an inline makes, the outermost first. Weight is a matter of looks: PDF 1.7 has no element for it. */
const kinds = {
  text: () => [],
  variable: () => [],
  strong: () => [],
  emphasis: () => [],
  code: () => [['Code', {}]],
  link: ({address}) => (phraseText(address) === '' ? [] : [['Link', {}]]),
  reference: () => [
    ['Reference', {}],
    ['Link', {}],
  ],
  foreign: ({language}) => [['Span', {language}]],
  footnote: ({id}) => [
    ['Reference', {id}],
    ['Link', {}],
  ],
  lineBreak: () => [],
} satisfies Handlers<Kind, undefined, Inline>

/** Finds the element for characters that stand in inlines of a block's text, and makes it when it is first asked for. */
export function inlineFinder(): (text: Element, inlines: readonly Inline[] | undefined) => Element {
  const made = new Map<Element, Map<Inline, Element>>()
  return (text, inlines = []) => {
    let element = text
    for (const inline of inlines) {
      const kind: Kind = handle(kinds, inline, undefined)
      if (kind.length === 0) continue
      const known = made.get(element) ?? new Map<Inline, Element>()
      made.set(element, known)
      let next = known.get(inline)
      if (!next) {
        next = kind.reduce((parent, [type, facts]) => addElement(parent, type, facts), element)
        known.set(inline, next)
      }
      element = next
    }
    return element
  }
}
