import type {Block, Row, Table} from '../../src/document/nodes.ts'
import {plainText, walk} from '../../src/document/walk.ts'
import type {Document} from '../../src/document/nodes.ts'
import type {LinePiece, Pages} from '../../src/layout/pages.ts'
import type {Theme} from '../../src/theme/model.ts'

/** A line of content, and its page, from 0. */
interface Placed {
  readonly line: LinePiece
  readonly block: Block
  readonly page: number
}

const linesOf = ({pages}: Pages): readonly Placed[] =>
  pages.flatMap(({pieces}, page) =>
    pieces.flatMap((piece) =>
      piece.kind === 'line' && piece.block && piece.part !== 'edge' && piece.part !== 'marker'
        ? [{line: piece, block: piece.block, page}]
        : [],
    ),
  )

function groupBy<Value, Key>(
  values: readonly Value[],
  keyOf: (value: Value) => Key,
): ReadonlyMap<Key, readonly Value[]> {
  const groups = new Map<Key, Value[]>()
  for (const value of values) groups.set(keyOf(value), [...(groups.get(keyOf(value)) ?? []), value])
  return groups
}

const say = (block: Block): string =>
  block.type === 'section'
    ? plainText(block.heading?.title ?? [])
    : 'children' in block
      ? plainText(block.children).slice(0, 20)
      : block.type

/** What a paginator must not do, as it is seen on the pages of a document: each fault in words. */
export function pageFaults(document: Document, pages: Pages, {paragraph}: Theme): readonly string[] {
  const lines = linesOf(pages)
  const byBlock = groupBy(lines, ({block}) => block)
  const tables = [...walk(document)].filter((node): node is Table => node.type === 'table')
  const inTables = new Set<Block>(tables.flatMap((table) => [...walk(table)]) as Block[])
  return [
    ...stranded(lines),
    ...[...byBlock].flatMap(([block, own]) =>
      inTables.has(block) || block.type === 'figure'
        ? []
        : splitFaults(
            say(block),
            own.map(({page}) => page),
            paragraph,
          ),
    ),
    ...tables.flatMap((table) => tableFaults(table, byBlock)),
  ]
}

/** A heading, a label or a lead is the last on no page but that of the document. */
function stranded(lines: readonly Placed[]): readonly string[] {
  return lines.flatMap(({block, page}, index) => {
    const next = lines[index + 1]
    const opens = block.type === 'section' || (block.type === 'paragraph' && block.role === 'label')
    return opens && next && next.page !== page ? [`${say(block)} is stranded on page ${page + 1}`] : []
  })
}

function splitFaults(
  name: string,
  pages: readonly number[],
  {orphans, widows}: Theme['paragraph'],
): readonly string[] {
  const counts = [...groupBy(pages, (page) => page).values()].map(({length}) => length)
  if (counts.length < 2) return []
  return [
    ...((counts[0] ?? 0) < orphans ? [`${name} leaves ${counts[0]} at the foot`] : []),
    ...((counts.at(-1) ?? 0) < widows ? [`${name} carries ${counts.at(-1)} over`] : []),
  ]
}

/** Small: as many rows, on as many lines in all, as surely take at most a third of a page. */
const small = {rows: 6, lines: 9}

function tableFaults(table: Table, byBlock: ReadonlyMap<Block, readonly Placed[]>): readonly string[] {
  const name = `the table of ${say(table)}`
  const rows = table.children.map((row) => pagesOf(row, byBlock))
  const headers = rows.slice(0, table.headerRows)
  const body = rows.slice(table.headerRows)
  const split = body.filter((pages) => new Set(pages).size > 1).map(() => `${name} splits a row`)
  const starts = body.flatMap(([page]) => (page === undefined ? [] : [page]))
  const bare = [...new Set(starts)]
    .filter((page) => headers.some((pages) => !pages.includes(page)))
    .map((page) => `${name} has no header on page ${page + 1}`)
  const counts = [...groupBy(starts, (page) => page).values()].map(({length}) => length)
  const isSmall = rows.length <= small.rows && rows.flat().length <= small.lines
  const parted = isSmall && counts.length > 1 ? [`${name} is small, but on ${counts.length} pages`] : []
  const lonely =
    starts.length > 2 && counts.length > 1 && (counts[0] === 1 || counts.at(-1) === 1)
      ? [`${name} leaves a row alone`]
      : []
  return [...split, ...bare, ...parted, ...lonely]
}

const pagesOf = (row: Row, byBlock: ReadonlyMap<Block, readonly Placed[]>): readonly number[] =>
  [...walk(row)].flatMap((node) => (byBlock.get(node as Block) ?? []).map(({page}) => page))
