import type {Item as ListItem, List} from '../../document/nodes.ts'
import {points, type Style} from '../../theme/model.ts'
import type {Item} from '../items.ts'
import {setLines, type SetLine} from '../line/set.ts'
import type {Place} from './place.ts'
import {strandOf, type Surroundings} from './strands.ts'

/** A list's marker, set, and how far its text hangs behind it. */
interface Hanging {
  readonly marker: SetLine | undefined
  readonly hang: number
}

/**
 * Measure a list: each item hangs behind its marker, all as far as the widest marker wants. An item that was struck from
 * an ordered list is not counted, and has a bullet.
 */
export function measureList(node: List, place: Place): readonly Item[] {
  const counts = countsOf(node)
  const markers = node.children.map(({change}, index) => {
    const count = counts[index]
    return setMarker(count === undefined ? place.desk.theme.list.marker : `${count}.`, {...place, change})
  })
  const hang = Math.max(...markers.map((marker) => hangOf(marker, place)))
  return node.children.flatMap((item, index) => hangItem(item, {marker: markers[index], hang}, place))
}

/** The numbers of an ordered list's items; one that was struck as a whole has those that it had. */
function countsOf({ordered, change, children}: List): readonly (number | undefined)[] {
  let count = 0
  const isCounted = (item: ListItem): boolean => change === 'deleted' || item.change !== 'deleted'
  return children.map((item) => (ordered && isCounted(item) ? ++count : undefined))
}

/** Measure an item that stands in no list. */
export function measureItem(node: ListItem, place: Place): readonly Item[] {
  const marker = setMarker(place.desk.theme.list.marker, {...place, change: node.change})
  return hangItem(node, {marker, hang: hangOf(marker, place)}, place)
}

const setMarker = (marker: string, place: Place & Pick<Surroundings, 'change'>): SetLine | undefined =>
  setLines(strandOf(marker, place.looks.list, place), {measure: place.measure, align: 'start'})[0]

/** Least space between a marker and its text, in ems: a wide number pushes its text to the right. */
const markerGap = 0.3

const hangOf = (marker: SetLine | undefined, {desk, looks}: Place): number =>
  Math.max(desk.theme.list.hang, (marker?.width ?? 0) + looks.list.size * markerGap)

function hangItem(node: ListItem, {marker, hang}: Hanging, place: Place): readonly Item[] {
  const {looks, desk} = place
  const left = place.indent + desk.theme.list.indent
  const text: Style = {...looks.list, indent: points(0)}
  const [head, ...rest] = place.within(node.children, {
    ...place,
    indent: left + hang,
    looks: {...looks, text},
  })
  if (!head) return []
  const marked =
    head.kind === 'text' && marker
      ? {...head, markers: [{line: marker, indent: left}, ...head.markers]}
      : head
  return [{...marked, begins: [node, ...marked.begins]}, ...rest]
}
