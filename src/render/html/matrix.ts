import type {Element} from 'hast'
import {h} from 'hastscript'
import type {MatrixCell, MatrixPicture, MatrixRow} from '../../document/pictures.ts'
import {inline, lines, type Context} from './context.ts'

/** What a party does; of one that answers for the area, that it does too, for who cannot see which cells are marked. */
function part({text, own}: MatrixCell, context: Context): Element {
  if (!own) return h('td', {}, inline(text, context))
  if (text.length === 0) return h('td.own', {}, context.words.own)
  return h('td.own', {}, [h('span.unseen', {}, `${context.words.own}: `), ...inline(text, context)])
}

const area = ({label, cells}: MatrixRow, context: Context): Element =>
  h('tr', {}, [h('th', {scope: 'row'}, inline(label, context)), ...cells.map((cell) => part(cell, context))])

const named = (parties: number, label: MatrixPicture['groups'][number]['label'], context: Context): Element =>
  h('tr', {}, h('th', {scope: 'rowgroup', colSpan: parties + 1}, inline(label, context)))

/** A responsibility figure as a table, for who cannot see it or has too small a screen for it. */
export function matrixTable({parties, groups}: MatrixPicture, context: Context): Element {
  const head = h('tr', {}, [
    h('th', {scope: 'col'}, context.words.area),
    ...parties.map((party) => h('th', {scope: 'col'}, inline(party, context))),
  ])
  const bodies = groups.map(({label, rows}) =>
    h('tbody', {}, lines([named(parties.length, label, context), ...rows.map((row) => area(row, context))])),
  )
  return h('table', {}, lines([h('thead', {}, lines([head])), ...bodies]))
}
