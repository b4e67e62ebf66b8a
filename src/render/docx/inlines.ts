import {ExternalHyperlink, InternalHyperlink, TextRun, type ParagraphChild} from 'docx'
import type {Inline, Phrase} from '../../document/nodes.ts'
import {handle, phraseText, type Handlers} from '../../document/walk.ts'
import type {Bookmark} from './bookmarks.ts'
import {address, writable} from './characters.ts'
import {runStyle} from './styles/names.ts'

/** How characters look where they stand. A run has one style; weight inside a link or a code is added to it. */
interface Look {
  readonly bookmarks: ReadonlyMap<string, Bookmark>
  readonly style?: string
  readonly bold?: true
}

const handlers = {
  text: ({value}, look) => [run(value, look)],
  variable: ({value}, look) => [run(value, look)],
  strong: ({children}, look) => within(children, weighted(look, runStyle.strong)),
  emphasis: ({children}, look) => within(children, weighted(look, runStyle.emphasis)),
  code: ({value}, look) => [run(value, look.style === undefined ? {...look, style: runStyle.code} : look)],
  link: ({address: parts, children}, look) => {
    const link = address(phraseText(parts))
    if (link === '') return within(children, look)
    return [new ExternalHyperlink({link, children: within(children, {...look, style: runStyle.link})})]
  },
  reference: ({target, children}, look) => {
    const bookmark = look.bookmarks.get(target)
    const words = within(children, look)
    return bookmark ? [new InternalHyperlink({anchor: bookmark.name, children: words})] : words
  },
  lineBreak: () => [new TextRun({break: 1})],
} satisfies Handlers<readonly ParagraphChild[], Look, Inline>

const within = (children: readonly Inline[], look: Look): readonly ParagraphChild[] =>
  children.flatMap((child) => handle(handlers, child, look))

/** Strong and stressed words are bold already; within a link or a code, weight is added to its style. */
function weighted(look: Look, style: string): Look {
  if (look.style === undefined) return {...look, style}
  return look.style === runStyle.strong || look.style === runStyle.emphasis ? look : {...look, bold: true}
}

const run = (text: string, {style, bold}: Look): TextRun =>
  new TextRun({
    text: writable(text),
    ...(style === undefined ? {} : {style}),
    ...(bold ? {bold, boldComplexScript: bold} : {}),
  })

/** The runs of inlines. */
export const renderInlines = (
  inlines: readonly Inline[],
  bookmarks: ReadonlyMap<string, Bookmark>,
): readonly ParagraphChild[] => within(inlines, {bookmarks})

/** The runs of a phrase. */
export const renderPhrase = (phrase: Phrase): readonly ParagraphChild[] =>
  within(phrase, {bookmarks: new Map()})
