import type {Inline, Marking} from '../../../document/nodes.ts'
import {handle, phraseText, type Handlers} from '../../../document/walk.ts'
import {markedElement} from './change.ts'
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

/** What characters stand in, and the mark of those that stand in nothing. */
interface Words {
  readonly inlines?: readonly Inline[]
  readonly change?: Marking
}

/**
 * Finds the element for characters that stand in inlines of a block's text, and makes it when it is first asked for. An
 * inline that bears a mark stands in the element of the mark, with all that is in it.
 */
export function inlineFinder(): (text: Element, words: Words) => Element {
  const made = new Map<Element, Map<Inline, Element>>()
  return (text, {inlines = [], change}) => {
    const first = inlines.findIndex((inline) => inline.change)
    let element = first < 0 && change ? markedElement(text, change) : text
    for (const [at, inline] of inlines.entries()) {
      if (at === first && inline.change) element = markedElement(element, inline.change)
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
