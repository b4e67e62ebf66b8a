import {sortDiagnostics, type Diagnostic} from '../diagnostic/diagnostic.ts'
import type {Catalog, HeadField} from './catalog.ts'
import {controlsSay} from './rules/controls-say.ts'
import {freeIds} from './rules/free-ids.ts'
import {glossaryPrinted} from './rules/glossary-printed.ts'
import {glossaryThere} from './rules/glossary-there.ts'
import {historyApprovals} from './rules/history-approvals.ts'
import {historyCurrent} from './rules/history-current.ts'
import {historyLines} from './rules/history-lines.ts'
import {historyOrder} from './rules/history-order.ts'
import {historyTargets} from './rules/history-targets.ts'
import {matrixSources} from './rules/matrix-sources.ts'
import {numberingUsed} from './rules/numbering-used.ts'
import {numbersKnown} from './rules/numbers-known.ts'
import {numbersOnce} from './rules/numbers-once.ts'
import {numbersThere} from './rules/numbers-there.ts'
import {outlineDepth} from './rules/outline-depth.ts'
import {outlineEntries} from './rules/outline-entries.ts'
import {outlineKnown} from './rules/outline-known.ts'
import {outlineOnce} from './rules/outline-once.ts'
import {outlineWhole} from './rules/outline-whole.ts'
import {pageStarts} from './rules/page-starts.ts'
import {reasonsGiven} from './rules/reasons-given.ts'
import {referencesOnce} from './rules/references-once.ts'
import {servicesKnown} from './rules/services-known.ts'
import {servicesOnce} from './rules/services-once.ts'
import {standardsKnown} from './rules/standards-known.ts'
import {standardsLinked} from './rules/standards-linked.ts'
import {standardsOnce} from './rules/standards-once.ts'
import {standardsStraight} from './rules/standards-straight.ts'
import {termsOnce} from './rules/terms-once.ts'
import {uniqueIds} from './rules/unique-ids.ts'
import {withdrawalsKnown} from './rules/withdrawals-known.ts'
import {variablesPlain} from './rules/variables-plain.ts'

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
  standardsStraight,
  standardsLinked,
  numberingUsed,
  numbersKnown,
  numbersThere,
  numbersOnce,
  referencesOnce,
  servicesKnown,
  servicesOnce,
  reasonsGiven,
  controlsSay,
  glossaryThere,
  glossaryPrinted,
  termsOnce,
  historyApprovals,
  historyLines,
  historyOrder,
  historyCurrent,
  historyTargets,
  withdrawalsKnown,
  matrixSources,
  variablesPlain,
  pageStarts,
]

/** What rules need whole: those that are not here say nothing of an empty stand-in. */
const needs: ReadonlyMap<Rule, readonly HeadField[]> = new Map<Rule, readonly HeadField[]>([
  [outlineWhole, ['outline']],
  [standardsKnown, ['standards']],
  [numberingUsed, ['standards', 'numbering']],
  [numbersThere, ['numbering']],
  [numbersOnce, ['standards', 'numbering']],
  [servicesKnown, ['services']],
  [glossaryThere, ['glossary']],
  [historyApprovals, ['revisions']],
  [historyOrder, ['revisions']],
  [historyCurrent, ['edition', 'revisions']],
  [historyTargets, ['revisions']],
  [withdrawalsKnown, ['revisions']],
  [pageStarts, ['revisions']],
])

/** Hold a catalog against every rule; all faults at once. A rule that needs what is lost stays silent. */
export function validate(catalog: Catalog): readonly Diagnostic[] {
  const able = rules.filter((rule) => !needs.get(rule)?.some((field) => catalog.lost.has(field)))
  return sortDiagnostics(able.flatMap((rule) => rule(catalog)))
}
