import {AlignmentType, LevelFormat, type ILevelsOptions, type INumberingOptions} from 'docx'
import type {Document, List, Node} from '../../document/nodes.ts'
import {childrenOf} from '../../document/walk.ts'
import type {Theme} from '../../theme/model.ts'
import {markerEdge} from './measure.ts'
import {deepest, listReference} from './styles/names.ts'
import {twips} from './units.ts'

/** An ordered list with how many lists there are around it, itself among them. */
interface OrderedList {
  readonly list: List
  readonly level: number
}

/** All ordered lists below a node, in reading order. A table's cells begin anew. */
function orderedLists(node: Node | Document, level = 0): readonly OrderedList[] {
  const own = node.type === 'list' ? level + 1 : node.type === 'table' ? 0 : level
  const below = childrenOf(node).flatMap((child) => orderedLists(child, own))
  return node.type === 'list' && node.ordered ? [{list: node, level: own}, ...below] : below
}

/** The list of its own that counts each ordered list, so that each begins at one. */
export const referencesOf = (document: Document): ReadonlyMap<List, string> =>
  new Map(orderedLists(document).map(({list}, index) => [list, listReference.ordered(index)]))

/** All lists of a document: those of the list styles, and one for each ordered list. */
export function numbering(document: Document, theme: Theme): INumberingOptions {
  const levels = Array.from({length: deepest.list}, (_, index) => index + 1)
  const styled = (kind: 'bullet' | 'number'): ILevelsOptions[] =>
    levels.map((level) => listLevel(theme, {kind, level, index: level - 1}))
  return {
    config: [
      {reference: listReference.bullet, levels: styled('bullet')},
      {reference: listReference.number, levels: styled('number')},
      ...orderedLists(document).map(({level}, index) => ({
        reference: listReference.ordered(index),
        levels: [listLevel(theme, {kind: 'number', level: Math.min(level, deepest.list), index: 0})],
      })),
    ],
  }
}

interface LevelOptions {
  readonly kind: 'bullet' | 'number'
  /** Level of nesting, from 1. */
  readonly level: number
  /** Level within its list, from 0. */
  readonly index: number
}

function listLevel(theme: Theme, {kind, level, index}: LevelOptions): ILevelsOptions {
  const {hang, marker} = theme.list
  return {
    level: index,
    format: kind === 'bullet' ? LevelFormat.BULLET : LevelFormat.DECIMAL,
    text: kind === 'bullet' ? marker : `%${index + 1}.`,
    alignment: AlignmentType.LEFT,
    style: {paragraph: {indent: {left: twips(markerEdge(theme, level) + hang), hanging: twips(hang)}}},
  }
}
