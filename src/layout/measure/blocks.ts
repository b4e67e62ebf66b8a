import type {
  Block,
  Contents,
  Entry,
  Figure,
  Item as ListItem,
  List,
  Note,
  Paragraph,
  Section,
} from '../../document/nodes.ts'
import {handle, type Handlers} from '../../document/walk.ts'
import {points, type Style} from '../../theme/model.ts'
import type {Item, TextItem} from '../items.ts'
import {setLines} from '../line/set.ts'
import {drawMatrix} from '../matrix.ts'
import type {Desk} from './desk.ts'
import {strandOf, strandsOf} from './strands.ts'
import {measureTable} from './table.ts'

/** Where a block is measured: its desk, the left edge it keeps to, and the style of plain paragraphs there. */
export interface Place {
  readonly desk: Desk
  readonly indent: number
  readonly style: Style
  readonly onCover: boolean
}

/** Measure a block: the items that the paginator puts on pages. */
const measureBlock = (block: Block, place: Place): readonly Item[] => {
  const items = handle<readonly Item[], Place, Block>(handlers, block, place)
  const [head, ...rest] = items
  return head ? [{...head, begins: [block, ...head.begins.filter((begun) => begun !== block)]}, ...rest] : []
}

const handlers = {
  section: measureSection,
  paragraph: (node, place) => [measureParagraph(node, place)],
  note: (node, place) => [measureNote(node, place)],
  list: measureList,
  item: (node, place) => measureItem(node, place, place.desk.theme.list.marker),
  table: (node, {desk}) => measureTable(node, desk),
  row: nothing,
  cell: nothing,
  figure: (node, place) => measureFigure(node, place),
  contents: (node, place) => measureContents(node, place),
  entry: (node, place) => [measureEntry(node, place)],
} satisfies Handlers<readonly Item[], Place, Block>

/** Rows and cells are measured by their table. */
function nothing(): readonly Item[] {
  return []
}

const measureAll = (blocks: readonly Block[], place: Place): readonly Item[] =>
  blocks.flatMap((block) => measureBlock(block, place))

/** The item of a text: lines, and how the paginator may move them. */
const textItem = (
  block: Block,
  style: Style,
  lines: TextItem['lines'],
  more: Partial<TextItem> = {},
): TextItem => ({
  kind: 'text',
  block,
  begins: [block],
  style,
  lines,
  indent: style.indent,
  before: style.before,
  after: style.after,
  keepBefore: false,
  keepWithNext: false,
  opensPage: false,
  splits: false,
  markers: [],
  ...more,
})

function measureSection(node: Section, place: Place): readonly Item[] {
  const {desk} = place
  const inside: Place = {...place, onCover: node.kind === 'cover'}
  const style = node.kind === 'contents' ? desk.theme.contents.lead : desk.theme.body
  const heading = node.heading ? [measureHeading(node, desk)] : []
  return [...heading, ...measureAll(node.children, {...inside, style})]
}

function measureHeading(node: Section, desk: Desk): TextItem {
  const {headings, contents} = desk.theme
  const own = headings[Math.min(node.level, headings.length) - 1]
  const style: Style = node.kind === 'contents' || !own ? contents.title : own
  const number = node.heading?.number === undefined ? [] : strandOf(`${node.heading.number} `, style, desk)
  const strands = [...number, ...strandsOf(node.heading?.title ?? [], style, desk)]
  const lines = setLines(strands, {measure: desk.measure - style.indent, align: style.align})
  const opens = node.kind === 'contents' || node.pageStart !== undefined || own?.opensPage === true
  return textItem(node, style, lines, {
    keepWithNext: true,
    opensPage: opens,
    ...(node.pageStart !== undefined && own?.opensPage !== true ? {pinned: node.pageStart} : {}),
    ...(own?.rule && node.kind !== 'contents' ? {rule: own.rule} : {}),
  })
}

function measureParagraph(node: Paragraph, place: Place): TextItem {
  const {desk, onCover} = place
  const style = node.role && onCover ? desk.theme.cover[node.role] : place.style
  const indent = place.indent + style.indent
  const lines = setLines(strandsOf(node.children, style, desk), {
    measure: desk.measure - indent,
    align: style.align,
  })
  return textItem(node, style, lines, {
    indent,
    splits: !onCover,
    keepBefore: onCover,
    keepWithNext: node.role === 'lead',
  })
}

function measureNote(node: Note, place: Place): TextItem {
  const {desk} = place
  const style = desk.theme.note
  const indent = place.indent + style.indent
  const [mark] = setLines(strandOf(node.mark, style, desk), {measure: desk.measure, align: 'start'})
  const text = indent + (mark?.width ?? 0)
  const lines = setLines(strandsOf(node.children, style, desk), {
    measure: desk.measure - text,
    align: style.align,
  })
  return textItem(node, style, lines, {
    indent: text,
    splits: true,
    markers: mark ? [{line: mark, indent}] : [],
  })
}

function measureList(node: List, place: Place): readonly Item[] {
  const {marker} = place.desk.theme.list
  return node.children.flatMap((item, index) =>
    measureItem(item, place, node.ordered ? `${index + 1}.` : marker),
  )
}

/** Least space between a marker and its text, in ems: a wide number pushes its text to the right. */
const markerGap = 0.3

function measureItem(node: ListItem, place: Place, marker: string): readonly Item[] {
  const {desk} = place
  const {list} = desk.theme
  const left = place.indent + list.indent
  const [mark] = setLines(strandOf(marker, list, desk), {measure: desk.measure, align: 'start'})
  const style: Style = {...list, indent: points(0)}
  const hang = Math.max(list.hang, (mark?.width ?? 0) + list.size * markerGap)
  const [head, ...rest] = measureAll(node.children, {...place, indent: left + hang, style})
  if (!head) return []
  const marked =
    head.kind === 'text' && mark ? {...head, markers: [{line: mark, indent: left}, ...head.markers]} : head
  return [{...marked, begins: [node, ...marked.begins]}, ...rest]
}

function measureFigure(node: Figure, place: Place): readonly Item[] {
  const {desk} = place
  const {figure, caption} = desk.theme
  const lines = setLines(strandsOf(node.caption, caption, desk), {
    measure: desk.measure,
    align: caption.align,
  })
  const size = figureSize(node, desk, caption.before + lines.length * caption.leading)
  const base = {
    begins: [node],
    before: figure.before,
    after: figure.after,
    keepBefore: false,
    opensPage: false,
  }
  return [
    {...base, kind: 'figure', figure: node, keepWithNext: true, ...size},
    textItem(node, caption, lines, {begins: []}),
  ]
}

/** A CSS pixel is a 96th of an inch. */
const pointsPerPixel = 72 / 96

/** The largest share of a page's height that a picture with its caption takes, so that a heading can stand above. */
const largestShare = 0.85

function figureSize(
  node: Figure,
  desk: Desk,
  captionHeight: number,
): {width: number; height: number; drawing?: ReturnType<typeof drawMatrix>} {
  if (node.picture.kind === 'matrix') {
    const drawing = drawMatrix(node, node.picture, desk)
    return {width: drawing.width, height: drawing.height, drawing}
  }
  const natural = {width: node.picture.width * pointsPerPixel, height: node.picture.height * pointsPerPixel}
  const {page} = desk.theme
  const room = (page.height - page.top - page.bottom) * largestShare - captionHeight
  const scale = Math.min(1, desk.measure / natural.width, room / natural.height)
  return {width: natural.width * scale, height: natural.height * scale}
}

const measureContents = (node: Contents, place: Place): readonly Item[] =>
  node.children.flatMap((entry) => measureBlock(entry, place))

/** Room for the folio and the shortest leader at the end of an entry, in ems. */
const folioRoom = 3.5

function measureEntry(node: Entry, {desk}: Place): TextItem {
  const {levels} = desk.theme.contents
  const style = levels[Math.min(node.level, levels.length) - 1] ?? desk.theme.body
  const number = node.number === undefined ? [] : strandOf(`${node.number} `, style, desk, {id: node.target})
  const strands = [...number, ...strandsOf(node.title, style, desk, {id: node.target})]
  const measure = desk.measure - style.indent - folioRoom * style.size
  return textItem(node, style, setLines(strands, {measure, align: 'start'}), {entry: node})
}

/** Measure a whole document. What follows the cover and what follows the contents opens a page. */
export function measureDocument(desk: Desk): readonly Item[] {
  const place: Place = {desk, indent: 0, style: desk.theme.body, onCover: false}
  const {children} = desk.document
  return children.flatMap((section, index) => {
    const [head, ...rest] = measureBlock(section, place)
    const opens = ['cover', 'contents'].includes(children[index - 1]?.kind ?? '')
    return head ? [opens ? {...head, opensPage: true} : head, ...rest] : []
  })
}
