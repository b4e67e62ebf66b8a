import type {Block, Cell, Row, Table} from '../../document/nodes.ts'
import {sharesByContent} from '../columns.ts'
import {counted} from '../counted.ts'
import {headerFaults} from '../headers.ts'
import {shares} from '../shares.ts'
import {attribute, misplaced, notIn, type Desk} from './desk.ts'
import {phrase} from './phrase.ts'
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

function cellOf(element: Element, desk: Desk, flow: Flow): Cell {
  wordsOnly(element, desk)
  return {type: 'cell', children: flow(element, desk), origin: element.span}
}

function headRow(row: Element, desk: Desk, flow: Flow): Row {
  const children = only(row, 'th', desk).map((item) => cellOf(item, desk, flow))
  return {type: 'row', children, origin: row.span}
}

const isCell = (node: Markup): node is Element =>
  node.kind === 'element' && (node.name === 'th' || node.name === 'td')

/** The cells of a row of the body: some that name the row, then the others. */
function cellsOf(row: Element, desk: Desk): readonly Element[] {
  const cells = row.children.filter((node) => !isBlank(node))
  const late = cells.findIndex(
    (node, at) => isNamed(node, 'th') && cells.slice(0, at).some((cell) => isNamed(cell, 'td')),
  )
  return cells.flatMap((node, at): readonly Element[] => {
    if (!isCell(node)) notIn(node, '`<tr>`', desk, 'put it into `<td>`')
    else if (at === late) misplaced(node.span, desk, '`<th>` stands behind a `<td>`', 'begin the row with it')
    return isCell(node) ? [node] : []
  })
}

/** The rows of a body, and how many cells name each. */
function bodyRows(
  group: Element | undefined,
  desk: Desk,
  flow: Flow,
): {readonly rows: readonly Row[]; readonly headerColumns: number} {
  const read = (group ? only(group, 'tr', desk) : []).map((row) => ({row, cells: cellsOf(row, desk)}))
  const counts = read.map(({cells}) => cells.filter(({name}) => name === 'th').length)
  const [headerColumns = 0] = counts
  read.forEach(({row}, index) => {
    if (counts[index] === headerColumns) return
    const message = `this row begins with ${counts[index]} \`<th>\`, the first with ${headerColumns}`
    misplaced(row.span, desk, message, 'write as many `<th>` in each row of the body')
  })
  const rows = read.map(({row, cells}): Row => {
    const children = cells.map((item) => cellOf(item, desk, flow))
    return {type: 'row', children, origin: row.span}
  })
  return {rows, headerColumns}
}

const isNamed = (node: Markup | undefined, name: string): node is Element =>
  node?.kind === 'element' && node.name === name

/** The caption of a table, with the id that it needs. */
function captionOf(element: Element, desk: Desk): Pick<Table, 'id' | 'caption'> {
  const id = attribute(element, 'id', desk)
  const named = id === undefined ? {} : {id}
  const caption = element.children.find((node) => !isBlank(node))
  if (!isNamed(caption, 'caption')) return named
  if (id === undefined)
    misplaced(element.span, desk, 'a table with a caption needs an id', 'write `<table id="…">`')
  return {...named, caption: phrase(caption, 'a caption', desk)}
}

const isGroup = (node: Markup): node is Element =>
  node.kind === 'element' && (node.name === 'thead' || node.name === 'tbody')

function groupsOf(element: Element, desk: Desk): Readonly<Record<'thead' | 'tbody', Element | undefined>> {
  const [first, ...rest] = element.children.filter((node) => !isBlank(node))
  const children = isNamed(first, 'caption') || !first ? rest : [first, ...rest]
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

function columnsOf(
  element: Element,
  rows: readonly Row[],
  headerRows: number,
  desk: Desk,
): readonly number[] {
  const widths = attribute(element, 'columns', desk)?.trim().split(/\s+/).map(Number)
  if (!widths) return sharesByContent(rows, headerRows)
  const count = rows[0]?.children.length ?? 0
  const sound = widths.every((width) => width > 0) && widths.length === count
  if (!sound) {
    const message = `\`columns\` does not give ${counted(count, 'width')} for as many columns`
    misplaced(element.span, desk, message, 'write a number a column, as `columns="15 20 65"`')
  }
  return shares(widths)
}

/** `<table columns="15 20 65">` with a caption, a head and a body. Without `columns` they are as wide as what stands in them wants. */
export function table(element: Element, desk: Desk, flow: Flow): readonly Table[] {
  const {thead, tbody} = groupsOf(element, desk)
  const head = thead ? only(thead, 'tr', desk).map((row) => headRow(row, desk, flow)) : []
  const {rows, headerColumns} = bodyRows(tbody, desk, flow)
  const children = [...head, ...rows]
  const count = children[0]?.children.length ?? 0
  for (const row of children) {
    if (row.children.length === count || !row.origin) continue
    const message = `this row has ${counted(row.children.length, 'cell')}, the first has ${count}`
    misplaced(row.origin, desk, message, 'write one cell a column')
  }
  const columns = columnsOf(element, children, head.length, desk)
  const made: Table = {
    type: 'table',
    ...captionOf(element, desk),
    headerRows: head.length,
    ...(headerColumns > 0 && {headerColumns}),
    columns,
    children,
    origin: element.span,
  }
  headerFaults(made).forEach(desk.report)
  return [made]
}
