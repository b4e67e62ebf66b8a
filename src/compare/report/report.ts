import type {ChangeKind, ChangeOf, Echo, VariableChange} from '../difference.ts'

/** Words that stay, come, go, or look otherwise; a mark of a footnote is `[^id]`, a reference to a figure or table `#id`. */
export interface WordRun {
  readonly mark: 'same' | 'inserted' | 'deleted' | 'restyled'
  readonly text: string
}

/**
 * Words that both editions have at one place, with what differs about them. `readdressed`: where the words lead, as
 * addresses or `#id`. `revalued`: the value of a variable. `referred`: what a reference says of its target.
 */
export interface TwofoldRun {
  readonly mark: 'readdressed' | 'revalued' | 'referred'
  readonly text: string
  readonly before: string
  readonly after: string
}

/** A stretch of a text with one mark. `text` is as the later edition has it, of what is deleted as the earlier one. */
export type Run = WordRun | TwofoldRun

/** What a changed block is. A caption is one of a table; a heading one that opens no part of the outline. */
export type ReportedType =
  'paragraph' | 'item' | 'note' | 'quote' | 'list' | 'table' | 'row' | 'caption' | 'heading'

/** A block that came, went, has other words, or looks otherwise. */
export interface ReportedBlock {
  readonly type: ReportedType
  readonly mark: 'added' | 'removed' | 'changed' | 'typography'
  /** One text; of a row one a cell; none where only how a list or table is set differs. */
  readonly texts: readonly (readonly Run[])[]
}

/** What a control, section or figure is called in one edition: its heading or caption. */
export interface Name {
  readonly number?: string
  readonly title: string
}

/** How one control, section or figure differs. */
export interface ReportedChange {
  readonly target: string
  readonly of: ChangeOf
  readonly kinds: readonly ChangeKind[]
  readonly before?: Name
  readonly after?: Name
  /** Its title or caption, word by word. */
  readonly title: readonly Run[]
  /** What has changed in it, in reading order; of a figure, its alternative text and its picture. */
  readonly blocks: readonly ReportedBlock[]
}

/** Where a text was read that is not the one of a released edition. */
export type ReportedFrom =
  | {readonly kind: 'working-copy'}
  | {readonly kind: 'folder'; readonly name: string}
  | {readonly kind: 'revision'; readonly name: string; readonly commit: string}

/** One of the two editions. */
export interface ReportedEdition {
  readonly whitepaper: string
  readonly edition: string
  readonly label: string
  readonly date: string
  readonly draft: boolean
  /** Absent where the text is that of the released edition. */
  readonly from?: ReportedFrom
}

/** How two editions differ, as plain data: what `hakusho diff` prints, and what `--format json` gives. */
export interface Report {
  /** Of this form: a field may come to be added within a format, nothing else changes. */
  readonly format: 1
  readonly before: ReportedEdition
  readonly after: ReportedEdition
  /** How many controls, sections and figures are told of each kind; one may be of several. */
  readonly counts: Readonly<Record<ChangeKind, number>>
  readonly variables: readonly VariableChange[]
  readonly changes: readonly ReportedChange[]
  readonly echoes: readonly Echo[]
  /** What is called otherwise where others refer to it: by the id of the target. */
  readonly renamed: Readonly<Record<string, {readonly before: string; readonly after: string}>>
}

/** Whether anything is told. */
export const differs = ({changes, variables, echoes}: Report): boolean =>
  changes.length + variables.length + echoes.length > 0
