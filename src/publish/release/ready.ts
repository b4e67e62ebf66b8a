import {join} from 'node:path'
import type {Prose} from '../../compose/prose.ts'
import {lineOf} from '../../content/changes.ts'
import {hasErrors} from '../../diagnostic/diagnostic.ts'
import {failed, reached, type Outcome} from '../../diagnostic/outcome.ts'
import {titleText} from '../../document/facts.ts'
import {phraseText} from '../../document/walk.ts'
import {freezeEdition, type EditionFacts} from '../../freeze/edition.ts'
import {digest} from '../../world/digest.ts'
import {overlay} from '../../world/overlay.ts'
import type {World} from '../../world/world.ts'
import {editionsFolder, factsName, inputsOf, type Edition} from '../frozen/editions.ts'
import {namedFaces} from '../frozen/fonts.ts'
import {freezeForme, frozenTheme} from '../frozen/freeze.ts'
import {thaw} from '../frozen/thaw.ts'
import {formats, plan, type Plan} from '../plan.ts'
import type {Forme} from '../press.ts'
import {filesOf, renderFiles} from '../publish.ts'
import {keptRecords} from '../review/kept.ts'
import {version} from '../version.ts'
import type {FileToWrite, FolderToWrite} from '../write.ts'
import {ask} from './ask.ts'
import type {Asked} from './asked.ts'

/** What is to be released. */
export interface ReleaseRequest {
  /** The whitepaper's folder, absolute. */
  readonly folder: string
  readonly edition: string
  readonly baseline: boolean
  /** The records of its review, by their paths. */
  readonly reviews?: readonly string[]
  /** Where the released files go, absolute. */
  readonly out: string
  readonly onStage?: (stage: string) => void
}

/** A release that nothing stands against: all that will be written. */
export interface ReadyRelease {
  readonly forme: Forme
  /** The released files. */
  readonly files: readonly FileToWrite[]
  /** The edition, frozen. */
  readonly folder: FolderToWrite
}

/** Hold a release against all that must hold, freeze the edition, and make its files from what is frozen. */
export async function readyRelease(world: World, request: ReleaseRequest): Promise<Outcome<ReadyRelease>> {
  const asked = await grant(world, request)
  if (!asked.ok) return asked
  request.onStage?.('freeze')
  const frozen = await freezeEditionOf(world, request, asked.value)
  if (!frozen.ok) return failed([...asked.diagnostics, ...frozen.diagnostics])
  return reached(frozen.value, [...asked.diagnostics, ...frozen.diagnostics])
}

/** Content that may be released, and what was made of it. */
interface Granted extends Asked {
  readonly forme: Forme
  readonly prose: Prose
}

/** Hold the working copy against every rule of a release. */
async function grant(world: World, request: ReleaseRequest): Promise<Outcome<Granted>> {
  const answer = await ask(world, request)
  if (!answer.ok) return answer
  const {asked, content, pressed, diagnostics} = answer.value
  if (!pressed.ok || hasErrors(diagnostics)) return failed(diagnostics)
  return reached({...asked, forme: pressed.value, prose: content.prose}, diagnostics)
}

/** Freeze the edition, and render it from what is frozen, so that whoever prints it later starts from the same. */
async function freezeEditionOf(
  world: World,
  request: ReleaseRequest,
  asked: Granted,
): Promise<Outcome<ReadyRelease>> {
  const path = join(request.folder, editionsFolder, request.edition)
  const files = new Map([...freezeForme(asked.forme), ...keptRecords(asked.records)])
  const frozen = overlay(
    world,
    Object.fromEntries([...files].map(([name, bytes]) => [join(path, name), bytes])),
  )
  const facts = {
    fonts: fontsOf(asked.forme),
    files: Object.fromEntries([...files].map(([name, bytes]) => [name, digest(bytes)])),
  }
  const forme = thaw(frozen, {folder: path, facts})
  if (!forme.ok) return forme
  const planned = planOf(request, forme.value)
  const {onStage} = request
  const rendered = await renderFiles({
    forme: forme.value,
    plan: planned,
    strict: false,
    ...(onStage && {onStage}),
  })
  if (!rendered.ok) return rendered
  const told = new TextEncoder().encode(freezeEdition({...factsOf(asked, rendered.value), ...facts}))
  const inputs = inputsOf({edition: request.edition, files: facts.files}, digest(told))
  const printed = {forme: {...forme.value, inputs}, plan: planned, show: world.show, runtime: world.runtime}
  const folder = {path, shown: world.show(path), files: new Map([...files, [factsName, told]])}
  return reached({forme: forme.value, files: filesOf(printed, rendered.value), folder}, rendered.diagnostics)
}

function planOf({out}: ReleaseRequest, {document: {whitepaper, edition, draft}}: Forme): Plan {
  return plan({whitepaper, edition, draft, formats, out})
}

/** The fonts of a forme, as the frozen theme names them. */
const fontsOf = (forme: Forme): EditionFacts['fonts'] =>
  namedFaces(frozenTheme(forme), forme.fonts).map(({file, face}) => ({
    file,
    name: face.name,
    version: face.version,
    digest: digest(face.bytes),
  }))

function factsOf(
  asked: Granted,
  released: ReadonlyMap<string, Uint8Array>,
): Omit<EditionFacts, 'fonts' | 'files'> {
  const {editions, baseline, forme} = asked
  const {whitepaper, edition, label, date} = forme.document
  return {
    whitepaper,
    title: titleText(forme.document),
    edition,
    label,
    date,
    baseline,
    changes: changesOf(asked),
    checked: !baseline && editions.length > 0,
    before: beforeOf(editions),
    pages: forme.pages.pages.length,
    hakusho: version,
    released: Object.fromEntries([...released].map(([name, bytes]) => [name, digest(bytes)])),
  }
}

function beforeOf(editions: readonly Edition[]): EditionFacts['before'] {
  const last = editions.at(-1)
  return last ? {edition: last.facts.edition, digest: last.digest} : null
}

/** What the history declares of an edition; notes with the values that variables have now. */
function changesOf({catalog, prose, edition}: Granted): EditionFacts['changes'] {
  const index = catalog.revisions.data.findIndex((entry) => entry.edition === edition)
  const notes = prose.revisions[index]?.changes ?? []
  return (catalog.revisions.data[index]?.changes ?? []).map((change, at) => {
    const [line, note] = [lineOf(change), notes[at]]
    return {...line, ...(note && {note: phraseText(note)})}
  })
}
