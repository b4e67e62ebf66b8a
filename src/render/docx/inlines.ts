import {ExternalHyperlink, type ParagraphChild, type XmlComponent} from 'docx'
import type {Footnote, Inline, Marking, Phrase, Reference} from '../../document/nodes.ts'
import {handle, phraseText, plainText, type Handlers} from '../../document/walk.ts'
import type {Bookmark} from './bookmarks.ts'
import {address} from './characters.ts'
import type {Child, Context} from './context.ts'
import {element} from './element.ts'
import {closeField, openField} from './field.ts'
import {linkTo, markEnd, markStart, runOf, wordsRun} from './run.ts'
import {runStyle, runStyleOf, type RunLook} from './styles/runs.ts'

/** How characters look where they stand, and whether they are part of a link already: Word knows no link in a link. */
interface Look extends RunLook {
  readonly context: Context
  readonly linked?: true
  /** In a redline: what has become of them. */
  readonly change?: Marking
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
  lineBreak: (_, {context, change}) => [context.reviser.run(runOf(element('w:br')), change)],
} satisfies Handlers<readonly Child[], Look, Inline>

const within = (children: readonly Inline[], look: Look): readonly Child[] =>
  children.flatMap((child) => handle(handlers, child, child.change ? {...look, change: child.change} : look))

/** The library takes whatever it can write where its types list its own classes only. */
const asListed = (children: readonly Child[]): readonly ParagraphChild[] =>
  children as readonly unknown[] as readonly ParagraphChild[]

const run = (text: string, look: Look): XmlComponent =>
  look.context.reviser.run(wordsRun(text, runStyleOf(look), look.change), look.change)

/**
 * A link to the target. One that says what its heading says, or its number or label, is a field that repeats it: Word
 * puts it right when the heading changes. In a redline none is: what it repeats may go when changes are rejected.
 */
function renderReference(node: Reference, look: Look): readonly Child[] {
  const bookmark = look.context.bookmarks.get(node.target)
  const words = within(node.children, {...look, linked: true})
  if (!bookmark || look.linked) return words
  const said = plainText(node.children)
  const repeated = [bookmark, bookmark.label].find((one) => one?.words === said)
  if (repeated && said !== '' && !look.context.revised) return repeat(repeated, words, isPlain(node, look))
  return [linkTo(bookmark.name, ...words)]
}

/** The field that repeats a bookmark (ECMA-376 part 1, 17.16.5.51); where its words have a look, it keeps that. */
const repeat = (
  {name}: Pick<Bookmark, 'name'>,
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
  const {bookmarks, reviser} = look.context
  const note = bookmarks.get(node.target)
  const mark = reviser.run(wordsRun(node.mark ?? '', runStyle.mark, look.change), look.change)
  const link = note && !look.linked ? linkTo(note.name, mark) : mark
  const own = node.id === undefined ? undefined : bookmarks.get(node.id)
  if (own?.target !== node) return [link]
  return [markStart(own), link, markEnd(own)]
}

/** The runs of inlines. */
export const renderInlines = (inlines: readonly Inline[], context: Context): readonly Child[] =>
  within(inlines, {context, language: context.language})

/** The runs of a phrase. */
export const renderPhrase = (phrase: Phrase, context: Context): readonly Child[] =>
  renderInlines(phrase, context)

/** The runs of words that are no nodes, such as a space after the number of a heading. */
export const renderText = (text: string, context: Context, change?: Marking): XmlComponent =>
  run(text, {context, language: context.language, ...(change && {change})})
