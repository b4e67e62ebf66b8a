import type {Block, Table} from '../../document/nodes.ts'
import {plainText} from '../../document/walk.ts'
import {widestWord} from '../line/words.ts'
import type {Desk} from './desk.ts'
import type {Place} from './place.ts'

/**
 * The widths of a table's columns, in points: its shares, but none narrower than its widest word where the others have
 * room to give. They give in proportion to what they have to spare.
 */
export function columnWidths(node: Table, place: Place): readonly number[] {
  const whole = place.measure - place.indent
  const shares = node.columns.map((share) => share * whole)
  const least = leastWidths(node, place.desk)
  const missing = sum(shares.map((width, index) => Math.max(0, (least[index] ?? 0) - width)))
  const spare = sum(shares.map((width, index) => Math.max(0, width - (least[index] ?? 0))))
  if (missing === 0 || missing > spare) return shares
  return shares.map((width, index) => {
    const own = least[index] ?? 0
    return width < own ? own : width - ((width - own) / spare) * missing
  })
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

/** So that rounding parts no word that fits exactly. */
const tolerance = 0.05

function leastWidths(node: Table, desk: Desk): readonly number[] {
  const {table} = desk.theme
  return node.columns.map((_, column) => {
    const words = node.children.map(({children}, row) => {
      const style = row < node.headerRows || column < (node.headerColumns ?? 0) ? table.header : table.cell
      return widest(children[column]?.children ?? [], style.size, desk)
    })
    return words.reduce((most, width) => Math.max(most, width), 0) + 2 * table.padding + tolerance
  })
}

/** The width of the widest word of blocks with its indent, in points: in bold, which any word can be. */
const widest = (blocks: readonly Block[], size: number, desk: Desk): number =>
  blocks.reduce((most, block) => Math.max(most, widestOf(block, size, desk)), 0)

function widestOf(block: Block, size: number, desk: Desk): number {
  if (block.type === 'list') {
    const {indent, hang} = desk.theme.list
    const items = block.children.flatMap(({children}) => children)
    return indent + hang + widest(items, size, desk)
  }
  const mark = block.type === 'note' ? size : 0
  return widestWord(plainText([block]), desk.fonts.bold) * size + mark
}
