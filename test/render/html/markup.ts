import {SaxesParser} from 'saxes'

/** An element of a page. */
export interface Markup {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: (Markup | string)[]
}

const voids = /^<(?:br|col|img|meta)\b/

/** A tag as XML writes it. A tag with an attribute out of quotes is none, and stops the reader. */
const tag = (written: string): string => {
  const escaped = `<${written.slice(1).replaceAll('<', '&lt;')}`
  return voids.test(escaped) ? escaped.replace(/>$/, '/>') : escaped
}

const asXml = (page: string): string =>
  page
    .replace(/^<!doctype html>/, '<!DOCTYPE html>')
    .replace(/<\/?[a-zA-Z][a-zA-Z0-9]*(?:\s+[a-zA-Z:-]+="[^"]*")*\s*\/?>/g, tag)

/** Read a page; anything that is not closed or quoted as it must be throws. */
export function readMarkup(page: string): Markup {
  const root: Markup = {name: '', attributes: {}, children: []}
  const open = [root]
  const parser = new SaxesParser()
  parser.on('opentag', ({name, attributes}) => {
    const element: Markup = {name, attributes, children: []}
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => open.pop())
  parser.on('text', (text) => open.at(-1)?.children.push(text))
  parser.on('error', (error) => {
    throw error
  })
  parser.write(asXml(page)).close()
  return root
}

/** All elements below an element, in order. */
export const elements = (element: Markup): Markup[] =>
  element.children.flatMap((child) => (typeof child === 'string' ? [] : [child, ...elements(child)]))

/** The elements of a name. */
export const named = (element: Markup, ...names: readonly string[]): Markup[] =>
  elements(element).filter(({name}) => names.includes(name))

/** The one element that a test asks for. */
export function only(found: readonly Markup[]): Markup {
  const [first, second] = found
  if (!first || second) throw new Error(`one element expected, ${found.length} found`)
  return first
}

/** The elements of a class. */
export const classed = (element: Markup, name: string): Markup[] =>
  elements(element).filter(({attributes}) => attributes['class']?.split(' ').includes(name))

/** What an element says. */
export const wordsOf = (element: Markup): string =>
  element.children.map((child) => (typeof child === 'string' ? child : wordsOf(child))).join('')

/** The elements of a role. */
export const withRole = (element: Markup, name: string): Markup[] =>
  elements(element).filter(({attributes}) => attributes['role'] === name)

/** The element of an id. */
export const withId = (element: Markup, id: string): Markup =>
  only(elements(element).filter(({attributes}) => attributes['id'] === id))

/** Every element below an element, behind the one that holds it. */
export const held = (element: Markup): (readonly [Markup, Markup])[] =>
  element.children.flatMap((child) => (typeof child === 'string' ? [] : [[element, child], ...held(child)]))
