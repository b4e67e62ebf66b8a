import type {ElementContent} from 'hast'
import type {Node} from '../../document/nodes.ts'
import {handle, type Handlers} from '../../document/walk.ts'
import {contents, entry} from './contents.ts'
import type {Context} from './context.ts'
import {figure} from './figure.ts'
import {inlineHandlers} from './inline.ts'
import {note} from './note.ts'
import {item, list, paragraph} from './paragraph.ts'
import {quote} from './quote.ts'
import {section} from './section.ts'
import {cell, row, table} from './table.ts'

const handlers = {
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

/** Print any node as HTML. */
export const print: Context['print'] = (node, context) =>
  handle<ElementContent, Context, Node>(handlers, node, context)
