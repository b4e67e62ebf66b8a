import type {Block, Document, Inline, Section, SectionKind} from '../document/nodes.ts'

/** An inline that others stand in. */
export type Wrapper = Extract<Inline, {readonly children: readonly Inline[]}>

/** One inline around a piece, and which inline of its edition it is, counted in the text that is compared. */
export interface Wrap {
  readonly node: Wrapper
  readonly source: number
}

/**
 * An inline without inlines in it, a text cut to some of its characters. `source` says which inline of its edition it
 * is cut from, `within` what it stands in, outermost first: from all pieces of an edition its inlines can be made again.
 */
export interface Piece {
  readonly node: Inline
  readonly source: number
  readonly within: readonly Wrap[]
}

/**
 * What has become of some words. `restyled`: the same words look otherwise. `readdressed`: the same words lead elsewhere.
 * `revalued`: a variable has another value, or the address behind the words holds one. `referred`: a reference without
 * words of its own says another number or title.
 */
export type InlineMarkName =
  'same' | 'inserted' | 'deleted' | 'restyled' | 'readdressed' | 'revalued' | 'referred'

/** A run of words with one mark. `before` is empty where they are inserted, `after` where they are deleted. */
export interface InlineMark {
  readonly mark: InlineMarkName
  readonly before: readonly Piece[]
  readonly after: readonly Piece[]
  /** What a reference without words says, where that has changed. */
  readonly said?: readonly InlineMark[]
}

/** A block that both editions have, print the same and differ at most in where they were written. */
export interface SameBlock {
  readonly mark: 'same'
  readonly before: Block
  readonly after: Block
}

/** A block that only the later edition has. */
export interface AddedBlock {
  readonly mark: 'added'
  readonly after: Block
}

/** A block that only the earlier edition has. */
export interface RemovedBlock {
  readonly mark: 'removed'
  readonly before: Block
}

/** A block that both editions have, of one type, with what has changed within. */
export interface ChangedBlock {
  readonly mark: 'within'
  readonly before: Block
  readonly after: Block
  /** Of a heading's title or a caption. */
  readonly title: readonly InlineMark[]
  readonly inlines: readonly InlineMark[]
  readonly blocks: readonly BlockMark[]
}

/** Where a section stands: in both editions, in one, or, where it moved, at its old place (`away`) or its new one (`here`). */
export type Place = 'kept' | 'added' | 'removed' | 'away' | 'here'

/** A section in its place, by its id. One part stands at both places of a section that moved. */
export interface PartMark {
  readonly mark: 'part'
  readonly place: Place
  readonly id: string
}

/** What has become of a block. */
export type BlockMark = SameBlock | AddedBlock | RemovedBlock | ChangedBlock | PartMark

/** A section of either edition or of both, found by its id, with the marks of its title and of all that stands in it. */
export interface Part {
  readonly id: string
  readonly before?: Section
  readonly after?: Section
  readonly title: readonly InlineMark[]
  readonly blocks: readonly BlockMark[]
}

/** How a control, section or figure differs. `typography`: its words are the same and look otherwise. */
export type ChangeKind = 'added' | 'removed' | 'moved' | 'renumbered' | 'retitled' | 'changed' | 'typography'

/** What a change is of. */
export type ChangeOf = SectionKind | 'figure'

/** How one control, section or figure differs by itself: what its subsections, its figures, a variable or a reference do is told of those. */
export interface Change {
  readonly target: string
  readonly of: ChangeOf
  /** At least one, each once, in the order of `changeKinds`. */
  readonly kinds: readonly ChangeKind[]
}

/** A place that prints otherwise only because of what has changed elsewhere: variables by name, what is referred to by id. */
export interface Echo {
  readonly target: string
  readonly of: ChangeOf
  readonly variables: readonly string[]
  readonly references: readonly string[]
}

/** A variable with another value. */
export interface VariableChange {
  readonly name: string
  readonly before: string
  readonly after: string
}

/** What a document says of itself: all of it but its parts. */
export type Head = Omit<Document, 'type' | 'children'>

/**
 * How two editions differ. `blocks` is the tree of both with its marks: `accept` gives the later edition, `reject` the
 * earlier one. The rest is told from that tree, in reading order.
 */
export interface Difference {
  readonly before: Head
  readonly after: Head
  readonly blocks: readonly BlockMark[]
  /** Every section of either edition that stands in the document or in another section, by its id. */
  readonly parts: ReadonlyMap<string, Part>
  readonly changes: readonly Change[]
  readonly echoes: readonly Echo[]
  readonly variables: readonly VariableChange[]
}

/** Every kind of change, in the order in which they are told. */
export const changeKinds = [
  'added',
  'removed',
  'moved',
  'renumbered',
  'retitled',
  'changed',
  'typography',
] as const satisfies readonly ChangeKind[]
