import type {ChangeOf, Difference} from '../../../compare/difference.ts'
import {figuresOf, type PlacedFigure} from '../../../compare/figures.ts'
import {outlineOf, type Outline} from '../../../compare/outline.ts'
import {accept, reject} from '../../../compare/resolve.ts'

/** The sections and figures of an edition, by their ids. */
export interface Ids {
  readonly sections: Outline
  readonly figures: ReadonlyMap<string, PlacedFigure>
}

/** What declared changes are held against: how two editions differ, and where everything stands in each. */
export interface Ground {
  readonly difference: Difference
  readonly before: Ids
  readonly after: Ids
}

/** The sections and figures of an edition as composed. */
export function idsOf(edition: Parameters<typeof outlineOf>[0]): Ids {
  const sections = outlineOf(edition)
  return {sections, figures: figuresOf(sections)}
}

/** What declared changes are held against. */
export const groundOf = (difference: Difference): Ground => ({
  difference,
  before: idsOf(reject(difference)),
  after: idsOf(accept(difference)),
})

/** Whether a change is of what goes with each edition: it shows in the manifest, and no line has to tell of it. */
export const goesWithEdition = (of: ChangeOf): boolean =>
  of === 'cover' || of === 'contents' || of === 'revisions'
