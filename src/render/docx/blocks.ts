import {PageBreak, TextRun, type FileChild, type ParagraphChild} from 'docx'
import type {Block, Item, List, Note, Paragraph, Section} from '../../document/nodes.ts'
import {handle, type Handlers} from '../../document/walk.ts'
import {cutInlines} from './carry.ts'
import {writable} from './characters.ts'
import {renderContents} from './contents.ts'
import {enter, entered, type Context} from './context.ts'
import {renderFigure} from './figure.ts'
import {renderInlines, renderPhrase} from './inlines.ts'
import {styledParagraph} from './paragraph.ts'
import {coverStyle, style} from './styles/names.ts'
import {renderTable} from './table.ts'

const handlers = {
  section: renderSection,
  paragraph: renderParagraph,
  note: renderNote,
  list: (node, context) => renderList(node, context),
  item: (node, context) => renderBlocks(node.children, context),
  table: (node, context) => [renderTable(node, context, renderBlocks)],
  row: (node, context) => renderBlocks(node.children, context),
  cell: (node, context) => renderBlocks(node.children, context),
  figure: renderFigure,
  contents: renderContents,
  entry: (node, context) => [styledParagraph(context.plain, renderPhrase(node.title), context.entrance)],
} satisfies Handlers<readonly FileChild[], Context, Block>

/** Render blocks that stand one below the other; the first takes over what is to be entered with. */
export const renderBlocks = (blocks: readonly Block[], context: Context): readonly FileChild[] =>
  blocks.flatMap((block, index) =>
    handle(handlers, block, enter(block, index === 0 ? context : entered(context))),
  )

function renderSection(node: Section, context: Context): readonly FileChild[] {
  const plain = node.kind === 'contents' ? style.contentsLead : style.body
  const inside: Context = {...context, sectionKind: node.kind, plain}
  if (!node.heading) return renderBlocks(node.children, inside)
  const {number, title} = node.heading
  const words = [
    ...(number === undefined ? [] : [new TextRun(`${writable(number)} `)]),
    ...renderPhrase(title),
  ]
  return [
    styledParagraph(headingStyle(node), words, context.entrance),
    ...renderBlocks(node.children, entered(inside)),
  ]
}

function headingStyle({kind, level, listed}: Section): string {
  if (kind === 'contents') return style.contentsTitle
  return listed ? style.heading(level) : style.unlisted(level)
}

function renderParagraph(node: Paragraph, context: Context): readonly FileChild[] {
  const own = node.role && context.sectionKind === 'cover' ? coverStyle[node.role] : context.plain
  return [styledParagraph(own, renderWords(node, context), context.entrance)]
}

/** The words of a text, with the break of a page that starts within it. */
function renderWords(node: Paragraph | Note, {bookmarks, carried}: Context): readonly ParagraphChild[] {
  const ink = carried.get(node)
  if (ink === undefined) return renderInlines(node.children, bookmarks)
  const [before, after] = cutInlines(node.children, ink)
  return [...renderInlines(before, bookmarks), new PageBreak(), ...renderInlines(after, bookmarks)]
}

function renderNote(node: Note, context: Context): readonly FileChild[] {
  const words = [new TextRun(writable(node.mark)), ...renderWords(node, context)]
  return [styledParagraph(context.note, words, context.entrance)]
}

function renderList(node: List, context: Context): readonly FileChild[] {
  const listLevel = context.listLevel + 1
  const reference = context.references.get(node)
  const item = {
    style: node.ordered ? style.number(listLevel) : style.bullet(listLevel),
    ...(reference === undefined ? {} : {reference}),
  }
  const inside: Context = {
    ...context,
    listLevel,
    plain: style.item(listLevel),
    note: style.itemNote(listLevel),
  }
  return node.children.flatMap((child: Item, index) => {
    const entrance = index === 0 ? context.entrance : entered(context).entrance
    return renderBlocks([child], {...inside, entrance: {...entrance, item}})
  })
}
