import type {Figure, Table} from '../../document/nodes.ts'
import type {SetLine} from '../line/set.ts'
import {setLines} from '../line/set.ts'
import type {Place} from './place.ts'
import {strandOf, strandsOf} from './strands.ts'

/** The lines of a caption: what the figure or table is called, a space, and its words. */
export function captionLines({label, caption, change}: Figure | Table, place: Place): readonly SetLine[] {
  const style = place.desk.theme.caption
  const name = label === undefined ? [] : strandOf(`${label} `, style, {...place, change})
  const strands = [...name, ...strandsOf(caption ?? [], style, place)]
  return setLines(strands, {measure: place.measure - style.indent, align: style.align})
}
