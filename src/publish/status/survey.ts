import {compare} from '../../compare/compare.ts'
import type {Report} from '../../compare/report/report.ts'
import {tell} from '../../compare/report/tell.ts'
import type {Revision, WhitepaperFile} from '../../content/model.ts'
import type {Diagnostic} from '../../diagnostic/diagnostic.ts'
import {failed, reached, type Outcome} from '../../diagnostic/outcome.ts'
import type {Document} from '../../document/nodes.ts'
import type {EditionFacts} from '../../freeze/edition.ts'
import type {World} from '../../world/world.ts'
import {hasContent} from '../edition.ts'
import {readEditions, type Edition} from '../frozen/editions.ts'
import {readTree} from '../frozen/read.ts'
import {ask, type Answer} from '../release/ask.ts'
import {entryOf, isReleased} from '../release/asked.ts'
import {groundOf, type Ground} from '../release/declared/ground.ts'
import {holdOn, type Held} from '../release/declared/hold.ts'

/** What has changed since the last released edition. */
export interface Since {
  readonly ground: Ground
  readonly report: Report
  /** What the entry of the edition in work lacks or says falsely; of a released one all is lacking. */
  readonly held: Held
}

/** The edition in work. */
export interface InWork {
  readonly edition: string
  readonly language: WhitepaperFile['language']
  /** Its entry in the history. */
  readonly revision: Revision
  readonly isReleased: boolean
}

/** How a whitepaper stands. */
export interface Survey {
  /** As diagnostics show it, as its files are. */
  readonly folder: string
  readonly last?: EditionFacts
  /** Absent where only released editions are there, or the content cannot be read. */
  readonly inWork?: InWork
  /** Absent where nothing is released, or the text cannot be composed. */
  readonly since?: Since
  /** All that a release would tell. */
  readonly diagnostics: readonly Diagnostic[]
}

function inWorkOf({asked, content}: Answer): InWork | undefined {
  const [revision] = entryOf(asked) ?? []
  const {edition, language} = content.catalog.whitepaper.data
  return revision && {edition, language, revision, isReleased: isReleased(asked)}
}

function reportOf(before: Document, after: Document): Report {
  const told = tell(before, after)
  return {...told, after: {...told.after, from: {kind: 'working-copy'}}}
}

function sinceOf(world: World, last: Edition, after: Document, inWork: InWork | undefined): Outcome<Since> {
  const before = readTree(world, last.folder)
  if (!before.ok) return before
  const ground = groundOf(compare(before.value, after))
  const declared = inWork && !inWork.isReleased ? inWork.revision.changes : []
  return reached({ground, report: reportOf(before.value, after), held: holdOn(ground, declared)})
}

/** Say how a whitepaper stands: what is in work, what was released last, what has changed since, and what is amiss. */
export async function survey(
  world: World,
  folder: string,
  onStage?: (stage: string) => void,
): Promise<Survey> {
  const {editions, diagnostics: frozen} = readEditions(world, folder)
  const last = editions.at(-1)
  const known = {folder: world.show(folder), ...(last && {last: last.facts})}
  if (!hasContent(world, folder)) return {...known, diagnostics: frozen}
  const answer = await ask(world, {folder, baseline: false, ...(onStage && {onStage})})
  if (!answer.ok) return {...known, diagnostics: answer.diagnostics}
  const {asked, diagnostics} = answer.value
  const inWork = inWorkOf(answer.value)
  const since = last && asked.text ? sinceOf(world, last, asked.text, inWork) : failed([])
  return {...known, ...(inWork && {inWork}), ...(since.ok && {since: since.value}), diagnostics}
}
