import type {CopyRole, ParagraphRole} from '../../../document/nodes.ts'

/** Where blocks stand: in the text, in a quotation, in a table's cell. Each has its own styles of lists. */
export type Surround = 'text' | 'quote' | 'cell'

/** Deepest level that headings and lists have a style for; what stands deeper takes the deepest one. */
export const deepest = {heading: 6, list: {text: 5, quote: 3, cell: 3}} as const

const levelled = (name: string, level: number, last: number): string =>
  `${name}${Math.max(1, Math.min(level, last))}`

const surrounds = {text: '', quote: 'Quote', cell: 'Table'} as const satisfies Record<Surround, string>

/** Word counts the levels of its list styles from the second. */
const listed = (name: string, level: number, surround: Surround): string => {
  const own = `${surrounds[surround]}${name}`
  return level <= 1 ? own : levelled(own, level, deepest.list[surround])
}

/** The name of a list style, by the words that open the name in the text: `Quote List Bullet 2`. */
export const listName = (name: string, level: number, surround: Surround): string =>
  [surrounds[surround], name, level === 1 ? '' : String(level)].filter((part) => part !== '').join(' ')

/** Ids of the paragraph styles. Those that Word builds in have Word's own ids, so that it takes them for its own. */
export const style = {
  body: 'Normal',
  note: 'Note',
  /** A footnote, which stands at the end of its section. */
  sectionNote: 'SectionNote',
  label: 'Label',
  quote: 'Quote',
  quoteNote: 'QuoteNote',
  /** Where a quotation comes from; beside its bar, and where no quotation is around it. */
  quoteSource: 'QuoteSource',
  source: 'Source',
  figure: 'Figure',
  caption: 'Caption',
  tableCaption: 'TableCaption',
  cell: 'TableText',
  headerCell: 'TableHeader',
  /** A note in a cell, set as the words around it. */
  cellNote: 'TableNote',
  /** What stands between two tables, and after one at the end: Word would join the tables, or add a line of its own. */
  tableEnd: 'TableEnd',
  contentsTitle: 'TOCHeading',
  contentsLead: 'ContentsLead',
  head: 'Header',
  foot: 'Footer',
  heading: (level: number): string => levelled('Heading', level, deepest.heading),
  /** Looks like the heading of its level, but neither outline nor contents know it. */
  unlisted: (level: number): string => levelled('UnlistedHeading', level, deepest.heading),
  entry: (level: number, depth: number): string => levelled('TOC', level, depth),
  bullet: (level: number, surround: Surround): string => listed('ListBullet', level, surround),
  number: (level: number, surround: Surround): string => listed('ListNumber', level, surround),
  /** A further paragraph of an item. */
  item: (level: number, surround: Surround): string => listed('ListContinue', level, surround),
  itemNote: (level: number, surround: Surround): string => listed('ListNote', level, surround),
} as const

/** The style of each part of a cover. */
export const coverStyle = {
  title: 'Title',
  lead: 'Subtitle',
  provider: 'CoverProvider',
  date: 'Date',
  draft: 'CoverDraft',
} as const satisfies Record<Exclude<ParagraphRole, CopyRole | 'label' | 'source'>, string>

/** The style of each paragraph, and of each edge of pages, that only copies have. */
export const copyStyle = {
  recipient: 'CopyRecipient',
  marking: 'CopyMarking',
  notice: 'CopyNotice',
  head: 'CopyHeader',
  foot: 'CopyFooter',
} as const satisfies Record<CopyRole | 'head' | 'foot', string>

/** Id of the style of tables. */
export const tableStyle = 'WhitepaperTable'

/** References of the lists that the list styles count with. The library writes them in braces until it knows their numbers. */
export const listReference = {
  bullet: (surround: Surround): string => `hakusho bullet list ${surround}`,
  number: (surround: Surround): string => `hakusho numbered list ${surround}`,
  /** An ordered list of its own, by its place among them. */
  ordered: (index: number): string => `hakusho ordered list ${index}`,
} as const
