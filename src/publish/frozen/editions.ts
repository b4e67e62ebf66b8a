import {join} from 'node:path'
import {compareEditions} from '../../content/editions.ts'
import {diagnostic, type Diagnostic} from '../../diagnostic/diagnostic.ts'
import {failed, reached, type Outcome} from '../../diagnostic/outcome.ts'
import {fileSpan} from '../../diagnostic/span.ts'
import {thawEdition, type EditionFacts} from '../../freeze/edition.ts'
import {missingFile, restore} from '../../freeze/format.ts'
import {digest} from '../../world/digest.ts'
import type {World} from '../../world/world.ts'

/** The folder of a whitepaper that holds its released editions. */
export const editionsFolder = 'editions'

/** The file of an edition's folder that tells of all others. */
export const factsName = 'edition.json'

/** A released edition whose folder is as it was written. */
export interface Edition {
  readonly facts: EditionFacts
  /** Absolute. */
  readonly folder: string
  /** SHA-256 of its `edition.json`, by which the next edition holds it. */
  readonly digest: string
}

/** The released editions of a whitepaper. */
export interface Editions {
  /** Those that are sound, the oldest first. */
  readonly editions: readonly Edition[]
  readonly diagnostics: readonly Diagnostic[]
}

/** What an edition is printed from, with its digests: by paths in the whitepaper's folder. */
export function inputsOf(
  {edition, files}: Pick<EditionFacts, 'edition' | 'files'>,
  facts: string,
): ReadonlyMap<string, string> {
  const own = Object.entries(files).map(
    ([name, sha]) => [`${editionsFolder}/${edition}/${name}`, sha] as const,
  )
  return new Map([[`${editionsFolder}/${edition}/${factsName}`, facts], ...own])
}

const edited = (file: string, message: string): Diagnostic =>
  diagnostic(
    'edition-edited',
    fileSpan(file),
    message,
    restore,
    'if git has changed the ends of its lines, write `**/editions/** -text` into `.gitattributes`',
  )

/** Read the file at a path, and hold it against its digest. */
function fileFault(world: World, path: string, expected: string): readonly Diagnostic[] {
  const [file, bytes] = [world.show(path), world.read(path)]
  if (!bytes) return [missingFile(file)]
  if (world.memory.of(digest)(bytes) === expected) return []
  return [edited(file, `\`${file}\` is not what was released`)]
}

/** A release makes its folder whole: what is empty was made by hand, or emptied. */
function emptyFolder(world: World, folder: string, name: string): Diagnostic {
  const shown = world.show(folder)
  const hint = `remove the folder, where edition ${name} was never released; else ${restore}`
  return diagnostic('edition-broken', fileSpan(shown), `the folder \`${shown}\` is empty`, hint)
}

function readEdition(world: World, folder: string, name: string): Outcome<Edition> {
  const path = join(folder, factsName)
  const [file, bytes] = [world.show(path), world.read(path)]
  if (world.list(folder).length === 0) return failed([emptyFolder(world, folder, name)])
  if (!bytes) return failed([missingFile(file)])
  const read = thawEdition(file, bytes)
  if (!read.ok) return read
  const facts = read.value
  if (facts.edition !== name)
    return failed([edited(file, `the folder \`${name}\` tells of edition ${facts.edition}`)])
  const faults = Object.entries(facts.files).flatMap(([own, expected]) =>
    fileFault(world, join(folder, own), expected),
  )
  return faults.length > 0 ? failed(faults) : reached({facts, folder, digest: world.memory.of(digest)(bytes)})
}

/** What is wrong with how each edition follows the one before: it holds that one by its digest. */
function chainFaults(world: World, editions: readonly Edition[]): readonly Diagnostic[] {
  return editions.flatMap(({facts: {edition, before}, folder}, index) => {
    const previous = editions[index - 1]
    if (before?.edition === previous?.facts.edition)
      return before?.digest === previous?.digest || !previous
        ? []
        : [
            edited(
              world.show(join(previous.folder, factsName)),
              `this is not the edition ${previous.facts.edition} that edition ${edition} was released after`,
            ),
          ]
    const [is, was] = [previous?.facts.edition ?? 'none', before?.edition ?? 'none']
    const message = `edition ${edition} was released after ${was}, and here ${is} stands before it`
    return [edited(world.show(join(folder, factsName)), message)]
  })
}

/** The names of the folders of editions; what else lies there, as what a release that was killed leaves, is passed over. */
const namesOf = (world: World, folder: string): readonly string[] =>
  world
    .list(folder)
    .filter((name) => /^\d+(?:\.\d+)*$/.test(name) && world.kind(join(folder, name)) === 'folder')
    .sort(compareEditions)

/**
 * Read what is known of the released editions of a whitepaper, by its folder. Each file is held against the digest that
 * its edition has of it, and each edition against the one that the next has of it: what is edited is told. The newest
 * `edition.json` is held by nothing but version control.
 */
export function readEditions(world: World, whitepaper: string): Editions {
  const folder = join(whitepaper, editionsFolder)
  const read = namesOf(world, folder).map((name) => readEdition(world, join(folder, name), name))
  const editions = read.flatMap((edition) => (edition.ok ? [edition.value] : []))
  const faults = read.flatMap(({diagnostics}) => diagnostics)
  return {editions, diagnostics: faults.length > 0 ? faults : chainFaults(world, editions)}
}
