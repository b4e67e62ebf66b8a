import type {Block} from '../../../document/nodes.ts'
import type {Pages, Piece, Run} from '../../../layout/pages.ts'
import {markedElement} from './change.ts'
import {inlineFinder} from './inlines.ts'
import type {Owner} from './marking.ts'
import type {StructureTree} from './tree.ts'

/** Finds what a piece of a page (by its index), or a run of its line, belongs to; asked once each, in reading order. */
interface Owners {
  readonly ofPiece: (piece: Exclude<Piece, {kind: 'line'}>) => Owner
  readonly ofLine: (line: Extract<Piece, {kind: 'line'}>, page: number) => (run: Run) => Owner
}

/** Find owners in the structure tree of what has been laid out. */
export function openOwners(tree: StructureTree, pages: Pages): Owners {
  const findInline = inlineFinder()
  const drawn = new Map<Block, number>()
  const nextMarker = (block: Block): Owner => {
    const count = drawn.get(block) ?? 0
    drawn.set(block, count + 1)
    return tree.markers.get(block)?.[count] ?? 'layout'
  }
  const isRepeated = (block: Block, page: number): boolean =>
    tree.headers.has(block) && pages.places.get(block)?.page !== page
  return {
    ofPiece: (piece) => ('figure' in piece && piece.figure && tree.pictures.get(piece.figure)) || 'layout',
    ofLine({block, part, baseline}, page) {
      const fixed = (owner: Owner) => () => owner
      if (!block) return fixed(baseline < pages.height / 2 ? 'head' : 'foot')
      if (isRepeated(block, page)) return fixed('repeated')
      if (part === 'figure') return fixed((block.type === 'figure' && tree.pictures.get(block)) || 'layout')
      if (part === 'marker') {
        const owner = nextMarker(block)
        return ({change}) => (change && typeof owner !== 'string' ? markedElement(owner, change) : owner)
      }
      const text = tree.texts.get(block)
      return text ? (run) => findInline(text, run) : fixed('layout')
    },
  }
}
