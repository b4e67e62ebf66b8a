import {diagnostic} from '../../diagnostic/diagnostic.ts'
import type {Node} from '../../document/nodes.ts'
import {walk} from '../../document/walk.ts'
import {misplaced, notIn, type Desk} from './desk.ts'
import {isBlank, spanOf, type Element, type Inserted, type Markup} from './tree.ts'

/** Elements that are no words, nor stand within a line, by what they are. */
const apart: Readonly<Record<string, string>> = {
  ul: 'list',
  ol: 'list',
  table: 'table',
  figure: 'figure',
  blockquote: 'quotation',
}

/** The same for nodes of the tree. */
const apartNodes: Readonly<Partial<Record<Node['type'], string>>> = {
  list: 'list',
  table: 'table',
  figure: 'figure',
  quote: 'quotation',
}

/** What an element is set in: what it holds, and what of all that stands apart it cannot hold. */
interface Setting {
  readonly name: string
  readonly refuses: readonly string[]
  readonly hint: string
}

const setIn = (holds: string): string => `${holds}; put anything else outside of it`

const cell: Setting = {
  name: 'a cell',
  refuses: ['table', 'figure', 'quotation'],
  hint: setIn('a cell holds words, paragraphs, notes and lists'),
}
const headerCell: Setting = {
  name: 'a header cell',
  refuses: ['list', ...cell.refuses],
  hint: setIn('a header cell holds words, paragraphs and notes'),
}
const quotation: Setting = {
  name: 'a quotation',
  refuses: cell.refuses,
  hint: setIn('a quotation holds words, paragraphs, notes and lists'),
}

/** Report what a text of the content puts where it cannot stand, the first of it. */
function refuseInserted({insert, span}: Inserted, {name, refuses, hint}: Setting, desk: Desk): void {
  if (insert.kind !== 'prose') return
  const nodes = insert.blocks.flatMap((block) => [...walk(block)])
  const found = nodes.find(({type}) => refuses.includes(apartNodes[type] ?? ''))
  const what = found && apartNodes[found.type]
  if (!found || what === undefined) return
  const where = found.origin ? `it is written in ${found.origin.file}, line ${found.origin.start.line}` : hint
  desk.report(
    diagnostic('markup-structure', span, `${name} cannot hold the ${what} in this text`, where, hint),
  )
}

/** Report everything below an element that it cannot hold. */
function holdsOnly(element: Element, setting: Setting, desk: Desk, parent = element.name): void {
  for (const node of element.children) {
    if (node.kind === 'insert') refuseInserted(node, setting, desk)
    if (node.kind !== 'element') continue
    if (setting.refuses.includes(apart[node.name] ?? '')) notIn(node, `\`<${parent}>\``, desk, setting.hint)
    else holdsOnly(node, setting, desk, parent)
  }
}

/** Report what a cell cannot hold: a row is set as a whole, and quotations, tables and figures are too wide for it. */
export const wordsOnly = (element: Element, desk: Desk): void =>
  holdsOnly(element, element.name === 'th' ? headerCell : cell, desk)

/** Report what a quotation cannot hold. */
export function quotable(element: Element, desk: Desk): void {
  holdsOnly(element, quotation, desk)
  if (element.children.every(isBlank))
    misplaced(element.span, desk, 'a quotation is empty', 'write its words, or leave the element out')
}

/** What a node is that stands apart; `undefined` for words. */
function nameOf(node: Markup): string | undefined {
  if (node.kind === 'element') return apart[node.name]
  if (node.kind === 'characters' || node.insert.kind !== 'prose') return undefined
  return apartNodes[node.insert.blocks[0]?.type ?? 'text']
}

/** Report an item that does not begin with words: there would be nothing for its mark or number to stand beside. */
export function beginsWithWords(item: Element, desk: Desk): void {
  const hint = 'begin the item with words'
  const first = item.children.find((node) => !isBlank(node))
  if (!first) return misplaced(item.span, desk, 'an item of a list is empty', `${hint}, or remove it`)
  const name = nameOf(first)
  if (name !== undefined) misplaced(spanOf(first), desk, `an item of a list begins with a ${name}`, hint)
}
