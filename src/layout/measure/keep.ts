import type {RowItem} from '../items.ts'
import type {Desk} from './desk.ts'

/** A table of at most so many rows that takes at most this share of a page's height stands on one page. */
const small = {rows: 6, share: 1 / 3}

/** Two rows are kept together where they, and the header rows, take at most this share of a page's height. */
const largestPair = 1 / 2

/**
 * Say which rows stay with the next: all of a small table; of a longer one the header rows with the first two of the
 * body, and the last two with one another, so that no row stands alone at a page's foot or top.
 */
export function keepRows(rows: readonly RowItem[], {theme: {page}}: Desk): readonly RowItem[] {
  const room = page.height - page.top - page.bottom
  const isWhole = rows.length <= small.rows && heightsOf(rows) <= room * small.share
  const headers = rows.filter(({header}) => header)
  const isPair = (index: number): boolean =>
    heightsOf([...headers, ...rows.slice(index, index + 2)]) <= room * largestPair
  return rows.map((row, index) => {
    if (index === rows.length - 1) return {...row, keepWithNext: false}
    if (row.header) return row
    const isEnd = index === headers.length || index === rows.length - 2
    return {...row, keepWithNext: isWhole || (isEnd && isPair(index))}
  })
}

const heightsOf = (rows: readonly RowItem[]): number => rows.reduce((sum, {height}) => sum + height, 0)
