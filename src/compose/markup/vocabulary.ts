import {diagnostic, type Diagnostic} from '../../diagnostic/diagnostic.ts'
import {nearest} from '../../diagnostic/nearest.ts'
import type {Element} from './tree.ts'

const part = ['id', 'kind', 'listed', 'lang', 'page-start'] as const

/** Every element of the markup that templates give, with the attributes it may have. */
export const vocabulary = {
  section: part,
  h1: ['number'],
  h2: ['number'],
  h3: ['number'],
  h4: ['number'],
  h5: ['number'],
  h6: ['number'],
  p: ['role'],
  note: ['id'],
  blockquote: ['lang'],
  ul: [],
  ol: [],
  li: [],
  table: ['id', 'columns'],
  caption: [],
  thead: [],
  tbody: [],
  tr: [],
  th: [],
  td: [],
  figure: ['id'],
  contents: [],
  em: [],
  strong: [],
  code: [],
  span: ['lang'],
  a: ['href'],
  br: [],
} as const satisfies Record<string, readonly string[]>

/** The name of an element. */
export type ElementName = keyof typeof vocabulary

/** An element whose name is known. */
export type KnownElement = Element & {readonly name: ElementName}

/** Whether the element's name is known. */
export const isKnown = (element: Element): element is KnownElement => Object.hasOwn(vocabulary, element.name)

const hints = (name: string, known: readonly string[]): readonly string[] => {
  const near = nearest(name, known)
  return [
    ...(near === undefined ? [] : [`did you mean \`${near}\`?`]),
    known.length > 0 ? `known: ${known.join(', ')}` : 'it has no attributes',
  ]
}

/** What is wrong with the names of an element and its attributes. */
export function nameFaults(element: Element): readonly Diagnostic[] {
  if (!isKnown(element)) {
    const message = `the markup has no element \`${element.name}\``
    return [
      diagnostic('markup-unknown', element.span, message, ...hints(element.name, Object.keys(vocabulary))),
    ]
  }
  const known: readonly string[] = vocabulary[element.name]
  return [...element.attributes.keys()]
    .filter((name) => !known.includes(name))
    .map((name) => {
      const message = `\`${element.name}\` has no attribute \`${name}\``
      return diagnostic('markup-unknown', element.span, message, ...hints(name, known))
    })
}
