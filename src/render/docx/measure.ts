import {points, type Points, type Theme} from '../../theme/model.ts'
import type {Surround} from './styles/names.ts'

/** Width of the type area. */
export const measureOf = ({page}: Theme): Points => points(page.width - page.left - page.right)

/**
 * Left edge of the marker of an item at a level of nesting, from 1; its text stands `hang` further in. In a cell it is
 * counted from the cell's own edge.
 */
export const markerEdge = ({list, quote}: Theme, level: number, surround: Surround): number =>
  (surround === 'quote' ? quote.indent : 0) + list.indent * level + list.hang * (level - 1)
