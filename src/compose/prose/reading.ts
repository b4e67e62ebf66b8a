import type {Catalog, Passage} from '../../content/catalog.ts'
import type {Diagnostic} from '../../diagnostic/diagnostic.ts'
import type {Span} from '../../diagnostic/span.ts'
import type {Block, Figure, Inline} from '../../document/nodes.ts'
import type {MarkdownBlock, MarkdownInline, SoftBreak} from './tree.ts'

/** What the texts of a whitepaper may use. */
export interface Scope {
  /** Values by name. */
  readonly variables: Readonly<Record<string, string>>
  /** BCP 47. */
  readonly language: string
  /** Every id that has a file. */
  readonly ids: Catalog['ids']
  /** Ids of tables and notes: those that templates give, and of the tables in all texts. */
  readonly names: ReadonlySet<string>
  /** The figure of a file in figures/, placed here; `undefined` where the file has faults of its own. */
  readonly figure: (id: string, origin: Span) => Figure | undefined
}

/** One text that is being read: offsets count UTF-16 code units of its value. */
export interface Reading {
  /** The whole text. */
  readonly value: string
  readonly scope: Scope
  readonly span: (start: number, end: number) => Span
  readonly report: (diagnostic: Diagnostic) => void
}

/** A Markdown text that is being read, with the way back in for what stands within a construct. */
export interface ProseReading extends Reading {
  /** The id of the section or control that the text belongs to. */
  readonly part: string
  /** What each line that ends within a paragraph stands for. */
  readonly joints: ReadonlyMap<SoftBreak, string>
  readonly inlines: (nodes: readonly MarkdownInline[]) => readonly Inline[]
  readonly blocks: (nodes: readonly MarkdownBlock[]) => readonly Block[]
}

/** Begin to read a text; its faults are added to `diagnostics`. */
export function beginReading(passage: Passage, scope: Scope, diagnostics: Diagnostic[]): Reading {
  const position = passage.source.positions(passage.path)
  return {
    value: passage.value,
    scope,
    span: (start, end) => ({file: passage.source.file, start: position(start), end: position(end)}),
    report: (diagnostic) => diagnostics.push(diagnostic),
  }
}
