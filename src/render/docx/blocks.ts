import type {FileChild} from 'docx'
import {headingNumbers} from '../../document/marks.ts'
import type {Block, Heading, Item, List, Note, Paragraph, Quote, Section} from '../../document/nodes.ts'
import {handle, isOfCopy, type Handlers} from '../../document/walk.ts'
import {divideInlines} from './carry.ts'
import {renderContents} from './contents.ts'
import {enter, entered, type Child, type Context} from './context.ts'
import {renderFigure} from './figure.ts'
import {renderInlines, renderPhrase, renderText} from './inlines.ts'
import {styledParagraph} from './paragraph.ts'
import {linkTo, markEnd, markStart, pageBreak, tabRun, wordsRun} from './run.ts'
import {copyStyle, coverStyle, deepest, listReference, style} from './styles/names.ts'
import {renderTable} from './table.ts'
import {joinBars} from './variants.ts'

const handlers = {
  section: renderSection,
  paragraph: renderParagraph,
  note: renderNote,
  quote: renderQuote,
  list: (node, context) => renderList(node, context),
  item: (node, context) => renderBlocks(node.children, context),
  table: (node, context) => renderTable(node, context, renderBlocks),
  row: (node, context) => renderBlocks(node.children, context),
  cell: (node, context) => renderBlocks(node.children, context),
  figure: renderFigure,
  contents: renderContents,
  entry: (node, context) => [styledParagraph(context.plain, renderPhrase(node.title, context), context)],
} satisfies Handlers<readonly FileChild[], Context, Block>

/** Render blocks that stand one below the other; the first takes over what is to be entered with. */
export const renderBlocks = (blocks: readonly Block[], context: Context): readonly FileChild[] =>
  blocks.flatMap((block, index): readonly FileChild[] => {
    const inside = enter(block, index === 0 ? context : entered(context))
    return handle(handlers, block, inside)
  })

function renderSection(node: Section, context: Context): readonly FileChild[] {
  const plain = node.kind === 'contents' ? style.contentsLead : style.body
  const inside: Context = {...spoken(node, context), sectionKind: node.kind, plain}
  if (!node.heading) return renderBlocks(node.children, inside)
  const words = [...renderNumber(node, node.heading, inside), ...renderPhrase(node.heading.title, inside)]
  const {change = node.heading.change} = node
  return [
    styledParagraph(headingStyle(node), context.reviser.comment(node.id, words), context, change),
    ...renderBlocks(node.children, entered(inside)),
  ]
}

/** The number of a heading and a space; where references repeat the number, it stands in a bookmark of its own. */
function renderNumber({id}: Section, heading: Heading, context: Context): readonly Child[] {
  const label = context.bookmarks.get(id)?.label
  if (label && heading.number !== undefined)
    return [markStart(label), renderText(heading.number, context), markEnd(label), renderText(' ', context)]
  return headingNumbers(heading).map(({value, change}) => renderText(`${value} `, context, change))
}

/** The context in the language of what stands in it. */
const spoken = ({language}: Section | Quote, context: Context): Context =>
  language === undefined ? context : {...context, language: context.foreign(language)}

function headingStyle({kind, level, listed}: Section): string {
  if (kind === 'contents') return style.contentsTitle
  return listed ? style.heading(level) : style.unlisted(level)
}

function renderParagraph(node: Paragraph, context: Context): readonly FileChild[] {
  return [styledParagraph(paragraphStyle(node, context), renderWords(node, context), context, node.change)]
}

function paragraphStyle({role}: Paragraph, {sectionKind, surround, plain}: Context): string {
  if (role === 'label') return style.label
  if (role === 'source') return surround === 'quote' ? style.quoteSource : style.source
  if (isOfCopy(role)) return copyStyle[role]
  return role && sectionKind === 'cover' ? coverStyle[role] : plain
}

/** The words of a text, with the breaks of pages that start within it and need one. */
function renderWords(node: Paragraph | Note, context: Context): readonly Child[] {
  const cuts = context.locked ? (context.pages.breaks.get(node) ?? []) : []
  return divideInlines(node.children, cuts).flatMap((part, index) => [
    ...(index === 0 ? [] : [pageBreak()]),
    ...renderInlines(part, context),
  ])
}

function renderNote(node: Note, context: Context): readonly FileChild[] {
  const own = node.back !== undefined && context.note === style.note ? style.sectionNote : context.note
  const words = [...renderNoteMark(node, own, context), ...renderWords(node, context)]
  return [styledParagraph(own, words, context, node.change)]
}

/** The mark that opens a note. That of a footnote leads back to the text, and keeps off the words. */
function renderNoteMark(
  {mark, back, change}: Note,
  own: string,
  {bookmarks, reviser}: Context,
): readonly Child[] {
  const run = reviser.run(wordsRun(mark, undefined, change), change)
  if (back === undefined) return [run]
  const bookmark = bookmarks.get(back)
  const space = own === style.sectionNote ? tabRun() : wordsRun(' ', undefined, change)
  const gap = reviser.run(space, change)
  return [bookmark ? linkTo(bookmark.name, run) : run, gap]
}

/** A quotation, in its own language; where it comes from is said in the language around it. */
function renderQuote(node: Quote, context: Context): readonly FileChild[] {
  const last = node.children.at(-1)
  const sourced = last?.type === 'paragraph' && last.role === 'source'
  const words = sourced ? node.children.slice(0, -1) : node.children
  const inside: Context = {
    ...spoken(node, context),
    surround: 'quote',
    listLevel: 0,
    plain: style.quote,
    note: style.quoteNote,
  }
  const around: Context = {...inside, language: context.language}
  const source = sourced ? renderBlocks([last], words.length > 0 ? entered(around) : around) : []
  return joinBars([...renderBlocks(words, inside), ...source], context.variants)
}

function renderList(node: List, context: Context): readonly FileChild[] {
  const {surround} = context
  const listLevel = context.listLevel + 1
  const item = {
    style: node.ordered ? style.number(listLevel, surround) : style.bullet(listLevel, surround),
    reference: context.references.get(node) ?? listReference.bullet(surround),
    level: Math.min(listLevel, deepest.list[surround]) - 1,
  }
  const inside: Context = {
    ...context,
    listLevel,
    plain: style.item(listLevel, surround),
    note: style.itemNote(listLevel, surround),
  }
  return node.children.flatMap((child: Item, index) => {
    const entrance = index === 0 ? context.entrance : entered(context).entrance
    return renderBlocks([child], {...inside, entrance: {...entrance, item}})
  })
}
