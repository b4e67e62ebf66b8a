import {AlignmentType, LevelFormat, type ILevelsOptions, type INumberingOptions} from 'docx'
import type {Document, List, Node} from '../../document/nodes.ts'
import {childrenOf} from '../../document/walk.ts'
import type {Theme} from '../../theme/model.ts'
import {markerEdge} from './measure.ts'
import {deepest, listReference, type Surround} from './styles/names.ts'
import {twips} from './units.ts'

/** Where a list stands: in what, and how many lists there are around it, itself among them. */
interface Place {
  readonly surround: Surround
  readonly level: number
}

interface OrderedList extends Place {
  readonly list: List
}

/** Quotations and the cells of a table begin anew. */
function placeIn(node: Node | Document, place: Place): Place {
  if (node.type === 'list') return {...place, level: place.level + 1}
  if (node.type === 'table') return {surround: 'cell', level: 0}
  return node.type === 'quote' ? {surround: 'quote', level: 0} : place
}

/** All ordered lists below a node, in reading order. */
function orderedLists(
  node: Node | Document,
  place: Place = {surround: 'text', level: 0},
): readonly OrderedList[] {
  const own = placeIn(node, place)
  const below = childrenOf(node).flatMap((child) => orderedLists(child, own))
  return node.type === 'list' && node.ordered ? [{list: node, ...own}, ...below] : below
}

/** The list of its own that counts each ordered list, so that each begins at one. */
export const referencesOf = (document: Document): ReadonlyMap<List, string> =>
  new Map(orderedLists(document).map(({list}, index) => [list, listReference.ordered(index)]))

/** All lists of a document: those of the list styles, and one for each ordered list. */
export function numbering(document: Document, theme: Theme): INumberingOptions {
  const styled = (kind: 'bullet' | 'number', surround: Surround): ILevelsOptions[] =>
    Array.from({length: deepest.list[surround]}, (_, index) =>
      listLevel(theme, {kind, surround, level: index + 1, index}),
    )
  return {
    config: [
      ...surrounds.flatMap((surround) => [
        {reference: listReference.bullet(surround), levels: styled('bullet', surround)},
        {reference: listReference.number(surround), levels: styled('number', surround)},
      ]),
      ...orderedLists(document).map(({level: nested, surround}, index) => {
        const level = Math.min(nested, deepest.list[surround])
        return {
          reference: listReference.ordered(index),
          levels: styled('number', surround).slice(0, level),
        }
      }),
    ],
  }
}

const surrounds = ['text', 'quote', 'cell'] as const satisfies readonly Surround[]

interface LevelOptions extends Place {
  readonly kind: 'bullet' | 'number'
  /** Level within its list, from 0. */
  readonly index: number
}

function listLevel(theme: Theme, {kind, surround, level, index}: LevelOptions): ILevelsOptions {
  const {hang, marker} = theme.list
  return {
    level: index,
    format: kind === 'bullet' ? LevelFormat.BULLET : LevelFormat.DECIMAL,
    text: kind === 'bullet' ? marker : `%${index + 1}.`,
    alignment: AlignmentType.LEFT,
    style: {
      paragraph: {indent: {left: twips(markerEdge(theme, level, surround) + hang), hanging: twips(hang)}},
    },
  }
}
