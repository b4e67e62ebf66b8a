import type {Element} from 'hast'
import {h} from 'hastscript'
import {dateText, draftWord, editionName, titleText} from '../../document/facts.ts'
import type {Document, Section} from '../../document/nodes.ts'
import {phraseText, walk} from '../../document/walk.ts'
import {anchor, inline, lines, type Context} from './context.ts'

/** Ids of the page's own places. Ids of content begin with a letter or digit, so none can meet these. */
const ids = {top: '_top', text: '_text'} as const

const badge = ({document}: Context): readonly Element[] =>
  document.draft ? [h('strong.badge', {}, draftWord(document.language))] : []

/** The running head: which document this is, in which edition, and the ways to its top and its contents. */
function running(contents: Section | undefined, context: Context): Element {
  const {document, words} = context
  const name = contents?.heading ? phraseText(contents.heading.title) : words.contents
  return h('nav.running', {ariaLabel: words.running}, [
    h('div', {}, [
      h('a.name', {href: anchor(ids.top)}, titleText(document)),
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

const colophon = ({document}: Context): Element =>
  h(
    'footer.colophon',
    {},
    lines([
      h('p', {}, titleText(document)),
      h('p', {}, phraseText(document.provider)),
      h('p', {}, [
        `${editionName(document)} · `,
        h('time', {dateTime: document.date}, dateText(document.date, document.language)),
      ]),
      ...copyLine(document),
    ]),
  )

/** Whose copy the page is, as the foot of each page on paper says it. */
const copyLine = ({copy}: Document): readonly Element[] =>
  copy && copy.foot.length > 0 ? [h('p.copy', {}, phraseText(copy.foot))] : []

const isText = ({kind}: Section): boolean => kind !== 'cover' && kind !== 'contents'

/** The text. What stands before the contents is held apart, so that it can stand before them on paper too. */
function text({children}: Document, context: Context): Element {
  const split = children.findIndex(({kind}) => kind === 'contents')
  const front = children.slice(0, Math.max(split, 0)).filter(isText)
  const others = children.slice(Math.max(split, 0)).filter(isText)
  const held = front.length === 0 ? [] : [h('div.front', {}, lines(inline(front, context)))]
  return h('main', {id: ids.text, tabIndex: -1}, lines([...held, ...inline(others, context)]))
}

/** The body of the page: cover, running head, contents, text. */
export function body(document: Document, context: Context): Element {
  const covers = document.children.filter(({kind}) => kind === 'cover')
  const contents = document.children.filter(({kind}) => kind === 'contents')
  return h(
    'body',
    {id: ids.top},
    lines([
      h('a.skip', {href: anchor(ids.text)}, context.words.skip),
      ...inline(covers, context),
      ...titleWhereMissing(document, context),
      running(contents[0], context),
      h('div.spread', {}, lines([...inline(contents, context), text(document, context)])),
      colophon(context),
    ]),
  )
}
