import type {Element} from 'hast'
import {h} from 'hastscript'
import type {Document, Section} from '../../document/nodes.ts'
import {phraseText, walk} from '../../document/walk.ts'
import {anchor, inline, lines, type Context} from './context.ts'
import {titleOf} from './head.ts'

/** Ids of the page's own places. Ids of content begin with a letter or digit, so none can meet these. */
const ids = {top: '_top', text: '_text'} as const

const badge = ({document, words}: Context): readonly Element[] =>
  document.draft ? [h('strong.badge', {}, words.draft)] : []

/** The running head: which document this is, in which edition, and the ways to its top and its contents. */
function running(contents: Section | undefined, context: Context): Element {
  const {document, words} = context
  const name = contents?.heading ? phraseText(contents.heading.title) : words.contents
  return h('nav.running', {ariaLabel: words.running}, [
    h('div', {}, [
      h('a.name', {href: anchor(ids.top)}, titleOf(document)),
      ...badge(context),
      h('span.edition', {}, document.label),
      ...(contents ? [h('a.to-contents', {href: anchor(contents.id)}, name)] : []),
    ]),
  ])
}

/** A title for a document whose cover prints none: every page needs a heading of the first level. */
function titleWhereMissing(document: Document, context: Context): readonly Element[] {
  for (const node of walk(document)) if (node.type === 'paragraph' && node.role === 'title') return []
  const titleLines = document.title.flatMap((line, index) => [
    ...(index === 0 ? [] : [h('br')]),
    ...inline(line, context),
  ])
  return [h('header.cover', {}, [h('h1', {}, titleLines)])]
}

const colophon = ({document, words}: Context): Element =>
  h(
    'footer.colophon',
    {},
    lines([
      h('p', {}, titleOf(document)),
      h('p', {}, phraseText(document.provider)),
      h('p', {}, [`${document.label} · `, h('time', {dateTime: document.date}, words.date(document.date))]),
    ]),
  )

/** The body of the page: cover, running head, contents, text. */
export function body(document: Document, context: Context): Element {
  const covers = document.children.filter(({kind}) => kind === 'cover')
  const contents = document.children.filter(({kind}) => kind === 'contents')
  const text = document.children.filter(({kind}) => kind !== 'cover' && kind !== 'contents')
  const main = h('main', {id: ids.text, tabIndex: -1}, lines(inline(text, context)))
  return h(
    'body',
    {id: ids.top},
    lines([
      h('a.skip', {href: anchor(ids.text)}, context.words.skip),
      ...inline(covers, context),
      ...titleWhereMissing(document, context),
      running(contents[0], context),
      h('div.spread', {}, lines([...inline(contents, context), main])),
      colophon(context),
    ]),
  )
}
