import type {Document, Inline, Phrase} from '../../document/nodes.ts'
import {plainText, walk} from '../../document/walk.ts'
import type {InlineMark, Piece} from '../difference.ts'
import {piecesOf} from '../pieces.ts'
import {leadsOf} from '../printing.ts'
import type {Said} from '../said.ts'
import type {Run, WordRun} from './report.ts'

/** What references say: of a figure or a table, whose label is derived, its caption. */
export function captioned(document: Document, said: Said): Said {
  const captions = new Map<string, Phrase>()
  for (const node of walk(document))
    if ((node.type === 'figure' || node.type === 'table') && node.id !== undefined && node.caption)
      captions.set(node.id, node.caption)
  return (target) => {
    const words = said(target)
    return words.length > 0 ? words : (captions.get(target) ?? words)
  }
}

/** What references say in both editions. */
export interface Saying {
  readonly before: Said
  readonly after: Said
}

type Plain = Pick<WordRun, 'mark'>['mark']

/** The words of a piece. What is derived is not known here: a footnote is called by its id. */
function sayPiece({node}: Piece, said: Said): string {
  if (node.type === 'footnote') return `[^${node.target}]`
  if (node.type !== 'reference' || node.children.length > 0) return plainText([node])
  return plainText(said(node.target)) || `#${node.target}`
}

const say = (pieces: readonly Piece[], said: Said): string =>
  pieces.map((piece) => sayPiece(piece, said)).join('')

/** Inlines of one edition as a run. */
export const runOf = (mark: Plain, inlines: readonly Inline[], said: Said): readonly Run[] => {
  const text = say(piecesOf(inlines), said)
  return text === '' ? [] : [{mark, text}]
}

const leads = (pieces: readonly Piece[]): string =>
  [...new Set(pieces.flatMap((piece) => leadsOf(piece, 'value')))].join(' ')

function runOfMark({mark, before, after}: InlineMark, saying: Saying): Run {
  const [was, is] = [say(before, saying.before), say(after, saying.after)]
  if (mark === 'deleted') return {mark, text: was}
  if (mark === 'readdressed') return {mark, text: is, before: leads(before), after: leads(after)}
  if (mark !== 'revalued' && mark !== 'referred') return {mark, text: is}
  // The words around an address that holds a variable are the same: the address differs.
  return was === is
    ? {mark, text: is, before: leads(before), after: leads(after)}
    : {mark, text: is, before: was, after: is}
}

/** The marks of a text as runs, those without words left out. */
export const runsOf = (marks: readonly InlineMark[], saying: Saying): readonly Run[] =>
  marks.map((mark) => runOfMark(mark, saying)).filter(({text}) => text !== '')
