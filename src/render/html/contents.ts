import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Contents, Entry, Section} from '../../document/nodes.ts'
import {phraseText} from '../../document/walk.ts'
import {blocks} from './blocks.ts'
import {anchor, inline, lines, titled, type Context} from './context.ts'

/** An entry with the entries below it. */
interface Branch {
  readonly entry: Entry
  readonly below: readonly Branch[]
}

/** Make a tree of entries: what follows an entry at a deeper level stands below it. */
function branches(entries: readonly Entry[]): readonly Branch[] {
  const [entry, ...rest] = entries
  if (!entry) return []
  const end = rest.findIndex(({level}) => level <= entry.level)
  const split = end === -1 ? rest.length : end
  return [{entry, below: branches(rest.slice(0, split))}, ...branches(rest.slice(split))]
}

const outline = (tree: readonly Branch[], context: Context): Element =>
  h(
    'ol',
    {},
    lines(
      tree.map(({entry, below}) =>
        h('li', {className: [`level-${entry.level}`]}, [
          context.print(entry, context),
          ...(below.length === 0 ? [] : [outline(below, context)]),
        ]),
      ),
    ),
  )

const entryFolio = (folio: string, {words}: Context): Element =>
  h('span.folio', {title: words.folio(folio).name}, h('span.unseen', {}, ' p. '), folio)

/** One line of the contents, with the folio of the paged edition at its end. */
export function entry(node: Entry, context: Context): Element {
  const folio = context.folios.get(node.target)
  return h('a', {href: anchor(node.target)}, [
    h('span.title', {lang: context.languages.get(node.target) ?? null}, titled(node, context)),
    ...(folio === undefined ? [] : [entryFolio(folio, context)]),
  ])
}

/** The lines of the contents, as a tree of lists. */
export const contents = ({children}: Contents, context: Context): Element =>
  outline(branches(children), context)

/** The contents as the page's navigation: unfolded beside the text where there is room, else folded above it. */
export function contentsSection({id, heading, language, children}: Section, context: Context): Element {
  const name = heading ? phraseText(heading.title) : context.words.contents
  const title = (): ElementContent[] =>
    heading ? inline(heading.title, context) : [{type: 'text', value: name}]
  return h(
    'nav.contents',
    {id, lang: language ?? null, ariaLabel: name},
    lines([
      h('h2', {}, title()),
      h('details', {}, lines([h('summary', {}, title()), h('div.inside', {}, blocks(children, context))])),
    ]),
  )
}
