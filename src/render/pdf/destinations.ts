import type {LinePiece, Pages} from '../../layout/pages.ts'

/** A place that a link can lead to. */
interface Destination {
  readonly id: string
  /** From the top edge of the page, in points. */
  readonly top: number
}

/** Space above what is jumped to that stays visible, in points. */
const jumpMargin = 12

/** Where what has an id stands, by index of the page: sections, figures, tables and notes, and the marks of footnotes. */
export function destinationsByPage(pages: Pages): ReadonlyMap<number, readonly Destination[]> {
  const byPage = new Map<number, Destination[]>()
  const known = new Set<string>()
  const add = (id: string, page: number, top: number): void => {
    if (known.has(id)) return
    known.add(id)
    byPage.set(page, [...(byPage.get(page) ?? []), {id, top: Math.max(0, top - jumpMargin)}])
  }
  for (const [block, {page, top}] of pages.places)
    if ('id' in block && block.id !== undefined) add(block.id, page, top)
  pages.pages.forEach(({pieces}, page) => {
    for (const piece of pieces)
      for (const {id, top} of piece.kind === 'line' ? marksOf(piece) : []) add(id, page, top)
  })
  return byPage
}

/** The marks on a line, each with the top of the line. */
const marksOf = ({baseline, runs}: LinePiece): readonly Destination[] => {
  const top = baseline - Math.max(...runs.map(({size}) => size))
  return runs.flatMap(({id}) => (id === undefined ? [] : [{id, top}]))
}
