import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Cell, Row, Table} from '../../document/nodes.ts'
import {plainText} from '../../document/walk.ts'
import {blocks, inside} from './blocks.ts'
import {captioned, lines, spoken, type Context, type Named} from './context.ts'

/** Narrowest useful width of a column on a narrow screen, in em; below it the table scrolls sideways. */
const leastColumn = 7

/** Most columns for which the narrowest screen, of 320 px, has room. */
const alwaysFitting = 2

/**
 * A table in a frame that scrolls sideways, by keyboard too, where the screen is narrower than the table. A table that
 * every screen has room for is no landmark of its own.
 */
export function scrolling(columns: number, name: string, table: Element): Element {
  const landmark = columns > alwaysFitting ? {role: 'region', ariaLabel: name, tabIndex: 0} : {}
  return h('div.table', {...landmark, style: `--least: ${columns * leastColumn}em`}, lines([table]))
}

const part = (tag: 'thead' | 'tbody', rows: readonly Row[], context: Context): readonly Element[] =>
  rows.length === 0 ? [] : [h(tag, {}, blocks(rows, context))]

const share = (column: number): Element => h('col', {style: `--share: ${Number((column * 100).toFixed(2))}%`})

/** The caption; it is no wider than the frame, in which it stands still while the table scrolls. */
const captionOf = ({label, caption}: Table, context: Context): readonly Element[] =>
  caption ? [h('caption', {}, [h('span', {}, captioned(label, caption, context))])] : []

/** What the frame is called: as its table is, else after the section. */
function nameOf({label, caption}: Table, {words, within}: Context): string {
  if (!caption) return words.table(within)
  return [...(label === undefined ? [] : [label]), spoken(caption)].join(' ')
}

/** A table; its first rows name the columns, the first cells of the others their rows. */
export function table(node: Table, context: Context): Element {
  const {id, columns, headerRows, headerColumns = 0, children} = node
  const named = (names: readonly Named[]): Context => ({...context, names})
  const widths = h('colgroup', {}, lines(columns.map(share)))
  const head = part('thead', children.slice(0, headerRows), named(columns.map(() => 'col')))
  const rows = named(columns.slice(0, headerColumns).map(() => 'row'))
  const body = part('tbody', children.slice(headerRows), rows)
  const properties = id === undefined ? {} : {id}
  const parts = lines([...captionOf(node, context), widths, ...head, ...body])
  return scrolling(columns.length, nameOf(node, context), h('table', properties, parts))
}

/** One row of a table. */
export const row = ({children}: Row, context: Context): Element =>
  h(
    'tr',
    {},
    children.map((each, column) => context.print(each, {...context, cell: context.names[column]})),
  )

/** One cell: a name of its column or row, or a value. A cell without words names nothing. */
export const cell = ({children}: Cell, context: Context): ElementContent =>
  context.cell === undefined || plainText(children) === ''
    ? h('td', {}, inside(children, context))
    : h('th', {scope: context.cell}, inside(children, context))
