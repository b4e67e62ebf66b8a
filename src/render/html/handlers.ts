import type {ElementContent} from 'hast'
import type {Node} from '../../document/nodes.ts'
import {handle, type Handlers} from '../../document/walk.ts'
import {contents, entry} from './contents.ts'
import type {Context} from './context.ts'
import {figure} from './figure.ts'
import {inlineHandlers} from './inline.ts'
import {markBlock, markWords} from './marks.ts'
import {note} from './note.ts'
import {item, list, paragraph} from './paragraph.ts'
import {quote} from './quote.ts'
import {section} from './section.ts'
import {cell, row, table} from './table.ts'

/** One function for every type of node. */
export const handlers = {
  ...inlineHandlers,
  section,
  paragraph,
  note,
  quote,
  list,
  item,
  table,
  row,
  cell,
  figure,
  contents,
  entry,
} satisfies Handlers<ElementContent, Context>

/** Print nodes by a table of handlers; what bears another mark than what stands around it says so. */
export const printWith =
  (table: Handlers<ElementContent, Context>): Context['print'] =>
  (node, context) => {
    const {change} = node
    const print = (own: Context): ElementContent => handle<ElementContent, Context, Node>(table, node, own)
    if (change === undefined || change === context.marked) return print(context)
    if (node.type in inlineHandlers) return markWords(print({...context, marked: change}), change)
    return markBlock(print(context), change)
  }

/** Print any node as HTML. */
export const print = printWith(handlers)
