import {join, resolve} from 'node:path'
import type {ReportedFrom} from '../../compare/report/report.ts'
import {load} from '../../content/load.ts'
import {diagnostic, sortDiagnostics, type Diagnostic} from '../../diagnostic/diagnostic.ts'
import {failed, reached, type Outcome} from '../../diagnostic/outcome.ts'
import {fileSpan} from '../../diagnostic/span.ts'
import type {Fonts} from '../../layout/fonts.ts'
import type {Theme} from '../../theme/model.ts'
import type {NoRevision, World} from '../../world/world.ts'
import {hasContent} from '../edition.ts'
import {editionsFolder, readEditions, type Edition} from '../frozen/editions.ts'
import {readTree} from '../frozen/read.ts'
import {thawLooks} from '../frozen/thaw.ts'
import type {Pictures} from '../press.ts'
import {composeRevision} from './revision.ts'
import {composeWorking, notesOf, type Working} from './working.ts'

/** What one may compare of a whitepaper. */
export interface Sides {
  readonly world: World
  /** The whitepaper's folder, absolute. */
  readonly folder: string
  /** Those released, sound, the oldest first. */
  readonly editions: readonly Edition[]
}

/** What a text is pressed with. */
export interface Pressing {
  readonly theme: Theme
  readonly fonts: Fonts
  readonly fontFiles: readonly string[]
  readonly pictures: Pictures
}

/** One of the two texts that are compared. */
export interface Side extends Working {
  /** Where it was read; absent of a released edition. */
  readonly from?: ReportedFrom
}

/** The name of the working copy. */
export const workingCopy = '.'

/** The folder of a whitepaper that somebody names: a path, or a name under `content`. */
const folderOf = (world: World, name: string): string | undefined =>
  [name, join('content', name)]
    .map((path) => resolve(world.cwd, path))
    .find((path) => hasContent(world, path))

/** What the content of the folder says: which edition is in work, and which the history names. */
function saidBy({world, folder}: Sides): {readonly inWork?: string; readonly history: readonly string[]} {
  const {catalog} = hasContent(world, folder) ? load(world, folder) : {}
  if (!catalog) return {history: []}
  const history = catalog.lost.has('revisions') ? [] : catalog.revisions.data.map(({edition}) => edition)
  return {...(!catalog.lost.has('edition') && {inWork: catalog.whitepaper.data.edition}), history}
}

const isNumber = (name: string): boolean => /^\d+(?:\.\d+)*$/.test(name)

/** What is named and is nothing; a number is taken for one of an edition. */
function unknown(sides: Sides, name: string, history: readonly string[], no: NoRevision): Diagnostic {
  const {world, folder, editions} = sides
  const known = editions.map(({facts}) => facts.edition).join(', ')
  const released = known === '' ? 'no edition is released' : `released are: ${known}`
  const hints = [
    released,
    ...(hasContent(world, folder) ? [`the working copy is \`${workingCopy}\``] : []),
    'the folder of another whitepaper can be compared too',
  ]
  const span = fileSpan(world.show(join(folder, editionsFolder)))
  if (history.includes(name)) {
    const message = `the text of edition ${name} is not known: the history names it, and it was not released here`
    return diagnostic('edition-unknown', span, message, ...hints, 'or a git revision in which it was in work')
  }
  const message = `there is no edition \`${name}\`, no folder of a whitepaper is called so, and ${no.fault}`
  return isNumber(name)
    ? diagnostic('edition-unknown', span, message, ...hints, ...no.hints)
    : diagnostic('revision-unknown', span, message, ...no.hints, ...hints)
}

/** The text in a folder: the working copy, or that of another whitepaper. */
function readFolder({world, folder}: Sides, path: string): Outcome<Side> {
  const text = composeWorking(world, path)
  if (!text.ok) return text
  const from: ReportedFrom =
    path === folder ? {kind: 'working-copy'} : {kind: 'folder', name: world.show(path)}
  return reached({...text.value, from}, text.diagnostics)
}

function readWorking(sides: Sides): Outcome<Side> {
  const {world, folder} = sides
  if (hasContent(world, folder)) return readFolder(sides, folder)
  const span = fileSpan(world.show(folder))
  const message = 'there is no working copy: the folder holds released editions only'
  const known = sides.editions.map(({facts}) => facts.edition).join(', ')
  return failed([diagnostic('edition-unknown', span, message, `released are: ${known}`)])
}

function readReleased(world: World, edition: Edition): Outcome<Side> {
  const text = readTree(world, edition.folder)
  if (!text.ok) return text
  const pressing = (): Outcome<Pressing> => thawLooks(world, edition, text.value)
  return reached({text: text.value, pressing, notes: notesOf(edition.facts.changes)})
}

/**
 * The text of what is named, the first of these that there is: a released edition, the working copy, the edition in work,
 * another whitepaper, a git revision.
 */
export function readSide(sides: Sides, name: string): Outcome<Side> {
  const {world, folder, editions} = sides
  const frozen = editions.find(({facts}) => facts.edition === name)
  if (frozen) return readReleased(world, frozen)
  if (name === workingCopy) return readWorking(sides)
  const {inWork, history} = saidBy(sides)
  if (name === inWork) return readFolder(sides, folder)
  const other = folderOf(world, name)
  if (other !== undefined) return readFolder(sides, other)
  const revision = world.revision(name, folder)
  return 'fault' in revision
    ? failed([unknown(sides, name, history, revision)])
    : composeRevision(revision, folder, name)
}

/** The released editions of a whitepaper; one that was edited is told, and nothing is compared. */
export function openSides(world: World, whitepaper: string): Outcome<Sides> {
  const folder = resolve(world.cwd, whitepaper)
  const {editions, diagnostics} = readEditions(world, folder)
  return diagnostics.length > 0
    ? failed(sortDiagnostics(diagnostics))
    : {ok: true, value: {world, folder, editions}, diagnostics: []}
}
