import type {Diagnostic} from '../../diagnostic/diagnostic.ts'
import {headingNumbers} from '../../document/marks.ts'
import type {Block, Document, Section} from '../../document/nodes.ts'
import {handle, type Handlers} from '../../document/walk.ts'
import type {Style, Theme} from '../../theme/model.ts'
import {keepEqual} from '../../world/keep.ts'
import type {Memory} from '../../world/memory.ts'
import type {Fonts} from '../fonts.ts'
import type {Item, TextItem} from '../items.ts'
import {setLines} from '../line/set.ts'
import {measureContents, measureEntry} from './contents.ts'
import {desk as layDesk, type Desk} from './desk.ts'
import {measureFigure} from './figure.ts'
import {measureItem, measureList} from './list.ts'
import {measureNote} from './note.ts'
import {measureParagraph} from './paragraph.ts'
import {plainLooks, textItem, type Place} from './place.ts'
import {measureQuote} from './quote.ts'
import {strandOf, strandsOf} from './strands.ts'
import {measureTable} from './table.ts'

const handlers = {
  section: nothing,
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

/** Rows and cells are measured by their table, sections with what stands in them by the document. */
function nothing(): readonly Item[] {
  return []
}

/** Measure a block: the items that the paginator puts on pages. */
const measureBlock = (block: Block, place: Place): readonly Item[] =>
  beginning(block, handle<readonly Item[], Place, Block>(handlers, block, place))

/** Items of which the first begins a block. */
const beginning = (block: Block, [head, ...rest]: readonly Item[]): readonly Item[] =>
  head ? [{...head, begins: [block, ...head.begins.filter((begun) => begun !== block)]}, ...rest] : []

const measureAll = (blocks: readonly Block[], place: Place): readonly Item[] =>
  blocks.flatMap((block) => measureBlock(block, place))

/** A block of a section, measured: its items, and the characters that no font has. */
interface Measured {
  readonly items: readonly Item[]
  readonly faults: readonly Diagnostic[]
}

/** What of its section a block is measured by. */
interface Setting {
  readonly kind: Section['kind']
  /** BCP 47, where it differs from that of the document. */
  readonly language: string | undefined
}

/** The place of a section's own blocks. */
function placeIn({kind, language}: Setting, desk: Desk): Place {
  const {theme, measure} = desk
  const looks = plainLooks(theme)
  return {
    desk,
    measure,
    indent: 0,
    edge: 0,
    looks: kind === 'contents' ? {...looks, text: theme.contents.lead} : looks,
    onCover: kind === 'cover',
    within: measureAll,
    ...(language === undefined ? {} : {language}),
  }
}

/** Measure a block that stands in a section: by nothing but the theme, the fonts, and the section's kind and language. */
export function measureApart(
  block: Exclude<Block, Section>,
  theme: Theme,
  fonts: Fonts,
  kind: Section['kind'],
  language: string | undefined,
): Measured {
  const faults: Diagnostic[] = []
  return {items: measureBlock(block, placeIn({kind, language}, layDesk(theme, fonts, faults))), faults}
}

function measureHeading(node: Section, place: Place): TextItem {
  const {headings, contents} = place.desk.theme
  const own = headings[Math.min(node.level, headings.length) - 1]
  const style: Style = node.kind === 'contents' || !own ? contents.title : own
  const numbers = node.heading ? headingNumbers(node.heading) : []
  const strands = [
    ...numbers.flatMap(({value, change}) => strandOf(`${value} `, style, {...place, change})),
    ...strandsOf(node.heading?.title ?? [], style, place),
  ]
  const lines = setLines(strands, {measure: place.measure - style.indent, align: style.align})
  const opens = node.kind === 'contents' || node.pageStart !== undefined || own?.opensPage === true
  return textItem(node, style, lines, place, {
    keepWithNext: true,
    opensPage: opens,
    ...(node.pageStart !== undefined && own?.opensPage !== true ? {pinned: node.pageStart} : {}),
    ...(own?.rule && node.kind !== 'contents' ? {rule: own.rule} : {}),
  })
}

/** A theme without what only a copy's cover and edges have: equal for all copies of a brand. */
function textTheme(theme: Theme): Theme {
  const text = {...theme}
  delete text.copy
  return text
}

/** Measures sections one after the other; what `memory` knows is not measured anew. */
function sectionMeasurer(theme: Theme, fonts: Fonts, memory: Memory, faults: Diagnostic[]) {
  const apart = memory.of(measureApart)
  const text = theme.copy ? memory.succeed('theme of the text', textTheme(theme), keepEqual) : theme
  const desk = layDesk(theme, fonts, faults)
  const measureSection = (node: Section, outer: string | undefined): readonly Item[] => {
    const language = node.language ?? outer
    const own = node.heading ? [measureHeading(node, placeIn({kind: node.kind, language}, desk))] : []
    const inside = node.children.flatMap((block): readonly Item[] => {
      if (block.type === 'section') return measureSection(block, language)
      const {items, faults: found} = apart(
        block,
        node.kind === 'cover' ? theme : text,
        fonts,
        node.kind,
        language,
      )
      faults.push(...found)
      return items
    })
    return beginning(node, [...own, ...inside])
  }
  return measureSection
}

/** Measure a whole document. The contents, what follows them, and what follows the cover open a page. */
export function measureDocument(
  {children}: Document,
  theme: Theme,
  fonts: Fonts,
  memory: Memory,
): {readonly items: readonly Item[]; readonly faults: readonly Diagnostic[]} {
  const faults: Diagnostic[] = []
  const measureSection = sectionMeasurer(theme, fonts, memory, faults)
  const items = children.flatMap((section, index) => {
    const [head, ...rest] = measureSection(section, undefined)
    const opens =
      section.kind === 'contents' || ['cover', 'contents'].includes(children[index - 1]?.kind ?? '')
    return head ? [opens ? {...head, opensPage: true} : head, ...rest] : []
  })
  return {items, faults}
}
