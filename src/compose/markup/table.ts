import type {Block, Cell, Row, Table} from '../../document/nodes.ts'
import {counted} from '../counted.ts'
import {shares} from '../shares.ts'
import {attribute, misplaced, notIn, type Desk} from './desk.ts'
import {isBlank, type Element, type Markup} from './tree.ts'
import {wordsOnly} from './words.ts'

/** Reads the blocks of a cell. */
export type Flow = (element: Element, desk: Desk) => readonly Block[]

function only(parent: Element, name: string, desk: Desk): readonly Element[] {
  return parent.children.flatMap((node): readonly Element[] => {
    if (isBlank(node)) return []
    if (node.kind === 'element' && node.name === name) return [node]
    notIn(node, `\`<${parent.name}>\``, desk, `put it into \`<${name}>\``)
    return []
  })
}

function rows(group: Element | undefined, cell: 'th' | 'td', desk: Desk, flow: Flow): readonly Row[] {
  if (!group) return []
  return only(group, 'tr', desk).map((row) => ({
    type: 'row',
    children: only(row, cell, desk).map((item): Cell => {
      wordsOnly(item, desk)
      return {type: 'cell', children: flow(item, desk), origin: item.span}
    }),
    origin: row.span,
  }))
}

const isGroup = (node: Markup): node is Element =>
  node.kind === 'element' && (node.name === 'thead' || node.name === 'tbody')

function groupsOf(element: Element, desk: Desk): Readonly<Record<'thead' | 'tbody', Element | undefined>> {
  const children = element.children.filter((node) => !isBlank(node))
  const groups = children.filter(isGroup)
  children
    .filter((node) => !isGroup(node))
    .forEach((node) => notIn(node, '`<table>`', desk, 'put rows into `<thead>` or `<tbody>`'))
  const names = groups.map(({name}) => name).join(' ')
  if (!['', 'thead', 'tbody', 'thead tbody'].includes(names)) {
    misplaced(
      element.span,
      desk,
      'a table has one `<thead>` and after it one `<tbody>`',
      'put them in that order',
    )
  }
  const named = (name: string): Element | undefined => groups.find((group) => group.name === name)
  return {thead: named('thead'), tbody: named('tbody')}
}

function columnsOf(element: Element, count: number, desk: Desk): readonly number[] {
  const widths = attribute(element, 'columns', desk)?.trim().split(/\s+/).map(Number)
  if (!widths) return shares(Array.from({length: count}, () => 1))
  const sound = widths.every((width) => width > 0) && widths.length === count
  if (!sound) {
    const message = `\`columns\` does not give ${counted(count, 'width')} for as many columns`
    misplaced(element.span, desk, message, 'write a number a column, as `columns="15 20 65"`')
  }
  return shares(widths)
}

/** `<table columns="15 20 65">` with a head and a body. Without `columns` all columns are equally wide. */
export function table(element: Element, desk: Desk, flow: Flow): readonly Table[] {
  const {thead, tbody} = groupsOf(element, desk)
  const head = rows(thead, 'th', desk, flow)
  const children = [...head, ...rows(tbody, 'td', desk, flow)]
  const count = children[0]?.children.length ?? 0
  for (const row of children) {
    if (row.children.length === count || !row.origin) continue
    const message = `this row has ${counted(row.children.length, 'cell')}, the first has ${count}`
    misplaced(row.origin, desk, message, 'write one cell a column')
  }
  const id = attribute(element, 'id', desk)
  const columns = columnsOf(element, count, desk)
  return [
    {
      type: 'table',
      ...(id !== undefined && {id}),
      headerRows: head.length,
      columns,
      children,
      origin: element.span,
    },
  ]
}
