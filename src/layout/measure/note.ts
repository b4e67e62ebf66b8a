import type {Note} from '../../document/nodes.ts'
import type {TextItem} from '../items.ts'
import {setLines} from '../line/set.ts'
import {textItem, type Place} from './place.ts'
import {strandOf, strandsOf} from './strands.ts'

/** From the mark of a footnote to its text at least, in ems, so that the texts of the first nine keep to one edge. */
const footnoteHang = 1.7

/** Least space between the mark of a footnote and its text, in ems. */
const footnoteGap = 0.4

/** Measure a note: its mark, and its text hanging behind it. A footnote's mark leads back to where it is marked. */
export function measureNote(node: Note, place: Place): TextItem {
  const style = place.looks.note
  const indent = place.indent + style.indent
  const target = node.back === undefined ? {} : {target: {id: node.back}}
  const [mark] = setLines(strandOf(node.mark, style, {...place, ...target, change: node.change}), {
    measure: place.measure,
    align: 'start',
  })
  const width = mark?.width ?? 0
  const hang =
    node.back === undefined ? width : Math.max(footnoteHang * style.size, width + footnoteGap * style.size)
  const text = indent + hang
  const lines = setLines(strandsOf(node.children, style, place), {
    measure: place.measure - text,
    align: style.align,
    hanging: place.desk.theme.paragraph.hanging,
  })
  return textItem(node, style, lines, place, {
    indent: text,
    splits: true,
    markers: mark ? [{line: mark, indent}] : [],
  })
}
