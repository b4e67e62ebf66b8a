import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Cell, Row, Table} from '../../document/nodes.ts'
import {blocks, inline, inside, lines, type Context} from './context.ts'

/** Narrowest useful width of a column on a narrow screen, in em; below it the table scrolls sideways. */
const leastColumn = 7

/** A table in a frame that scrolls sideways, by keyboard too, where the screen is narrower than the table. */
export const scrolling = (columns: number, name: string, table: Element): Element =>
  h(
    'div.table',
    {role: 'region', ariaLabel: name, tabIndex: 0, style: `--least: ${columns * leastColumn}em`},
    lines([table]),
  )

const part = (tag: 'thead' | 'tbody', rows: readonly Row[], context: Context): readonly Element[] =>
  rows.length === 0 ? [] : [h(tag, {}, blocks(rows, {...context, cell: tag === 'thead' ? 'th' : 'td'}))]

const share = (column: number): Element => h('col', {style: `--share: ${Number((column * 100).toFixed(2))}%`})

/** A table; its first rows name the columns. */
export function table({id, columns, headerRows, children}: Table, context: Context): Element {
  const widths = h('colgroup', {}, lines(columns.map(share)))
  const head = part('thead', children.slice(0, headerRows), context)
  const body = part('tbody', children.slice(headerRows), context)
  const properties = id === undefined ? {} : {id}
  return scrolling(
    columns.length,
    context.words.table(context.within),
    h('table', properties, lines([widths, ...head, ...body])),
  )
}

/** One row of a table. */
export const row = ({children}: Row, context: Context): Element => h('tr', {}, inline(children, context))

/** One cell: a name of its column or a value. */
export const cell = ({children}: Cell, context: Context): ElementContent =>
  context.cell === 'th'
    ? h('th', {scope: 'col'}, inside(children, context))
    : h('td', {}, inside(children, context))
