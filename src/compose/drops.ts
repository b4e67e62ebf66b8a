import type {Catalog} from '../content/catalog.ts'
import type {Diagnostic} from '../diagnostic/diagnostic.ts'
import {droppedRevisions, droppedTerms} from './drops/lists.ts'
import type {Made} from './drops/made.ts'
import {droppedParts} from './drops/parts.ts'
import type {Prose} from './prose.ts'

/**
 * What templates leave out. Every part of the outline must be a section, headed by its number and title, and every
 * other text that templates were given must stand somewhere: words that were written and not printed would be missed
 * by nobody.
 */
export const droppedContent = (catalog: Catalog, prose: Prose, made: Made): readonly Diagnostic[] => [
  ...droppedParts(catalog, prose, made),
  ...droppedTerms(catalog, prose, made),
  ...droppedRevisions(catalog, prose, made),
]
