import {points, type Points, type Theme} from '../../theme/model.ts'

/** Width of the type area. */
export const measureOf = ({page}: Theme): Points => points(page.width - page.left - page.right)

/** Left edge of the marker of an item at a level of nesting, from 1; its text stands `hang` further in. */
export const markerEdge = ({list}: Theme, level: number): number =>
  list.indent * level + list.hang * (level - 1)
