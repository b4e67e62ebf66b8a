import type {Diagnostic} from '../diagnostic/diagnostic.ts'
import {settle, type Outcome} from '../diagnostic/outcome.ts'
import type {CopyPart, CopyRole, Document, Paragraph, Section} from '../document/nodes.ts'
import {isOfCopy, plainText} from '../document/walk.ts'
import type {CopyLooks, Theme} from '../theme/model.ts'
import {edgeBox, fitBox} from './copy.ts'
import {drawParagraph} from './draw.ts'
import {copyEdges, drawCopyEdge} from './edge.ts'
import type {Fonts} from './fonts.ts'
import {desk as layDesk} from './measure/desk.ts'
import type {LinePiece, Pages, Piece} from './pages.ts'

/** What one copy has of its own: lines on its cover, and the same lines at the edges of all other pages. */
export interface Stamp {
  readonly cover: readonly OwnLine[]
  readonly edges: readonly OwnLine[]
  /** The boxes of copies as they hold this one. */
  readonly looks: CopyLooks
}

/** A line, and the part of a copy that it is of. */
export interface OwnLine {
  readonly part: CopyPart
  readonly line: LinePiece
}

/** The tops of a copy's own paragraphs on its cover, in points: boxes of fixed size stand where they do in any copy. */
export type Tops = ReadonlyMap<CopyRole, number>

/** The parts of pages that are not the same in all copies of a brand. */
export type Varying = ReadonlySet<CopyPart>

/** A paragraph that only copies have. */
type Own = Paragraph & {readonly role: CopyRole}

const ownOf = (cover: Section | undefined): readonly Own[] =>
  (cover?.children ?? []).filter((block): block is Own => block.type === 'paragraph' && isOfCopy(block.role))

/** The cover of a document. */
export const coverOf = ({children}: Document): Section | undefined =>
  children.find(({kind}) => kind === 'cover')

/** What each part of a copy says. */
const saidIn = (document: Document): ReadonlyMap<CopyPart, string> =>
  new Map<CopyPart, string>([
    ['head', plainText(document.copy?.head ?? [])],
    ['foot', plainText(document.copy?.foot ?? [])],
    ...ownOf(coverOf(document)).map(({role, children}) => [role, plainText(children)] as const),
  ])

/** The parts in which two copies of a brand differ. */
export function varyingIn(one: Document, other: Document): Varying {
  const said = saidIn(other)
  return new Set([...saidIn(one)].flatMap(([part, text]) => (said.get(part) === text ? [] : [part])))
}

/** The part of a copy that a piece is of; none of what is in the whitepaper too. */
export function copyPartOf(piece: Piece): CopyPart | undefined {
  if (piece.kind !== 'line') return undefined
  const {own, block} = piece
  return own ?? (block?.type === 'paragraph' && isOfCopy(block.role) ? block.role : undefined)
}

/** Where the paragraphs of any copy of a brand stand, from one that has been laid out. */
export function topsOf(document: Document, {places}: Pages): Tops {
  return new Map(
    ownOf(coverOf(document)).flatMap((node) => {
      const top = places.get(node)?.top
      return top === undefined ? [] : [[node.role, top] as const]
    }),
  )
}

/** What is known from another copy: where the parts stand, which of them vary, and the boxes as they held that one. */
export interface Stand {
  readonly tops: Tops
  readonly varying: Varying
  readonly looks: CopyLooks
}

/**
 * Lay out what one copy has of its own, where another copy of the brand has it; parts that do not vary are passed over. The
 * theme is not fitted yet.
 */
export function layStamp(copy: Document, stand: Stand, theme: Theme, fonts: Fonts): Outcome<Stamp> {
  const {tops, varying} = stand
  const {copy: looks} = theme
  const fitted = {...stand.looks}
  const faults: Diagnostic[] = []
  const desk = layDesk(theme, fonts, faults)
  const section = coverOf(copy)
  const {language} = section ?? {}
  const surroundings = {desk, ...(language === undefined ? {} : {language})}
  const cover = ownOf(section).flatMap((node): readonly OwnLine[] => {
    const {role: part} = node
    if (!looks || !varying.has(part)) return []
    const {box, lines} = fitBox(node.children, looks[part], surroundings, faults)
    fitted[part] = box
    const drawn = drawParagraph(node, {style: box, lines, top: tops.get(part) ?? 0}, desk)
    return drawn.map((line) => ({part, line}))
  })
  const edges = copyEdges.flatMap((part): readonly OwnLine[] => {
    if (!looks || !copy.copy || !varying.has(part)) return []
    const {box, lines} = fitBox(copy.copy[part], edgeBox(looks[part]), {desk}, faults)
    fitted[part] = {...looks[part], style: {...looks[part].style, size: box.size}}
    return drawCopyEdge(part, lines, desk).map((line) => ({part, line}))
  })
  return settle({cover, edges, looks: fitted}, faults)
}
