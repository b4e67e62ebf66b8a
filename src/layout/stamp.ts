import type {Diagnostic} from '../diagnostic/diagnostic.ts'
import {settle, type Outcome} from '../diagnostic/outcome.ts'
import type {CopyRole, Document, Paragraph, Section} from '../document/nodes.ts'
import {isOfCopy} from '../document/walk.ts'
import type {Theme} from '../theme/model.ts'
import {fitCopy} from './copy.ts'
import {drawPlacement} from './draw.ts'
import {drawCopyEdges, edgeDesk} from './edge.ts'
import type {Fonts} from './fonts.ts'
import {measureApart} from './measure/blocks.ts'
import {desk as layDesk} from './measure/desk.ts'
import type {LinePiece, Pages, Piece} from './pages.ts'

/** What one copy has of its own: lines on its cover, and the same lines at the edges of all other pages. */
export interface Stamp {
  readonly cover: readonly LinePiece[]
  readonly edges: readonly LinePiece[]
}

/** The tops of a copy's own paragraphs on its cover, in points: boxes of fixed size stand where they do in any copy. */
export type Tops = ReadonlyMap<CopyRole, number>

/** A paragraph that only copies have. */
type Own = Paragraph & {readonly role: CopyRole}

const ownOf = (cover: Section | undefined): readonly Own[] =>
  (cover?.children ?? []).filter((block): block is Own => block.type === 'paragraph' && isOfCopy(block.role))

const coverOf = ({children}: Document): Section | undefined => children.find(({kind}) => kind === 'cover')

/** Whether a piece is of one copy alone. */
export const isStamped = (piece: Piece): piece is LinePiece =>
  piece.kind === 'line' &&
  (piece.own === true || (piece.block?.type === 'paragraph' && isOfCopy(piece.block.role)))

/** Where the paragraphs of any copy of a brand stand, from one that has been laid out. */
export function topsOf(document: Document, {places}: Pages): Tops {
  return new Map(
    ownOf(coverOf(document)).flatMap((node) => {
      const top = places.get(node)?.top
      return top === undefined ? [] : [[node.role, top] as const]
    }),
  )
}

/** Lay out what one copy has of its own, where another copy of the brand has it. The theme is not fitted yet. */
export function layStamp(copy: Document, tops: Tops, theme: Theme, fonts: Fonts): Outcome<Stamp> {
  const fitted = fitCopy(copy, theme, fonts)
  if (!fitted.ok) return fitted
  const faults: Diagnostic[] = [...fitted.diagnostics]
  const cover = coverOf(copy)
  const desk = edgeDesk(layDesk(fitted.value, fonts, faults), copy, faults)
  const lines = ownOf(cover).flatMap((node) => {
    const {items, faults: found} = measureApart(node, fitted.value, fonts, 'cover', cover?.language)
    faults.push(...found)
    return items.flatMap((item) => {
      if (item.kind !== 'text') return []
      const place = {
        item,
        page: 0,
        top: tops.get(node.role) ?? 0,
        from: 0,
        to: item.lines.length,
        first: false,
      }
      return drawPlacement(place, desk, () => '')
    })
  })
  return settle({cover: lines.filter(isStamped), edges: drawCopyEdges(desk)}, faults)
}
