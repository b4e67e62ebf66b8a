import type {ParagraphRole} from '../../../document/nodes.ts'

/** Deepest level that headings and lists have a style for; what stands deeper takes the deepest one. */
export const deepest = {heading: 6, list: 5} as const

const levelled = (name: string, level: number, last: number): string =>
  `${name}${Math.max(1, Math.min(level, last))}`

/** Word counts the levels of its list styles from the second. */
const listed = (name: string, level: number): string =>
  level <= 1 ? name : levelled(name, level, deepest.list)

/** Ids of the paragraph styles. Those that Word builds in have Word's own ids, so that it takes them for its own. */
export const style = {
  body: 'Normal',
  note: 'Note',
  figure: 'Figure',
  caption: 'Caption',
  cell: 'TableText',
  headerCell: 'TableHeader',
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
  bullet: (level: number): string => listed('ListBullet', level),
  number: (level: number): string => listed('ListNumber', level),
  /** A further paragraph of an item. */
  item: (level: number): string => listed('ListContinue', level),
  itemNote: (level: number): string => listed('ListNote', level),
} as const

/** The style of each part of a cover. */
export const coverStyle = {
  title: 'Title',
  lead: 'Subtitle',
  provider: 'CoverProvider',
  date: 'Date',
  draft: 'CoverDraft',
} as const satisfies Record<ParagraphRole, string>

/** Ids of the character styles. */
export const runStyle = {
  strong: 'Strong',
  emphasis: 'Emphasis',
  code: 'HTMLCode',
  link: 'Hyperlink',
  leader: 'Leader',
  /** Marks of footnotes and endnotes: the library writes an empty part of each, which name them. */
  footnote: 'FootnoteReference',
  endnote: 'EndnoteReference',
} as const

/** Id of the style of tables. */
export const tableStyle = 'WhitepaperTable'

/** References of the lists that the list styles count with. The library writes them in braces until it knows their numbers. */
export const listReference = {
  bullet: 'hakusho bullet list',
  number: 'hakusho numbered list',
  /** An ordered list of its own, by its place among them. */
  ordered: (index: number): string => `hakusho ordered list ${index}`,
} as const
