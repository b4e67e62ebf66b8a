import {diagnostic, type Diagnostic} from '../diagnostic/diagnostic.ts'
import {settle, type Outcome} from '../diagnostic/outcome.ts'
import {hasCover} from '../document/facts.ts'
import type {Block, Document, Node} from '../document/nodes.ts'
import {walk} from '../document/walk.ts'
import {points, type Points, type Theme} from '../theme/model.ts'
import {forgetful, type Memory} from '../world/memory.ts'
import {drawBars} from './bars.ts'
import {drawPlacement} from './draw.ts'
import type {Drawing} from './drawing.ts'
import {drawEdges, edgeDesk, type EdgeDesk} from './edge.ts'
import type {Fonts} from './fonts.ts'
import type {Item, RowItem, TextItem} from './items.ts'
import {lockPages} from './locks.ts'
import {measureDocument} from './measure/blocks.ts'
import {desk as layDesk} from './measure/desk.ts'
import type {Page, Pages, Place} from './pages.ts'
import {paginate, type Pagination, type Placement} from './paginate.ts'
import {drawChangeBars} from './redline/bars.ts'
import {drawRules} from './redline/rules.ts'

/**
 * Lay a document out on the theme's pages. Characters without a glyph and blocks taller than a page are errors; a
 * page start pinned for an earlier edition that leaves a third of a page empty is a warning.
 */
export function layout(
  document: Document,
  theme: Theme,
  fonts: Fonts,
  memory: Memory = forgetful,
): Outcome<Pages> {
  const faults: Diagnostic[] = []
  const {items, faults: measuring} = measureDocument(document, theme, fonts, memory)
  faults.push(...measuring)
  const desk = edgeDesk(layDesk(theme, fonts, faults), document, faults)
  const pagination = paginate(items, theme)
  const {breaks, overfull} = lockPages(pagination, theme)
  faults.push(...wideItems(items), ...tallItems(pagination), ...stalePins(pagination, document.edition))
  faults.push(...overfull.filter((item) => !pagination.tooTall.includes(item)).map(unsurePage))
  return settle({...assemble(desk, pagination), breaks}, faults)
}

function assemble(desk: EdgeDesk, {placements, pageCount}: Pagination): Omit<Pages, 'breaks'> {
  const {document, theme} = desk
  const places = placesOf(placements)
  const folios = new Map<string, string>()
  for (const [block, place] of places)
    if ('id' in block && block.id) folios.set(block.id, folioAt(place.page))
  const folioOf = (id: string): string => folios.get(id) ?? ''
  const byPage: Placement[][] = Array.from({length: pageCount}, () => [])
  for (const placement of placements) byPage[placement.page]?.push(placement)
  const pages = byPage.map((own, index): Page => {
    const folio = folioAt(index)
    const bars = drawBars(own, theme.page.left, theme)
    const content = own.flatMap((placement) => drawPlacement(placement, desk, folioOf))
    const marks = [...drawRules(content, desk.fonts), ...drawChangeBars(own, theme)]
    const edges = index === 0 && hasCover(document) ? [] : drawEdges(desk, folio)
    return {folio, pieces: [...bars, ...content, ...marks, ...edges]}
  })
  return {
    width: theme.page.width,
    height: theme.page.height,
    pages,
    places,
    ...figuresOf(placements),
    cellWidths: cellWidthsOf(placements),
  }
}

/** The folio of a page, by its index from 0. */
const folioAt = (index: number): string => String(index + 1)

function placesOf(placements: readonly Placement[]): ReadonlyMap<Block, Place> {
  const places = new Map<Block, Place>()
  for (const {item, page, top, from, first} of placements) {
    if (from > 0) continue
    const opensPage = first && page > 0
    const asked = opensPage && item.opensPage
    const place: Place = {page, top: points(top), opensPage, ...(asked ? {asked} : {})}
    for (const block of item.begins) if (!places.has(block)) places.set(block, place)
    for (const [block, below] of item.kind === 'row' ? textsOf(item) : [])
      if (!places.has(block)) places.set(block, {page, top: points(top + below), opensPage: false})
  }
  return places
}

/** The blocks in the cells of a row, each with its distance from the top of the row. */
const textsOf = ({cells}: RowItem): readonly (readonly [Block, number])[] =>
  cells.flatMap(({texts}) =>
    texts.flatMap(({item, top}) => item.begins.map((block) => [block, top] as const)),
  )

function figuresOf(placements: readonly Placement[]): Pick<Pages, 'drawings' | 'pictureSizes'> {
  const drawings = new Map<Block, Drawing>()
  const pictureSizes = new Map<Block, {readonly width: Points; readonly height: Points}>()
  for (const {item} of placements) {
    if (item.kind !== 'figure') continue
    if (item.drawing) drawings.set(item.figure, item.drawing)
    pictureSizes.set(item.figure, {width: points(item.width), height: points(item.height)})
  }
  return {drawings, pictureSizes}
}

const cellWidthsOf = (placements: readonly Placement[]): Pages['cellWidths'] =>
  new Map(
    placements.flatMap(({item}) =>
      item.kind === 'row' ? [[item.row, item.cells.map(({width}) => points(width))] as const] : [],
    ),
  )

/** The first text with a line wider than its room; where the theme is at fault there are hundreds more. */
function wideItems(items: readonly Item[]): readonly Diagnostic[] {
  const texts = items.flatMap((item): readonly TextItem[] => {
    if (item.kind !== 'row') return item.kind === 'text' ? [item] : []
    return item.cells.flatMap((cell) => cell.texts.map((text) => text.item))
  })
  const wide = texts.find(({lines, measure}) => lines.some(({width}) => width > measure + 1))
  if (!wide) return []
  const message = 'a line of this text is wider than the room it has'
  const hint = 'choose a theme with smaller type, or with less indent; in a table, make the column wider'
  return [diagnostic('line-too-wide', originOf(wide.block), message, hint)]
}

/** Where a block was written, or the first of what is in it. */
const originOf = (block: Node): Diagnostic['span'] => [...walk(block)].find(({origin}) => origin)?.origin

const blockNames = {
  text: 'heading or line of the cover',
  row: 'row of a table, with its header,',
  figure: 'figure',
} as const

const tallHints = {
  text: 'shorten it, or choose a theme with smaller type',
  row: 'divide the row in two, or move words out of the table',
  figure: 'divide the figure in two, or name fewer areas',
} as const

const blockOf = (item: Item): Block =>
  item.kind === 'row' ? item.row : item.kind === 'figure' ? item.figure : item.block

const tallItems = ({tooTall}: Pagination): readonly Diagnostic[] =>
  tooTall.map((item) =>
    diagnostic(
      'block-too-tall',
      originOf(blockOf(item)),
      `this ${blockNames[item.kind]} is taller than a page`,
      tallHints[item.kind],
    ),
  )

const unsurePage = (item: Item): Diagnostic =>
  diagnostic(
    'page-unsure',
    originOf(blockOf(item)),
    `Word could need more than a page for this ${item.kind === 'text' ? 'text' : blockNames[item.kind]} and what stands with it`,
    tallHints[item.kind],
  )

function stalePins({pinnedStarts}: Pagination, edition: string): readonly Diagnostic[] {
  return pinnedStarts.flatMap(({item, empty}) =>
    empty < 1 / 3 || item.pinned === undefined || item.pinned === edition
      ? []
      : [
          diagnostic(
            'page-start-stale',
            item.begins[0]?.origin,
            `the page start pinned for edition ${item.pinned} leaves ${Math.round(empty * 100)} % of a page empty`,
            `remove \`pageStart\`, or set it to "${edition}" if the gap is wanted`,
          ),
        ],
  )
}
