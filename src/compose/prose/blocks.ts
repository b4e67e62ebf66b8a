import type {Block} from '../../document/nodes.ts'
import {list} from './list.ts'
import {quote} from './quote.ts'
import {paragraph} from './paragraph.ts'
import type {ProseReading} from './reading.ts'
import {table} from './table.ts'
import type {MarkdownBlock} from './tree.ts'
import {refuseHtml, refuseWhole} from './unsupported.ts'

type Convert<Node> = (node: Node, reading: ProseReading) => readonly Block[]
type Table = {readonly [Type in MarkdownBlock['type']]: Convert<Extract<MarkdownBlock, {type: Type}>>}

const handlers: Table = {
  paragraph,
  list,
  table,
  blockquote: quote,
  // Read apart: they print where the notes of their part stand.
  footnoteDefinition: () => [],
  html: refuseHtml,
  code: refuseWhole,
  definition: refuseWhole,
  heading: refuseWhole,
  thematicBreak: refuseWhole,
}

/** The blocks of a text or of a list's item. Faults are reported to the reading. */
export const blocks = (nodes: readonly MarkdownBlock[], reading: ProseReading): readonly Block[] =>
  nodes.flatMap((node) => (handlers[node.type] as Convert<MarkdownBlock>)(node, reading))
