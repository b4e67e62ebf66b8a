import {join, resolve} from 'node:path'
import {load} from '../../content/load.ts'
import {diagnostic, sortDiagnostics, type Diagnostic} from '../../diagnostic/diagnostic.ts'
import {failed, type Outcome} from '../../diagnostic/outcome.ts'
import {fileSpan} from '../../diagnostic/span.ts'
import type {Document} from '../../document/nodes.ts'
import type {World} from '../../world/world.ts'
import {hasContent} from '../edition.ts'
import {editionsFolder, readEditions, type Edition} from '../frozen/editions.ts'
import {readTree} from '../frozen/read.ts'
import {composeWorking} from './working.ts'

/** What one may compare of a whitepaper. */
export interface Shelf {
  readonly world: World
  /** The whitepaper's folder, absolute. */
  readonly folder: string
  /** Those released, sound, the oldest first. */
  readonly editions: readonly Edition[]
}

/** The name of the working copy. */
export const workingCopy = '.'

/** The folder of a whitepaper that somebody names: a path, or a name under `content`. */
const folderOf = (world: World, name: string): string | undefined =>
  [name, join('content', name)]
    .map((path) => resolve(world.cwd, path))
    .find((path) => hasContent(world, path))

/** What the content of the folder says: which edition is in work, and which the history names. */
function saidBy({world, folder}: Shelf): {readonly inWork?: string; readonly history: readonly string[]} {
  const {catalog} = hasContent(world, folder) ? load(world, folder) : {}
  if (!catalog) return {history: []}
  const history = catalog.lost.has('revisions') ? [] : catalog.revisions.data.map(({edition}) => edition)
  return {...(!catalog.lost.has('edition') && {inWork: catalog.whitepaper.data.edition}), history}
}

function unknown(shelf: Shelf, name: string, history: readonly string[]): Diagnostic {
  const {world, folder, editions} = shelf
  const known = editions.map(({facts}) => facts.edition).join(', ')
  const released = known === '' ? 'no edition is released' : `released are: ${known}`
  const hints = [
    released,
    ...(hasContent(world, folder) ? [`the working copy is \`${workingCopy}\``] : []),
    'the folder of another whitepaper can be compared too',
  ]
  const span = fileSpan(world.show(join(folder, editionsFolder)))
  const message = history.includes(name)
    ? `the text of edition ${name} is not known: the history names it, and it was not released here`
    : `there is no edition \`${name}\`, and no folder of a whitepaper is called so`
  return diagnostic('edition-unknown', span, message, ...hints)
}

/** The text of what is named: a released edition, the working copy, or that of another whitepaper. */
export function readSide(shelf: Shelf, name: string): Outcome<Document> {
  const {world, folder, editions} = shelf
  const frozen = editions.find(({facts}) => facts.edition === name)
  if (frozen) return readTree(world, frozen.folder)
  if (name === workingCopy) {
    const gone = unknown(shelf, name, [])
    const message = 'there is no working copy: the folder holds released editions only'
    return hasContent(world, folder) ? composeWorking(world, folder) : failed([{...gone, message}])
  }
  const {inWork, history} = saidBy(shelf)
  if (name === inWork) return composeWorking(world, folder)
  const other = folderOf(world, name)
  return other === undefined ? failed([unknown(shelf, name, history)]) : composeWorking(world, other)
}

/** The released editions of a whitepaper; one that was edited is told, and nothing is compared. */
export function openShelf(world: World, whitepaper: string): Outcome<Shelf> {
  const folder = resolve(world.cwd, whitepaper)
  const {editions, diagnostics} = readEditions(world, folder)
  return diagnostics.length > 0
    ? failed(sortDiagnostics(diagnostics))
    : {ok: true, value: {world, folder, editions}, diagnostics: []}
}
