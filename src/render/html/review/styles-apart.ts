import type {Element, ElementContent, RootContent} from 'hast'

/** What of a page bore styles of its own, with names for them instead. */
export interface Apart {
  readonly page: Element
  /** The rules for those names. */
  readonly css: string
}

/**
 * Take styles out of attributes: the policy of the page allows the one style sheet that it knows by its hash, and an
 * attribute has no hash that browsers agree on.
 */
export function styleApart(page: Element): Apart {
  const names = new Map<string, string>()
  const nameOf = (style: string): string => {
    const known = names.get(style) ?? `_s${names.size}`
    names.set(style, known)
    return known
  }
  const renamed = (element: Element): Element => {
    const {style, className, ...others} = element.properties
    const own = Array.isArray(className) ? className : []
    const all = typeof style === 'string' ? [...own, nameOf(style)] : own
    const children = element.children.map(visit)
    const properties = {...others, ...(all.length > 0 && {className: all})}
    const {content} = element
    return {
      ...element,
      properties,
      children,
      ...(content && {content: {...content, children: content.children.map(visit)}}),
    }
  }
  const visit = <Kind extends ElementContent | RootContent>(node: Kind): Kind =>
    (node.type === 'element' ? renamed(node) : node) as Kind
  const clean = renamed(page)
  return {page: clean, css: [...names].map(([style, name]) => `.${name} { ${style} }`).join('\n')}
}
