import type {Report} from '../../compare/report/report.ts'
import {hasErrors, type Diagnostic} from '../../diagnostic/diagnostic.ts'
import {failed, reached, type Outcome} from '../../diagnostic/outcome.ts'
import type {Document} from '../../document/nodes.ts'
import {phraseText, sectionsOf} from '../../document/walk.ts'
import {freezeTree} from '../../freeze/tree.ts'
import {layout} from '../../layout/layout.ts'
import {folioOf} from '../../layout/pages.ts'
import type {Revisions} from '../../render/docx/revisions.ts'
import {prepare} from '../../transform/prepare.ts'
import {redline} from '../../transform/redline/redline.ts'
import {foliosText, withSummary} from '../../transform/redline/summary.ts'
import {digest} from '../../world/digest.ts'
import type {Memory} from '../../world/memory.ts'
import type {Forme} from '../press.ts'
import {commentsOf} from './comments.ts'
import type {Compared} from './diff.ts'
import type {Pressing} from './side.ts'

/** A redline, ready to be rendered. */
export interface Redline {
  /** SHA-256 of both texts as they are frozen: what a review is of. */
  readonly digests: {readonly before: string; readonly after: string}
  /** The redline on pages. */
  readonly forme: Forme
  /** The same with a summary of the changes in front. */
  readonly summed: Forme
  readonly report: Report
  /** What the history of the later edition says of each target. */
  readonly notes: ReadonlyMap<string, readonly string[]>
  /** What Word's tracked changes say besides. */
  readonly revisions: Revisions
}

const textDigest = (document: Document): string => digest(new TextEncoder().encode(freezeTree(document)))

/** Mark what differs between two editions, and lay the redline out. */
export function makeRedline(compared: Compared, memory: Memory): Outcome<Redline> {
  const {before, after, report} = compared
  const [old, now] = [before.pressing(), after.pressing()]
  if (!old.ok || !now.ok) return failed(firstOf(now.diagnostics, old.diagnostics))
  const marked = redline(before.text, after.text)
  const pictures = new Map([...old.value.pictures, ...now.value.pictures])
  const press = (composed: Document): Outcome<Forme> => pressText(composed, {...now.value, pictures}, memory)
  const own = press(after.text)
  const forme = press(marked)
  const summed = press(withSummary(marked, report))
  if (!own.ok || !forme.ok || !summed.ok)
    return failed(firstOf(own.diagnostics, forme.diagnostics, summed.diagnostics))
  const digests = {before: textDigest(before.text), after: textDigest(after.text)}
  return reached({
    digests,
    report,
    notes: after.notes,
    forme: forme.value,
    summed: summed.value,
    revisions: {
      author: phraseText(after.text.provider),
      date: after.text.date,
      comments: commentsOf(compared),
      contents: {folios: foliosOf(own.value), lead: foliosText(report.after, after.text.language)},
    },
  })
}

/** What is wrong with the edition itself is told once, and not again of its redline. */
const firstOf = (...all: readonly (readonly Diagnostic[])[]): readonly Diagnostic[] =>
  all.find((diagnostics) => hasErrors(diagnostics)) ?? []

function pressText(composed: Document, pressing: Pressing, memory: Memory): Outcome<Forme> {
  const {theme, fonts} = pressing
  const document = prepare(composed, theme.contents.depth)
  const pages = layout(document, theme, fonts, memory)
  if (!pages.ok || hasErrors(pages.diagnostics)) return failed(pages.diagnostics)
  return reached({...pressing, document, composed, memory, inputs: new Map(), pages: pages.value})
}

function foliosOf({document, pages}: Forme): ReadonlyMap<string, string> {
  return new Map(
    [...sectionsOf(document)].flatMap((section) => {
      const folio = folioOf(pages, section)
      return folio === undefined ? [] : [[section.id, folio] as const]
    }),
  )
}
