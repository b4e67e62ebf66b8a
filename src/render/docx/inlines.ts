import {
  BookmarkEnd,
  BookmarkStart,
  ExternalHyperlink,
  InternalHyperlink,
  TextRun,
  type ParagraphChild,
} from 'docx'
import type {Footnote, Inline, Phrase, Reference} from '../../document/nodes.ts'
import {handle, phraseText, plainText, type Handlers} from '../../document/walk.ts'
import type {Bookmark} from './bookmarks.ts'
import {address, writable} from './characters.ts'
import type {Child, Context} from './context.ts'
import {closeField, openField} from './field.ts'
import {runStyle, runStyleOf, type RunLook} from './styles/runs.ts'

/** How characters look where they stand, and whether they are part of a link already: Word knows no link in a link. */
interface Look extends RunLook {
  readonly context: Context
  readonly linked?: true
}

const handlers = {
  text: ({value}, look) => [run(value, look)],
  variable: ({value}, look) => [run(value, look)],
  strong: ({children}, look) => within(children, {...look, weight: look.weight ?? 'strong'}),
  emphasis: ({children}, look) => within(children, {...look, weight: look.weight ?? 'emphasis'}),
  code: ({value}, look) => [run(value, {...look, base: look.base ?? 'code'})],
  link: ({address: parts, children}, look) => {
    const link = address(phraseText(parts))
    if (link === '' || look.linked) return within(children, look)
    const words = within(children, {...look, base: 'link', linked: true})
    return [new ExternalHyperlink({link, children: asListed(words)})]
  },
  reference: renderReference,
  foreign: ({language, children}, look) =>
    within(children, {...look, language: look.context.foreign(language)}),
  footnote: renderMark,
  lineBreak: () => [new TextRun({break: 1})],
} satisfies Handlers<readonly Child[], Look, Inline>

const within = (children: readonly Inline[], look: Look): readonly Child[] =>
  children.flatMap((child) => handle(handlers, child, look))

/** The library takes the edges of bookmarks where its types list other children only. */
const asListed = (children: readonly Child[]): readonly ParagraphChild[] =>
  children as readonly ParagraphChild[]

const run = (text: string, look: Look): TextRun => {
  const style = runStyleOf(look)
  return new TextRun({text: writable(text), ...(style === undefined ? {} : {style})})
}

/** A link to the target. One that says no more than the label of a figure or table is a field that repeats it. */
function renderReference(node: Reference, look: Look): readonly Child[] {
  const bookmark = look.context.bookmarks.get(node.target)
  const words = within(node.children, {...look, linked: true})
  if (!bookmark || look.linked) return words
  if (bookmark.label?.words === plainText(node.children))
    return repeat(bookmark.label, words, isPlain(node, look))
  return [new InternalHyperlink({anchor: bookmark.name, children: asListed(words)})]
}

/** The field that repeats a label (ECMA-376 part 1, 17.16.5.51); where its words have a look, it keeps that. */
const repeat = (
  {name}: NonNullable<Bookmark['label']>,
  words: readonly Child[],
  plain: boolean,
): readonly Child[] => [
  ...openField(`REF ${name} \\h${plain ? '' : ' \\* MERGEFORMAT'}`),
  ...words,
  ...closeField(),
]

const isPlain = ({children}: Reference, look: Look): boolean =>
  runStyleOf(look) === undefined && children.every(({type}) => type === 'text' || type === 'variable')

/** The raised mark of a footnote: a link to its note, and what the note leads back to. */
function renderMark(node: Footnote, look: Look): readonly Child[] {
  const {bookmarks} = look.context
  const note = bookmarks.get(node.target)
  const mark = new TextRun({text: writable(node.mark ?? ''), style: runStyle.mark})
  const link = note && !look.linked ? new InternalHyperlink({anchor: note.name, children: [mark]}) : mark
  const own = node.id === undefined ? undefined : bookmarks.get(node.id)
  if (own?.target !== node) return [link]
  return [new BookmarkStart(own.name, own.number), link, new BookmarkEnd(own.number)]
}

/** The runs of inlines. */
export const renderInlines = (inlines: readonly Inline[], context: Context): readonly Child[] =>
  within(inlines, {context, language: context.language})

/** The runs of a phrase. */
export const renderPhrase = (phrase: Phrase, context: Context): readonly Child[] =>
  renderInlines(phrase, context)

/** The runs of words that are no nodes, such as the number of a heading. */
export const renderText = (text: string, context: Context): TextRun =>
  run(text, {context, language: context.language})
