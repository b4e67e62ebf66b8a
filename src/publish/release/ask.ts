import {compose} from '../../compose/compose.ts'
import {sortDiagnostics, type Diagnostic} from '../../diagnostic/diagnostic.ts'
import {failed, reached, type Outcome} from '../../diagnostic/outcome.ts'
import type {Document} from '../../document/nodes.ts'
import {joinTexts} from '../../freeze/join.ts'
import type {World} from '../../world/world.ts'
import {readContent, type Content} from '../content.ts'
import {readEditions} from '../frozen/editions.ts'
import {pressFrom, type Forme} from '../press.ts'
import {takeRecords} from '../review/handed.ts'
import type {Asked} from './asked.ts'
import {releaseRules} from './rules.ts'

/** What is asked of a working copy. */
export interface Question {
  /** The whitepaper's folder, absolute. */
  readonly folder: string
  /** The edition to be released; the one in work where none is named. */
  readonly edition?: string
  readonly baseline: boolean
  /** The records of its review, by their paths. */
  readonly reviews?: readonly string[]
  readonly onStage?: (stage: string) => void
}

/** What was found about a release, whether or not it can be made. */
export interface Answer {
  readonly asked: Asked
  readonly content: Content
  readonly pressed: Outcome<Forme>
  /** All that was found, in order of place: a release can be made where none is an error. */
  readonly diagnostics: readonly Diagnostic[]
}

/** The text of content whose only errors are about what its history names: nothing of the text comes from there. */
function textOf(world: World, {catalog, templates, prose, found}: Content): Document | undefined {
  const isHarmless = ({severity, code}: Diagnostic): boolean =>
    severity !== 'error' || code === 'history-target'
  if (!templates.ok || !found.every(isHarmless)) return undefined
  const composed = compose(catalog, templates.value, prose)
  return composed.ok ? joinTexts(composed.value, world.memory) : undefined
}

/**
 * Press the working copy, and hold it against every rule of a release. No answer where its content cannot be read: only
 * what is wrong.
 */
export async function ask(world: World, question: Question): Promise<Outcome<Answer>> {
  const {folder, baseline, reviews = [], onStage} = question
  const content = readContent(world, folder, onStage)
  if (!content.catalog) return failed(sortDiagnostics(content.found))
  const {catalog} = content
  const pressed = await pressFrom(world, content, {folder, ...(onStage && {onStage})})
  if (catalog.lost.size > 0) return failed(pressed.diagnostics)
  const text = pressed.ok ? pressed.value.composed : textOf(world, content)
  const asked: Asked = {
    world,
    catalog,
    editions: readEditions(world, folder).editions,
    edition: question.edition ?? catalog.whitepaper.data.edition,
    baseline,
    records: takeRecords(world, reviews),
    ...(pressed.ok && {forme: pressed.value}),
    ...(text && {text}),
  }
  const refused = releaseRules.flatMap((rule) => rule(asked))
  const diagnostics = sortDiagnostics([...pressed.diagnostics, ...refused])
  return reached({asked, content, pressed, diagnostics})
}
