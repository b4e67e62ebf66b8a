import {sortDiagnostics, type Diagnostic} from '../diagnostic/diagnostic.ts'
import type {Catalog} from './catalog.ts'
import {freeIds} from './rules/free-ids.ts'
import {historyCurrent} from './rules/history-current.ts'
import {historyOrder} from './rules/history-order.ts'
import {historyTargets} from './rules/history-targets.ts'
import {matrixSources} from './rules/matrix-sources.ts'
import {outlineDepth} from './rules/outline-depth.ts'
import {outlineEntries} from './rules/outline-entries.ts'
import {outlineKnown} from './rules/outline-known.ts'
import {outlineOnce} from './rules/outline-once.ts'
import {outlineWhole} from './rules/outline-whole.ts'
import {pageStarts} from './rules/page-starts.ts'
import {standardsKnown} from './rules/standards-known.ts'
import {standardsOnce} from './rules/standards-once.ts'
import {uniqueIds} from './rules/unique-ids.ts'

/** Something that must hold of a whitepaper as a whole. */
export type Rule = (catalog: Catalog) => readonly Diagnostic[]

/** Every rule. Their order does not matter. */
export const rules: readonly Rule[] = [
  uniqueIds,
  freeIds,
  outlineEntries,
  outlineKnown,
  outlineOnce,
  outlineWhole,
  outlineDepth,
  standardsKnown,
  standardsOnce,
  historyOrder,
  historyCurrent,
  historyTargets,
  matrixSources,
  pageStarts,
]

/** Hold a catalog against every rule; all faults at once. */
export const validate = (catalog: Catalog): readonly Diagnostic[] =>
  sortDiagnostics(rules.flatMap((rule) => rule(catalog)))
