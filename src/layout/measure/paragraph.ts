import type {Paragraph} from '../../document/nodes.ts'
import {isOfCopy} from '../../document/walk.ts'
import type {Style} from '../../theme/model.ts'
import type {TextItem} from '../items.ts'
import {setLines} from '../line/set.ts'
import {textItem, type Place} from './place.ts'
import {strandsOf} from './strands.ts'

/** Ems of a measure from which lines may run short for a phrase: in a narrower cell they would be stubs. */
const phraseMeasure = 14

/**
 * Measure a paragraph. A lead and a label stand on the page of what they open; where a quotation comes from stands on
 * the page of its last lines.
 */
export function measureParagraph(node: Paragraph, place: Place): TextItem {
  const style = styleOf(node, place)
  const isSource = node.role === 'source'
  const indent = (isSource ? place.edge : place.indent) + style.indent
  const lines = setLines(strandsOf(node.children, style, place), {
    measure: place.measure - indent,
    align: style.align,
    phrases: place.measure >= phraseMeasure * style.size,
    hanging: place.desk.theme.paragraph.hanging,
  })
  return textItem(node, style, lines, place, {
    indent,
    splits: !place.onCover && node.role !== 'label' && !isSource,
    keepBefore: place.onCover,
    keepWithNext: node.role === 'lead' || node.role === 'label',
    keepWithPrevious: isSource,
  })
}

function styleOf({role}: Paragraph, {desk: {theme}, looks, onCover}: Place): Style {
  if (role === 'label' || role === 'source') return theme[role]
  if (isOfCopy(role)) return theme.copy?.[role] ?? looks.text
  return role && onCover ? theme.cover[role] : looks.text
}
