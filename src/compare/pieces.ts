import type {Inline, Phrase, Text} from '../document/nodes.ts'
import type {Piece, Wrap, Wrapper} from './difference.ts'

const isWrapper = (node: Inline): node is Wrapper => 'children' in node && node.children.length > 0

/** The inlines of a text as pieces, in reading order. Inlines with nothing in them are pieces too. */
export function piecesOf(inlines: readonly Inline[]): readonly Piece[] {
  let source = 0
  const pieces: Piece[] = []
  const gather = (nodes: readonly Inline[], within: readonly Wrap[]): void => {
    for (const node of nodes) {
      const own = source++
      if (isWrapper(node)) gather(node.children, [...within, {node, source: own}])
      else pieces.push({node, source: own, within})
    }
  }
  gather(inlines, [])
  return pieces
}

/** The inlines that pieces are cut from: wrappers and texts whose pieces stand side by side are whole again. */
export const inlinesOf = (pieces: readonly Piece[]): readonly Inline[] => nest(pieces, 0)

/** The same for a phrase, which holds no wrapper. */
export const phraseOf = (pieces: readonly Piece[]): Phrase => nest(pieces, 0) as Phrase

function nest(pieces: readonly Piece[], depth: number): readonly Inline[] {
  const made: Inline[] = []
  for (let from = 0; from < pieces.length;) {
    const first = pieces[from] as Piece
    const source = sourceAt(first, depth)
    let to = from + 1
    while (to < pieces.length && sourceAt(pieces[to] as Piece, depth) === source) to++
    made.push(whole(pieces.slice(from, to), first, depth))
    from = to
  }
  return Object.freeze(made)
}

const sourceAt = ({within, source}: Piece, depth: number): number => within[depth]?.source ?? source

function whole(pieces: readonly Piece[], first: Piece, depth: number): Inline {
  const wrapper = first.within[depth]?.node
  if (wrapper) return Object.freeze({...wrapper, children: nest(pieces, depth + 1)})
  if (first.node.type !== 'text' || pieces.length === 1) return first.node
  const value = pieces.map(({node}) => (node as Text).value).join('')
  return Object.freeze({...first.node, value})
}
