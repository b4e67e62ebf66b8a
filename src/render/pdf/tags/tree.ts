import type {
  Block,
  Cell,
  Contents,
  Document,
  Entry,
  Figure,
  Item,
  List,
  Note,
  Paragraph,
  Quote,
  Row,
  Section,
  Table,
} from '../../../document/nodes.ts'
import {handle, phraseText, type Handlers} from '../../../document/walk.ts'
import {markedElement} from './change.ts'
import {addElement, rootElement, type Element, type ElementType} from './element.ts'

/** The structure tree of a document, without content yet, and where the content of each block belongs. */
export interface StructureTree {
  readonly root: Element
  /** The element of a block's own text. */
  readonly texts: ReadonlyMap<Block, Element>
  /** The elements of the pictures of figures; one without any text that stands for it is decoration. */
  readonly pictures: ReadonlyMap<Figure, Element>
  /** The elements of the markers before a block's text, the outermost list's first. */
  readonly markers: ReadonlyMap<Block, readonly Element[]>
  /** The texts of header rows, which are decoration where they stand again. */
  readonly headers: ReadonlySet<Block>
}

/** What is known while the tree is built. */
interface Site {
  readonly texts: Map<Block, Element>
  readonly pictures: Map<Figure, Element>
  readonly markers: Map<Block, readonly Element[]>
  readonly headers: Set<Block>
  /** The labels of list items whose first text has not come yet. */
  waiting: Element[]
  /** The levels of the sections that the next heading may stand in. */
  readonly levels: number[]
  readonly ids: {notes: number}
}

interface Context {
  readonly site: Site
  readonly parent: Element
  readonly language: string
  /** In a quotation, the language of the text around it: that of the source too. */
  readonly outer?: string
  /** Whether all stands in a header row. */
  readonly inHeader?: boolean
}

/** Build the structure tree of a document. */
export function structureOf(document: Document): StructureTree {
  const site: Site = {
    texts: new Map(),
    pictures: new Map(),
    markers: new Map(),
    headers: new Set(),
    waiting: [],
    levels: [],
    ids: {notes: 0},
  }
  const root = rootElement()
  addAll(document.children, {site, parent: root, language: document.language})
  return {root, ...site}
}

const handlers = {
  section: addSection,
  paragraph: addParagraph,
  note: addNote,
  quote: addQuote,
  list: addList,
  item: addItem,
  table: addTable,
  row: (row, context) => addRow(row, 0, context),
  cell: (cell, context) => addCell(cell, undefined, context),
  figure: addFigure,
  contents: addContents,
  entry: addEntry,
} satisfies Handlers<void, Context, Block>

const addAll = (blocks: readonly Block[], context: Context): void =>
  blocks.forEach((block) => handle(handlers, block, context))

/** A block whose text belongs to an element. The labels of the list items that begin with it stand before that text. */
function place(
  block: Block,
  element: Element,
  {site, inHeader}: Context,
  own: readonly Element[] = [],
): void {
  site.texts.set(block, element)
  site.markers.set(block, [...site.waiting, ...own])
  site.waiting = []
  if (inHeader) site.headers.add(block)
}

function addSection(node: Section, context: Context): void {
  const {site, parent} = context
  const section = addElement(parent, 'Sect', {id: node.id, language: node.language})
  if (node.heading) place(node, addElement(section, headingType(node.level, site.levels)), context)
  addAll(node.children, {...context, parent: section, language: node.language ?? context.language})
}

/** A heading is one level below the one that it stands under: levels are never skipped (ISO 14289-1, 7.4.2). */
function headingType(level: number, open: number[]): ElementType {
  while ((open.at(-1) ?? 0) >= level) open.pop()
  open.push(level)
  return headingTypes[Math.min(open.length, headingTypes.length) - 1] ?? 'H6'
}

const headingTypes = ['H1', 'H2', 'H3', 'H4', 'H5', 'H6'] as const

function addParagraph(node: Paragraph, context: Context): void {
  const {parent, language, outer} = context
  const isForeign = node.role === 'source' && outer !== undefined && outer !== language
  const facts = isForeign ? {language: outer} : {}
  place(node, addElement(parent, node.role === 'title' ? 'Title' : 'P', facts), context)
}

/** A note has an ID (ISO 14289-1, 7.9), made up where it has no name: no name of a writer's holds a colon. */
function addNote(node: Note, context: Context): void {
  const id = node.id ?? `note:${++context.site.ids.notes}`
  const note = addElement(context.parent, 'Note', {id})
  const label = addElement(note, 'Lbl')
  place(node, note, context, [node.back === undefined ? label : addElement(label, 'Link')])
}

function addQuote(node: Quote, context: Context): void {
  const parent = addElement(context.parent, 'BlockQuote', {language: node.language})
  const language = node.language ?? context.language
  addAll(node.children, {...context, parent, language, outer: context.language})
}

function addList(node: List, context: Context): void {
  const parent = listElement(context.parent, node.ordered)
  addAll(node.children, {...context, parent})
}

const listElement = (parent: Element, ordered: boolean): Element =>
  addElement(parent, 'L', {attributes: {O: 'List', ListNumbering: ordered ? 'Decimal' : 'Disc'}})

function addItem(node: Item, context: Context): void {
  const list = context.parent.type === 'L' ? context.parent : listElement(context.parent, false)
  const item = addElement(list, 'LI')
  context.site.waiting.push(addElement(item, 'Lbl'))
  addInside(node.children, {...context, parent: addElement(item, 'LBody')})
  context.site.waiting = []
}

/** What stands in an item or a cell: a paragraph alone needs no element of its own. */
function addInside(blocks: readonly Block[], context: Context): void {
  const [first] = blocks
  if (blocks.length === 1 && first?.type === 'paragraph') place(first, context.parent, context)
  else addAll(blocks, context)
}

function addTable(node: Table, context: Context): void {
  const table = addElement(context.parent, 'Table', {id: node.id})
  if (node.caption) place(node, addElement(table, 'Caption'), context)
  context.site.waiting = []
  const head = addElement(table, 'THead')
  const body = addElement(table, 'TBody')
  node.children.forEach((row, index) => {
    const inHeader = index < node.headerRows
    addRow(row, node.headerColumns ?? 0, {...context, parent: inHeader ? head : body, inHeader})
  })
}

function addRow(node: Row, headerColumns: number, context: Context): void {
  const parent = addElement(context.parent, 'TR')
  node.children.forEach((cell, index) => {
    const scope = context.inHeader ? 'Column' : index < headerColumns ? 'Row' : undefined
    addCell(cell, scope, {...context, parent})
  })
}

function addCell(node: Cell, scope: 'Column' | 'Row' | undefined, context: Context): void {
  const parent = scope
    ? addElement(context.parent, 'TH', {attributes: {O: 'Table', Scope: scope}})
    : addElement(context.parent, 'TD')
  addInside(node.children, {...context, parent})
}

/** The caption stands beside the figure: of a figure, only the text that stands for it is read out. */
function addFigure(node: Figure, context: Context): void {
  context.site.waiting = []
  const parent = addElement(context.parent, 'Div')
  const alt = phraseText(node.alt) || phraseText(node.caption)
  const around = node.change ? markedElement(parent, node.change) : parent
  if (alt) context.site.pictures.set(node, addElement(around, 'Figure', {id: node.id, alt}))
  place(node, addElement(parent, 'Caption'), context)
}

/** Entries of a deeper level stand in contents within the contents. */
function addContents(node: Contents, context: Context): void {
  const open: {readonly level: number; readonly element: Element}[] = []
  for (const entry of node.children) {
    while (open.length > 1 && (open.at(-1)?.level ?? 0) > entry.level) open.pop()
    const last = open.at(-1)
    if (!last || last.level < entry.level)
      open.push({level: entry.level, element: addElement(last?.element ?? context.parent, 'TOC')})
    addEntry(entry, {...context, parent: open.at(-1)?.element ?? context.parent})
  }
}

function addEntry(node: Entry, context: Context): void {
  const reference = addElement(addElement(context.parent, 'TOCI'), 'Reference')
  place(node, addElement(reference, 'Link'), context)
}
