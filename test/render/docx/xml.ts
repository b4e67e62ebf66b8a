import {SaxesParser} from 'saxes'

/** An element of a parsed part. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (Element | string)[]
}

/** Parse a part; XML that is not well formed throws. */
export function parse(xml: string): Element {
  const root = {name: '', attributes: {}, children: [] as (Element | string)[]}
  const open = [root]
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({name, attributes}) => {
    const element = {name, attributes: attributes as Record<string, string>, children: []}
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('text', (text) => open.at(-1)?.children.push(text))
  parser.on('closetag', () => open.pop())
  parser.write(xml).close()
  const [top] = elementsOf(root)
  if (!top) throw new Error('no element')
  return top
}

/** The child elements of an element. */
export const elementsOf = (element: Element): readonly Element[] =>
  element.children.filter((child) => typeof child !== 'string')

/** The first child of a name. */
export const childOf = (element: Element | undefined, name: string): Element | undefined =>
  element && elementsOf(element).find((child) => child.name === name)

/** An element and all below it, in reading order. */
export function* below(element: Element): Generator<Element> {
  yield element
  for (const child of elementsOf(element)) yield* below(child)
}

/** All elements of a name at or below an element. */
export const all = (element: Element, name: string): readonly Element[] =>
  [...below(element)].filter((found) => found.name === name)

/** The `w:val` of the first child of a name. */
export const valueOf = (element: Element | undefined, name: string): string | undefined =>
  childOf(element, name)?.attributes['w:val']

/** What an element itself says. */
export const wordsOf = (element: Element): string =>
  element.children.filter((child) => typeof child === 'string').join('')

/** The text of an element: what its `w:t` say, with tabs and breaks. */
export function textOf(element: Element): string {
  if (element.name === 'w:tab' && Object.keys(element.attributes).length === 0) return '\t'
  if (element.name === 'w:br') return element.attributes['w:type'] === 'page' ? '\f' : '\n'
  return element.children
    .map((child) => (typeof child === 'string' ? (element.name === 'w:t' ? child : '') : textOf(child)))
    .join('')
}

const entities: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'}
const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => entities[character] ?? character)

/** A part with an element a line, for goldens. */
export const pretty = (xml: string): string => lines(parse(xml), '').join('\n') + '\n'

function lines(element: Element, indent: string): readonly string[] {
  const attributes = Object.entries(element.attributes).map(([name, value]) => ` ${name}="${escape(value)}"`)
  const tag = `${indent}<${element.name}${attributes.join('')}`
  if (element.children.length === 0) return [`${tag}/>`]
  if (element.children.every((child) => typeof child === 'string')) {
    return [`${tag}>${escape(element.children.join(''))}</${element.name}>`]
  }
  const inside = element.children.flatMap((child) =>
    typeof child === 'string' ? [`${indent}  ${escape(child)}`] : lines(child, `${indent}  `),
  )
  return [`${tag}>`, ...inside, `${indent}</${element.name}>`]
}

/** An element as XML, without a line end that was not there. */
export function xmlOf({name, attributes, children}: Element): string {
  const named = Object.entries(attributes).map(([key, value]) => ` ${key}="${escape(value)}"`)
  const inside = children.map((child) => (typeof child === 'string' ? escape(child) : xmlOf(child)))
  return `<${name}${named.join('')}>${inside.join('')}</${name}>`
}
