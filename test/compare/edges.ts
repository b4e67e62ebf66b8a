import type {BlockMark, Difference, InlineMark, Piece} from '../../src/compare/difference.ts'
import {textOf} from '../../src/compare/printing.ts'

type Side = 'before' | 'after'

/** A place in a text of one edition where one mark ends and the next begins, words on both sides. */
export interface Edge {
  readonly text: string
  readonly at: number
}

const isText = (piece: Piece | undefined): boolean => piece?.node.type === 'text'

/** The pieces of one side, and the places at which marks meet. */
function edgesOn(marks: readonly InlineMark[], side: Side): readonly Edge[] {
  const text = marks.map((mark) => textOf(mark[side])).join('')
  const edges: Edge[] = []
  let [last, at]: [Piece | undefined, number] = [undefined, 0]
  for (const mark of marks) {
    const [first] = mark[side]
    if (isText(last) && isText(first)) edges.push({text, at})
    last = mark[side].at(-1) ?? last
    at += textOf(mark[side]).length
  }
  return edges
}

/** Every list of marks in marks of blocks. */
const listsIn = (marks: readonly BlockMark[]): readonly (readonly InlineMark[])[] =>
  marks.flatMap((mark) => (mark.mark === 'within' ? [mark.title, mark.inlines, ...listsIn(mark.blocks)] : []))

/** Every place at which marks of a difference meet. */
export function edgesOf({blocks, parts}: Difference): readonly Edge[] {
  const lists = [
    ...listsIn(blocks),
    ...[...parts.values()].flatMap((part) => [part.title, ...listsIn(part.blocks)]),
  ]
  const said = lists.flatMap((list) => list.flatMap((mark) => (mark.said ? [mark.said] : [])))
  return [...lists, ...said].flatMap((list) => [...edgesOn(list, 'before'), ...edgesOn(list, 'after')])
}

/** Two characters that are of one word whatever it means: Latin letters and digits, katakana, a number and its separator. */
const joined = /[A-Za-z0-9Ａ-Ｚａ-ｚ０-９]{2}|[ァ-ヺ][ァ-ヺー]|ー[ァ-ヺー]/u

/** What an edge parts that it must not: a word of one script, a number, or a term; none where it stands well. */
export function parted({text, at}: Edge, terms: readonly string[]): string | undefined {
  const [left, right] = [text.slice(0, at), text.slice(at)]
  const shown = `${left.slice(-12)}|${right.slice(0, 12)}`
  if (joined.test(left.slice(-1) + right.slice(0, 1))) return shown
  if (/\d[.,]$/.test(left) && /^\d/.test(right)) return shown
  if (/\d$/.test(left) && /^[.,]\d/.test(right)) return shown
  const term = terms.find((own) => {
    const from = text.lastIndexOf(own, at - 1)
    return from >= 0 && from < at && at < from + own.length && !inWord(text, from, own)
  })
  return term === undefined ? undefined : `${shown} (${term})`
}

/** Whether a term only seems to stand here, as a part of a longer word: ログ in カタログ. */
const inWord = (text: string, from: number, term: string): boolean =>
  joined.test(text.slice(from - 1, from + 1)) ||
  joined.test(text.slice(from + term.length - 1, from + term.length + 1))
