import type {InlineMark, Piece} from '../../compare/difference.ts'
import {inlinesOf} from '../../compare/pieces.ts'
import type {Inline, Marking, Phrase} from '../../document/nodes.ts'
import {markWhole, type Wording} from './mark.ts'

const marked = (pieces: readonly Piece[], change: Marking, wording: Wording): readonly Inline[] =>
  inlinesOf(pieces).map((node) => markWhole(node, change, wording))

const replaced = ({before, after}: InlineMark, wording: Wording): readonly Inline[] => [
  ...marked(before, 'deleted', wording),
  ...marked(after, 'inserted', wording),
]

/** A reference whose words are derived and differ: its words are marked one by one. */
function referred({after, said = []}: InlineMark, wording: Wording): readonly Inline[] {
  const children = markedInlines(said, wording)
  return inlinesOf(after).map((node) =>
    node.type === 'reference' ? Object.freeze({...node, children}) : node,
  )
}

type Rendering = (mark: InlineMark, wording: Wording) => readonly Inline[]

const renderings: Readonly<Record<InlineMark['mark'], Rendering>> = {
  same: ({after}) => inlinesOf(after),
  inserted: replaced,
  deleted: replaced,
  restyled: replaced,
  readdressed: replaced,
  revalued: replaced,
  referred,
}

/** The inlines of both editions in one row, each with its mark; what both have is as the later one has it. */
export const markedInlines = (marks: readonly InlineMark[], wording: Wording): readonly Inline[] =>
  Object.freeze(marks.flatMap((mark) => renderings[mark.mark](mark, wording)))

/** The same of a title or caption, in which no inline holds others. */
export const markedPhrase = (marks: readonly InlineMark[], wording: Wording): Phrase =>
  markedInlines(marks, wording) as Phrase
