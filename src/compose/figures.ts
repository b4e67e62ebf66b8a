import type {Catalog, Loaded} from '../content/catalog.ts'
import type {FigureFile} from '../content/model.ts'
import type {Figure, Phrase} from '../document/nodes.ts'
import type {FilePicture, MatrixPicture} from '../document/pictures.ts'
import type {Path} from '../source/source.ts'

/** Reads a text of a file as a phrase. */
export type ReadPhrase = (loaded: Loaded<unknown>, path: Path, value: string) => Phrase

/** A figure that has not been placed yet. */
export type FigureContent = Omit<Figure, 'origin'>

type Matrix = NonNullable<FigureFile['matrix']>

function matrixPicture(figure: Loaded<FigureFile>, matrix: Matrix, read: ReadPhrase): MatrixPicture {
  const at = (path: Path, value: string): Phrase => read(figure, ['matrix', ...path], value)
  return {
    kind: 'matrix',
    parties: matrix.parties.map((party, index) => at(['parties', index], party)),
    groups: matrix.groups.map((group, g) => ({
      label: at(['groups', g, 'label'], group.label),
      rows: group.rows.map((row, r) => ({
        label: at(['groups', g, 'rows', r, 'label'], row.label),
        cells: row.cells.map((cell, c) => ({
          text: cell ? at(['groups', g, 'rows', r, 'cells', c, 'text'], cell.text) : [],
          own: cell?.own ?? false,
        })),
      })),
    })),
  }
}

function filePicture(catalog: Catalog, id: string): FilePicture | undefined {
  const file = catalog.pictures.get(id)
  if (!file) return undefined
  const {format, digest, width, height} = file
  return {kind: 'file', format, digest, width, height}
}

/**
 * What the file of a figure says; `undefined` where its picture could not be read. A figure without an alternative
 * text of its own is told by its caption.
 */
export function readFigure(
  catalog: Catalog,
  id: string,
  figure: Loaded<FigureFile>,
  read: ReadPhrase,
): FigureContent | undefined {
  const {caption, alt, matrix} = figure.data
  const title = read(figure, ['caption'], caption)
  const words = alt === undefined ? title : read(figure, ['alt'], alt)
  const picture = matrix ? matrixPicture(figure, matrix, read) : filePicture(catalog, id)
  return picture && {type: 'figure', id, alt: words, caption: title, picture}
}
