import type {Block, Section} from '../../document/nodes.ts'
import {handle, type Handlers} from '../../document/walk.ts'
import type {Style} from '../../theme/model.ts'
import type {Item, TextItem} from '../items.ts'
import {setLines} from '../line/set.ts'
import {measureContents, measureEntry} from './contents.ts'
import type {Desk} from './desk.ts'
import {measureFigure} from './figure.ts'
import {measureItem, measureList} from './list.ts'
import {measureNote} from './note.ts'
import {measureParagraph} from './paragraph.ts'
import {plainLooks, textItem, type Place} from './place.ts'
import {measureQuote} from './quote.ts'
import {strandOf, strandsOf} from './strands.ts'
import {measureTable} from './table.ts'

const handlers = {
  section: measureSection,
  paragraph: (node, place) => [measureParagraph(node, place)],
  note: (node, place) => [measureNote(node, place)],
  quote: measureQuote,
  list: measureList,
  item: measureItem,
  table: measureTable,
  row: nothing,
  cell: nothing,
  figure: measureFigure,
  contents: measureContents,
  entry: (node, place) => [measureEntry(node, place)],
} satisfies Handlers<readonly Item[], Place, Block>

/** Rows and cells are measured by their table. */
function nothing(): readonly Item[] {
  return []
}

/** Measure a block: the items that the paginator puts on pages. */
const measureBlock = (block: Block, place: Place): readonly Item[] => {
  const items = handle<readonly Item[], Place, Block>(handlers, block, place)
  const [head, ...rest] = items
  return head ? [{...head, begins: [block, ...head.begins.filter((begun) => begun !== block)]}, ...rest] : []
}

const measureAll = (blocks: readonly Block[], place: Place): readonly Item[] =>
  blocks.flatMap((block) => measureBlock(block, place))

function measureSection(node: Section, outer: Place): readonly Item[] {
  const {theme} = outer.desk
  const text = node.kind === 'contents' ? theme.contents.lead : theme.body
  const language = node.language ?? outer.language
  const place: Place = {
    ...outer,
    looks: {...outer.looks, text},
    onCover: node.kind === 'cover',
    ...(language === undefined ? {} : {language}),
  }
  const heading = node.heading ? [measureHeading(node, place)] : []
  return [...heading, ...measureAll(node.children, place)]
}

function measureHeading(node: Section, place: Place): TextItem {
  const {headings, contents} = place.desk.theme
  const own = headings[Math.min(node.level, headings.length) - 1]
  const style: Style = node.kind === 'contents' || !own ? contents.title : own
  const number = node.heading?.number === undefined ? [] : strandOf(`${node.heading.number} `, style, place)
  const strands = [...number, ...strandsOf(node.heading?.title ?? [], style, place)]
  const lines = setLines(strands, {measure: place.measure - style.indent, align: style.align})
  const opens = node.kind === 'contents' || node.pageStart !== undefined || own?.opensPage === true
  return textItem(node, style, lines, place, {
    keepWithNext: true,
    opensPage: opens,
    ...(node.pageStart !== undefined && own?.opensPage !== true ? {pinned: node.pageStart} : {}),
    ...(own?.rule && node.kind !== 'contents' ? {rule: own.rule} : {}),
  })
}

/** Measure a whole document. The contents, what follows them, and what follows the cover open a page. */
export function measureDocument(desk: Desk): readonly Item[] {
  const {measure, theme} = desk
  const looks = plainLooks(theme)
  const place: Place = {desk, measure, indent: 0, edge: 0, looks, onCover: false, within: measureAll}
  const {children} = desk.document
  return children.flatMap((section, index) => {
    const [head, ...rest] = measureBlock(section, place)
    const opens =
      section.kind === 'contents' || ['cover', 'contents'].includes(children[index - 1]?.kind ?? '')
    return head ? [opens ? {...head, opensPage: true} : head, ...rest] : []
  })
}
