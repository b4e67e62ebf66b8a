import type {Inline, Text} from '../../document/nodes.ts'
import type {Piece} from '../difference.ts'
import {piecesOf} from '../pieces.ts'
import {textOf} from '../printing.ts'
import type {Segment} from './segment.ts'

/** A word as it is compared. A variable, a code and a mark of a footnote are a word each. */
export interface Word {
  /** Equal for words that are one whatever they print: a variable with another value, a reference with other words. */
  readonly key: string
  readonly text: string
  /** Whether it consists of text only. */
  readonly plain: boolean
  /** In characters. A variable weighs the same whatever stands in it: where a mark ends does not hang on a brand. */
  readonly weight: number
  readonly pieces: readonly Piece[]
}

/** Whether two words are one: by what they are, or, where one is more than text, by what they print. */
export const isOneWord = (before: Word, after: Word): boolean =>
  before.key === after.key ||
  (before.text !== '' && before.text === after.text && !(before.plain && after.plain))

const keys: {readonly [Type in Inline['type']]?: (node: Extract<Inline, {type: Type}>) => string} = {
  variable: ({name}) => name,
  code: ({value}) => value,
  footnote: ({target}) => target,
  reference: ({target}) => target,
}

/** What a variable weighs, in characters: as much as a short name. */
const variableWeight = 5

function otherWord(piece: Piece): Word {
  const {node} = piece
  const key = (keys[node.type] as ((node: Inline) => string) | undefined)?.(node) ?? ''
  const text = textOf([piece])
  const weight = node.type === 'variable' ? variableWeight : Math.max(1, text.length)
  return {key: `${node.type} ${key}`, text, plain: false, weight, pieces: [piece]}
}

/** Cut texts that stand side by side into words; a word may run over the edge of two. */
function textWords(pieces: readonly Piece[], segment: Segment): readonly Word[] {
  const ends: number[] = []
  for (const piece of pieces) ends.push((ends.at(-1) ?? 0) + (piece.node as Text).value.length)
  let at = 0
  let first = 0
  return segment(textOf(pieces)).map((text) => {
    const [from, to] = [at, at + text.length]
    const cut: Piece[] = []
    for (let index = first; index < pieces.length && (ends[index - 1] ?? 0) < to; index++) {
      cut.push(slice(pieces[index] as Piece, from - (ends[index - 1] ?? 0), to - (ends[index - 1] ?? 0)))
      if ((ends[index] ?? 0) <= to) first = index + 1
    }
    at = to
    return {key: `text ${text}`, text, plain: true, weight: text.length, pieces: cut}
  })
}

/** The characters of a text's piece from and to a place, as far as it has them. */
const slice = (piece: Piece, from: number, to: number): Piece => ({
  ...piece,
  node: Object.freeze({
    ...(piece.node as Text),
    value: (piece.node as Text).value.slice(Math.max(0, from), to),
  }),
})

const isText = ({node}: Piece): boolean => node.type === 'text' && node.value !== ''

/** The words of inlines, in reading order; their pieces are all pieces of the inlines. */
export function wordsOf(inlines: readonly Inline[], segment: Segment): readonly Word[] {
  const pieces = piecesOf(inlines)
  const words: Word[] = []
  for (let from = 0; from < pieces.length;) {
    let to = from
    while (to < pieces.length && isText(pieces[to] as Piece)) to++
    if (to > from) words.push(...textWords(pieces.slice(from, to), segment))
    else words.push(otherWord(pieces[to++] as Piece))
    from = to
  }
  return words
}
