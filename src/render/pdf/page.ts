import type {Fonts} from '../../layout/fonts.ts'
import type {CopyPart} from '../../document/nodes.ts'
import type {LinePiece, Page, Pages, Piece} from '../../layout/pages.ts'
import {copyPartOf} from '../../layout/stamp.ts'
import {figureBoxes} from './figures.ts'
import {openLinker} from './links.ts'
import {drawShape, type PictureData} from './pieces.ts'
import {openRenderer, type PdfFile} from './reach/document.ts'
import {withSpace} from './spaces.ts'
import type {Element} from './tags/element.ts'
import {openMarker, type Marker, type Marks} from './tags/marking.ts'
import {openOwners} from './tags/owner.ts'
import type {StructureTree} from './tags/tree.ts'
import {runPainter} from './text.ts'

/** Prints pages, one after the other. */
interface Press {
  readonly print: (page: Page, index: number) => void
  /** What has been marked so far. */
  readonly marks: Marks
}

/** What pages are printed from. */
export interface Forme {
  readonly pages: Pages
  readonly fonts: Fonts
  readonly pictures: PictureData
}

/** Leaves lines out: told of the part of a copy that a line is of, and whose it is, it says whether it takes it. */
export type Hold = (part: CopyPart, owner: Element | undefined, marker: Pick<Marker, 'reserve'>) => boolean

/** Print on a file: each piece is drawn, and marked as content of its element or as decoration. */
export function openPress(
  file: PdfFile,
  tree: StructureTree,
  {pages, fonts, pictures}: Forme,
  hold?: Hold,
): Press {
  const marker = openMarker(file, pages.pages.length)
  const owners = openOwners(tree, pages)
  const linker = openLinker(marker, pages.height)
  const renderer = openRenderer(file)
  const paint = runPainter(file)
  const printLine = (line: LinePiece, page: number): void => {
    const ownerOf = owners.ofLine(line, page)
    for (const run of line.runs) {
      const owner = ownerOf(run)
      marker.own(owner)
      paint(run, line.baseline)
      linker.add(run, owner, line)
    }
  }
  const isHeld = (piece: Piece, page: number): boolean => {
    const part = hold && copyPartOf(piece)
    if (part === undefined || piece.kind !== 'line') return false
    const [run] = piece.runs
    const owner = run && owners.ofLine(piece, page)(run)
    return hold?.(part, typeof owner === 'string' ? undefined : owner, marker) ?? false
  }
  return {
    marks: marker.marks,
    print({pieces}, index) {
      file.addPage({size: [pages.width, pages.height]})
      marker.turn()
      for (const [figure, box] of figureBoxes(pieces, pages.height)) {
        const element = tree.pictures.get(figure)
        if (element) element.facts = {...element.facts, attributes: box}
      }
      pieces.forEach((piece, at) => {
        if (isHeld(piece, index)) return
        if (piece.kind === 'line') {
          printLine(withSpace(piece, pieces[at + 1]), index)
          return
        }
        marker.own(owners.ofPiece(piece))
        drawShape(piece, renderer, pictures, fonts)
      })
      marker.leave()
      linker.end()
    },
  }
}
