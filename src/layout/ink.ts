import {points, type Style} from '../theme/model.ts'
import type {Fonts} from './fonts.ts'
import type {Run} from './pages.ts'

/** From the top of a line to its baseline: the font's height stands in the middle of the leading. Points. */
export function baselineOf(style: Style, fonts: Fonts): number {
  const {ascent, descent} = fonts[style.weight]
  return (style.leading - (ascent + descent) * style.size) / 2 + ascent * style.size
}

/** The runs, moved to the right by `by` points. */
export const shiftRuns = (runs: readonly Run[], by: number): readonly Run[] =>
  runs.map((run) => ({...run, x: points(run.x + by)}))
