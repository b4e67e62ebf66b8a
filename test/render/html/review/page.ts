import {elements, named, only, readMarkup, type Markup} from '../markup.ts'

/** Names of attributes that are written without a value. */
const bare = /(<[a-z][a-z0-9]*\b[^<>]*?) (hidden|open|required)(?=[ >])/g

const quoted = (page: string): string => {
  const next = page.replace(bare, '$1 $2=""')
  return next === page ? page : quoted(next)
}

/** Read a page, what its scripts and styles say left out. */
export const readPage = (page: string): Markup =>
  readMarkup(
    quoted(page.replace(/(<(script|style)\b[^>]*>)[\s\S]*?<\/\2>/g, '$1</$2>')).replace(
      /<(input|progress)\b([^>]*)>/g,
      (tag, name: string, rest: string) => (name === 'input' ? `<input${rest}/>` : tag),
    ),
  )

/** A page as it is without its script: what templates hold is not there. */
export const inert = ({children, ...element}: Markup): Markup => ({
  ...element,
  children: children.flatMap((child): readonly (Markup | string)[] => {
    if (typeof child === 'string') return [child]
    return child.name === 'template' ? [] : [inert(child)]
  }),
})

/** The text of each element of a name, as it stands in the file. */
export const rawOf = (page: string, name: string): readonly string[] =>
  [...page.matchAll(new RegExp(`<${name}\\b[^>]*>([\\s\\S]*?)</${name}>`, 'g'))].map(([, text = '']) => text)

/** The cards of a page, in its order. */
export const cardsOf = (markup: Markup): readonly Markup[] => named(markup, 'article')

/** Every id of a page. */
export const idsOf = (markup: Markup): readonly string[] =>
  elements(markup).flatMap(({attributes}) => attributes['id'] ?? [])

/** The card of a target. */
export const cardOf = (markup: Markup, target: string): Markup =>
  only(cardsOf(markup).filter(({attributes}) => attributes['id'] === target))
