import {compose} from '../../compose/compose.ts'
import type {Prose} from '../../compose/prose.ts'
import type {Catalog} from '../../content/catalog.ts'
import {hasErrors, sortDiagnostics} from '../../diagnostic/diagnostic.ts'
import {failed, reached, type Outcome} from '../../diagnostic/outcome.ts'
import type {Document} from '../../document/nodes.ts'
import {phraseText} from '../../document/walk.ts'
import {joinTexts} from '../../freeze/join.ts'
import type {World} from '../../world/world.ts'
import {readContent} from '../content.ts'
import {loadLooks} from '../looks.ts'
import type {Pressing} from './side.ts'

/** The text of a working copy, and what it is pressed with. */
export interface Working {
  readonly text: Document
  readonly pressing: () => Outcome<Pressing>
  /** What the history says of each change that it declares: by target, of a variable by `{name}`. */
  readonly notes: ReadonlyMap<string, readonly string[]>
}

/** A declared change with what is said of it. */
interface Noted {
  readonly target?: string | undefined
  readonly variable?: string | undefined
  readonly note?: string | undefined
}

/** All that is said of each target and variable that something is said of, each note once. */
export function notesOf(changes: readonly Noted[]): ReadonlyMap<string, readonly string[]> {
  const notes = new Map<string, Set<string>>()
  for (const {target, variable, note} of changes) {
    const about = variable === undefined ? target : `{${variable}}`
    if (about !== undefined && note !== undefined) notes.set(about, (notes.get(about) ?? new Set()).add(note))
  }
  return new Map([...notes].map(([about, said]) => [about, [...said]]))
}

/** The text of a working copy, as a release would freeze it: no page is made, so that what fits on none can be compared too. */
export function composeWorking(world: World, folder: string): Outcome<Working> {
  const {found, ...content} = readContent(world, folder)
  if (!content.catalog || !content.templates.ok || hasErrors(found)) return failed(sortDiagnostics(found))
  const {catalog, templates, prose} = content
  const composed = compose(catalog, templates.value, prose)
  const all = sortDiagnostics([...found, ...composed.diagnostics])
  if (!composed.ok) return failed(all)
  const text = joinTexts(composed.value, world.memory)
  const notes = notesOf(declaredIn(catalog, prose))
  return reached({text, pressing: () => pressingOf(world, catalog), notes}, all)
}

/** What is declared of the edition in work. */
function declaredIn(catalog: Catalog, {revisions}: Prose): readonly Noted[] {
  const at = catalog.revisions.data.findIndex(({edition}) => edition === catalog.whitepaper.data.edition)
  return (catalog.revisions.data[at]?.changes ?? []).map(({target, variable}, index) => {
    const note = revisions[at]?.changes[index]
    return {target, variable, note: note && phraseText(note)}
  })
}

function pressingOf(world: World, catalog: Catalog): Outcome<Pressing> {
  const looks = loadLooks(world, catalog)
  const pictures = new Map([...catalog.pictures.values()].map(({digest, bytes}) => [digest, bytes]))
  return looks.ok ? reached({...looks.value, pictures}) : looks
}
