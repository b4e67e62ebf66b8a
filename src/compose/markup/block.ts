import {paragraphRoles} from '../../document/kinds.ts'
import type {Block, Item, Note} from '../../document/nodes.ts'
import {figureFault} from '../prose/figure.ts'
import {inLanguage} from '../prose/language.ts'
import {attribute, languageOf, misplaced, notIn, oneOf, type Desk} from './desk.ts'
import {isInline, line} from './inline.ts'
import {table} from './table.ts'
import {isBlank, type Element, type Inserted, type Markup} from './tree.ts'
import {beginsWithWords, quotable} from './words.ts'

function paragraph(element: Element, desk: Desk): Block {
  const role = oneOf(element, 'role', paragraphRoles, desk)
  const children = line(element.children, desk)
  return {type: 'paragraph', ...(role && {role}), children, origin: element.span}
}

function list(element: Element, ordered: boolean, desk: Desk): Block {
  const children = element.children.flatMap((node): readonly Item[] => {
    if (isBlank(node)) return []
    if (node.kind === 'element' && node.name === 'li') {
      beginsWithWords(node, desk)
      return [{type: 'item', children: flow(node, desk), origin: node.span}]
    }
    notIn(node, `\`<${element.name}>\``, desk, 'put it into `<li>`')
    return []
  })
  return {type: 'list', ordered, children, origin: element.span}
}

function figure(element: Element, desk: Desk): readonly Block[] {
  const id = attribute(element, 'id', desk)
  if (id === undefined) {
    misplaced(
      element.span,
      desk,
      'a figure needs an id',
      'write `<figure id="…"/>`, the name of a file in figures/',
    )
    return []
  }
  const fault = figureFault(id, element.span, desk.scope.ids)
  if (fault) desk.report(fault)
  const placed = fault ? undefined : desk.scope.figure(id, element.span)
  return placed ? [placed] : []
}

function note(element: Element, desk: Desk): Note {
  const id = attribute(element, 'id', desk)
  const children = line(element.children, desk)
  return {type: 'note', mark: '※', ...(id !== undefined && {id}), children, origin: element.span}
}

function quote(element: Element, desk: Desk): Block {
  quotable(element, desk)
  const language = languageOf(element, desk)
  const children = flow(element, inLanguage(desk, language))
  return {type: 'quote', ...(language !== undefined && {language}), children, origin: element.span}
}

/** The elements that may stand wherever a paragraph may. */
const elements: Readonly<Record<string, (element: Element, desk: Desk) => readonly Block[]>> = {
  p: (element, desk) => [paragraph(element, desk)],
  note: (element, desk) => [note(element, desk)],
  blockquote: (element, desk) => [quote(element, desk)],
  ul: (element, desk) => [list(element, false, desk)],
  ol: (element, desk) => [list(element, true, desk)],
  table: (element, desk) => table(element, desk, flow),
  figure,
}

/** The blocks of a text of the content, unless they stand in the document already. */
function placedOnce({span}: Inserted, blocks: readonly Block[], desk: Desk): readonly Block[] {
  if (desk.placed.has(blocks)) {
    const hint = 'print each body once; to lead readers there, write `<a href="#…"></a>` with its id'
    misplaced(span, desk, 'this text stands in the document already', hint)
    return []
  }
  desk.placed.add(blocks)
  return blocks
}

/** The blocks that an element or a text of the content stands for; `undefined` where it stands for none. */
export function blocksOf(node: Markup, desk: Desk): readonly Block[] | undefined {
  if (node.kind === 'insert' && node.insert.kind === 'prose')
    return placedOnce(node, node.insert.blocks, desk)
  if (node.kind !== 'element' || !Object.hasOwn(elements, node.name)) return undefined
  return elements[node.name]?.(node, desk)
}

/** The blocks of an item, a cell or a quotation. Words that stand there without a paragraph make one. */
function flow(element: Element, desk: Desk): readonly Block[] {
  const blocks: Block[] = []
  let words: Markup[] = []
  const endParagraph = (): void => {
    if (words.some((node) => !isBlank(node)))
      blocks.push({type: 'paragraph', children: line(words, desk), origin: element.span})
    words = []
  }
  for (const node of element.children) {
    if (isInline(node)) {
      words.push(node)
      continue
    }
    endParagraph()
    const found = blocksOf(node, desk)
    if (found) blocks.push(...found)
    else notIn(node, `\`<${element.name}>\``, desk, 'put it directly into a section')
  }
  endParagraph()
  return blocks
}
