import {basename, resolve} from 'node:path'
import {diagnostic, sortDiagnostics, type Diagnostic} from '../diagnostic/diagnostic.ts'
import {fileSpan} from '../diagnostic/span.ts'
import type {World} from '../world/world.ts'
import type {Catalog, PartFile} from './catalog.ts'
import {gather} from './load/file.ts'
import {readGlossary, readHead} from './load/head.ts'
import {readFigures, readParts} from './load/parts.ts'
import {salvageRevisions, salvageWhitepaper} from './load/salvage.ts'
import {readReviews} from './load/reviews.ts'
import {readStandards} from './load/standards.ts'
import {readWithdrawals} from './load/withdrawals.ts'
import {contentFiles} from './model.ts'

/**
 * What loading gave: every fault of every file, and the catalog, where there is a folder; what is `lost` of it has
 * been told.
 */
export interface Load {
  readonly catalog?: Catalog
  readonly diagnostics: readonly Diagnostic[]
}

/** Files by id; of two files with one id, the first. */
function idsOf(files: readonly PartFile[]): Catalog['ids'] {
  const ids = new Map<string, Pick<PartFile, 'kind' | 'file'>>()
  for (const {id, kind, file} of files) if (!ids.has(id)) ids.set(id, {kind, file})
  return ids
}

const noFolder = (world: World, folder: string): Load => {
  const message = `there is no folder \`${world.show(folder)}\``
  const hint = 'name the folder of a whitepaper: the one that holds `whitepaper.yaml`'
  return {diagnostics: [diagnostic('file-missing', undefined, message, hint)]}
}

const emptyFolder = (world: World, folder: string): Load => {
  const shown = world.show(folder)
  const hint =
    'put `whitepaper.yaml` and `revisions.yaml` there, and the parts into `sections/` and `controls/`'
  return {
    diagnostics: [diagnostic('folder-empty', fileSpan(shown), `the folder \`${shown}\` is empty`, hint)],
  }
}

/**
 * Read a whitepaper's folder, and the data of the standards that it names. All faults of all files are told at
 * once; `validate` looks at the whole afterwards.
 */
export function load(world: World, path: string): Load {
  const folder = resolve(world.cwd, path)
  if (world.kind(folder) !== 'folder') return noFolder(world, folder)
  if (world.list(folder).length === 0) return emptyFolder(world, folder)
  const whitepaper = readHead(world, folder, 'whitepaper.yaml', contentFiles.whitepaper, salvageWhitepaper)
  const revisions = readHead(world, folder, 'revisions.yaml', contentFiles.revisions, salvageRevisions)
  const withdrawn = readWithdrawals(world, folder)
  const reviewed = readReviews(world, folder)
  const glossary = readGlossary(world, folder)
  const standards = readStandards(world, whitepaper.loaded)
  const sections = readParts(world, folder, 'section', contentFiles.section)
  const controls = readParts(world, folder, 'control', contentFiles.control)
  const figures = readFigures(world, folder)
  const all = gather([
    ...[whitepaper, revisions, withdrawn, reviewed, glossary, standards],
    ...[sections, controls, figures],
  ])
  const files = [...sections.files, ...controls.files, ...figures.files]
  const catalog: Catalog = {
    name: basename(folder),
    folder,
    whitepaper: whitepaper.loaded,
    revisions: revisions.loaded,
    withdrawals: withdrawn.withdrawals,
    reviews: reviewed.reviews,
    ...(glossary.value ? {glossary: glossary.value} : {}),
    standards: standards.standards,
    correspondences: standards.correspondences,
    lost: new Set([...whitepaper.lost, ...revisions.lost, ...glossary.lost]),
    sections: sections.value,
    controls: controls.value,
    figures: figures.value,
    pictures: figures.pictures,
    ids: idsOf(files),
    files,
    inputs: all.inputs,
  }
  return {catalog, diagnostics: sortDiagnostics(all.diagnostics)}
}
