import {misplaced, notIn, type Desk} from './desk.ts'
import {isBlank, spanOf, type Element, type Inserted, type Markup} from './tree.ts'

/** Elements that are no words, nor stand within a line, by what they are. */
const apart: Readonly<Record<string, string>> = {ul: 'list', ol: 'list', table: 'table', figure: 'figure'}

const wordy: readonly string[] = ['paragraph', 'note']

const isApart = (node: Markup): node is Element => node.kind === 'element' && Object.hasOwn(apart, node.name)

/** The types of the blocks that a text of the content puts here, in order; none for what stands in a line. */
const typesIn = ({insert}: Inserted): readonly string[] =>
  insert.kind === 'prose' ? insert.blocks.map(({type}) => type) : []

/** Report what a cell cannot hold: a cell is set in words, paragraphs and notes. */
export function wordsOnly(cell: Element, desk: Desk): void {
  const hint = 'a cell holds words, paragraphs and notes; put anything else outside of the table'
  for (const node of cell.children) {
    if (isApart(node)) notIn(node, `\`<${cell.name}>\``, desk, hint)
    if (node.kind !== 'insert') continue
    const other = typesIn(node).find((type) => !wordy.includes(type))
    if (other !== undefined) misplaced(node.span, desk, `a cell cannot hold the ${other} in this text`, hint)
  }
}

/** Report an item that does not begin with words: there would be nothing for its mark or number to stand beside. */
export function beginsWithWords(item: Element, desk: Desk): void {
  const hint = 'begin the item with words'
  const first = item.children.find((node) => !isBlank(node))
  if (!first) return misplaced(item.span, desk, 'an item of a list is empty', `${hint}, or remove it`)
  const type = isApart(first) ? apart[first.name] : first.kind === 'insert' ? typesIn(first)[0] : undefined
  if (type === undefined || wordy.includes(type)) return
  misplaced(spanOf(first), desk, `an item of a list begins with a ${type}`, hint)
}
