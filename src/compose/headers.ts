import {diagnostic, type Diagnostic} from '../diagnostic/diagnostic.ts'
import type {Row, Table} from '../document/nodes.ts'
import {plainText} from '../document/walk.ts'

const saysNothing = ({children}: Row): boolean => children.length > 0 && plainText(children).trim() === ''

/**
 * What keeps a table from being read a cell at a time, as it is read aloud: neither its columns nor its rows have names
 * (ISO 14289-1, 7.5), or a row that is to name the columns is empty.
 */
export function headerFaults({
  headerRows,
  headerColumns = 0,
  children,
  origin,
}: Table): readonly Diagnostic[] {
  if (children.length === 0) return []
  if (headerRows === 0 && headerColumns === 0) {
    const hints = [
      'name the columns: `<thead><tr><th>…</th></tr></thead>`',
      'or the rows: begin each with `<th>` in place of `<td>`',
    ]
    return [
      diagnostic('table-headless', origin, 'nothing names the columns or the rows of this table', ...hints),
    ]
  }
  return children
    .slice(0, headerRows)
    .filter(saysNothing)
    .map((row) => {
      const message = 'the row that is to name the columns of this table is empty'
      return diagnostic('table-headless', row.origin ?? origin, message, 'write what stands in each column')
    })
}
