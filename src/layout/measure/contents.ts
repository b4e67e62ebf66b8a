import type {Contents, Entry} from '../../document/nodes.ts'
import type {Item, TextItem} from '../items.ts'
import {setLines} from '../line/set.ts'
import {textItem, type Place} from './place.ts'
import {strandOf, strandsOf} from './strands.ts'

/** Measure the contents: an item an entry. */
export const measureContents = (node: Contents, place: Place): readonly Item[] =>
  place.within(node.children, place)

/** Room for the folio and the shortest leader at the end of an entry, in ems. */
const folioRoom = 3.5

/** Measure an entry; leader and folio are drawn when the pages are known. */
export function measureEntry(node: Entry, place: Place): TextItem {
  const {contents, body} = place.desk.theme
  const style = contents.levels[Math.min(node.level, contents.levels.length) - 1] ?? body
  const linked = {...place, target: {id: node.target}}
  const number = node.number === undefined ? [] : strandOf(`${node.number} `, style, linked)
  const strands = [...number, ...strandsOf(node.title, style, linked)]
  const measure = place.measure - style.indent - folioRoom * style.size
  return textItem(node, style, setLines(strands, {measure, align: 'start'}), place, {entry: node})
}
