import {basename, join, resolve} from 'node:path'
import type {z} from 'zod'
import {diagnostic, hasErrors, sortDiagnostics, type Diagnostic} from '../diagnostic/diagnostic.ts'
import {fileSpan} from '../diagnostic/span.ts'
import type {Source} from '../source/source.ts'
import type {World} from '../world/world.ts'
import type {Catalog, Loaded, PartFile, PartKind, PictureFile} from './catalog.ts'
import {figureFaults} from './load/figure.ts'
import {readFile, type Reading} from './load/file.ts'
import {namesOf} from './load/names.ts'
import {readPicture} from './load/picture.ts'
import {salvageRevisions, salvageWhitepaper, type Salvage} from './load/salvage.ts'
import {
  controlFile,
  figureFile,
  revisionsFile,
  sectionFile,
  whitepaperFile,
  type FigureFile,
} from './model.ts'

/**
 * What loading gave: every fault of every file, and the catalog, where there is a folder; what is `lost` of it has
 * been told.
 */
export interface Load {
  readonly catalog?: Catalog
  readonly diagnostics: readonly Diagnostic[]
}

/** The parts of one kind: what is sound by id, and every file with an id. */
interface Parts<Data> extends Reading<ReadonlyMap<string, Loaded<Data>>> {
  readonly value: ReadonlyMap<string, Loaded<Data>>
  readonly files: readonly PartFile[]
}

const gather = (readings: readonly Pick<Reading<unknown>, 'diagnostics' | 'inputs'>[]): Reading<never> => ({
  diagnostics: readings.flatMap(({diagnostics}) => diagnostics),
  inputs: new Map(readings.flatMap(({inputs}) => [...inputs])),
})

function missingHead(world: World, folder: string, name: string): Reading<never> {
  const span = fileSpan(world.show(join(folder, `${name}.yaml`)))
  const other = world
    .list(folder)
    .find((file) => file.toLowerCase().replace(/\.yml$/, '.yaml') === `${name}.yaml`)
  const hint =
    other === undefined ? 'write it: every whitepaper has one' : `rename \`${other}\` to \`${name}.yaml\``
  const message = `there is no \`${name}.yaml\` in \`${world.show(folder)}\``
  return {diagnostics: [diagnostic('file-missing', span, message, hint)], inputs: new Map()}
}

/** Read a file at the head of the whitepaper; of one with faults, what is sound. */
function readHead<Data>(
  world: World,
  folder: string,
  name: string,
  schema: z.ZodType<Data>,
  salvage: (file: string, source?: Source) => Salvage<Data>,
): Reading<Loaded<Data>> & Salvage<Data> {
  const path = join(folder, `${name}.yaml`)
  const there = world.list(folder).includes(`${name}.yaml`)
  const reading: Reading<Loaded<Data>> = there
    ? readFile(world, folder, path, schema)
    : missingHead(world, folder, name)
  const {value, source} = reading
  const saved = value ? {loaded: value, lost: []} : salvage(world.show(path), source)
  return {...reading, ...saved}
}

function readParts<Data>(world: World, folder: string, kind: PartKind, schema: z.ZodType<Data>): Parts<Data> {
  const names = namesOf(world, folder, kind)
  const readings = names.files.map(({path, id}) => ({
    id,
    path,
    reading: readFile(world, folder, path, schema),
  }))
  const {diagnostics, inputs} = gather(readings.map(({reading}) => reading))
  const sound = readings.flatMap(({id, reading}) =>
    id !== undefined && reading.value ? [[id, reading.value] as const] : [],
  )
  const files = readings.flatMap(({id, path}) =>
    id === undefined ? [] : [{id, kind, file: world.show(path)}],
  )
  return {value: new Map(sound), diagnostics: [...names.diagnostics, ...diagnostics], inputs, files}
}

/** Figures whose picture is sound too, and their pictures. */
function readFigures(
  world: World,
  folder: string,
): Parts<FigureFile> & {readonly pictures: ReadonlyMap<string, PictureFile>} {
  const parts = readParts(world, folder, 'figure', figureFile)
  const looked = [...parts.value].map(([id, figure]) => {
    const picture = readPicture(world, folder, figure)
    return {id, figure, ...picture, diagnostics: [...figureFaults(figure), ...picture.diagnostics]}
  })
  const sound = looked.filter(({diagnostics}) => !hasErrors(diagnostics))
  const {diagnostics, inputs} = gather([parts, ...looked])
  const pictures = new Map(sound.flatMap(({id, value}) => (value ? [[id, value] as const] : [])))
  return {
    value: new Map(sound.map(({id, figure}) => [id, figure])),
    diagnostics,
    inputs,
    files: parts.files,
    pictures,
  }
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

/**
 * Read a whitepaper's folder. All faults of all files are told at once; `validate` looks at the whole
 * afterwards.
 */
export function load(world: World, path: string): Load {
  const folder = resolve(world.cwd, path)
  if (world.kind(folder) !== 'folder') return noFolder(world, folder)
  const whitepaper = readHead(world, folder, 'whitepaper', whitepaperFile, salvageWhitepaper)
  const revisions = readHead(world, folder, 'revisions', revisionsFile, salvageRevisions)
  const sections = readParts(world, folder, 'section', sectionFile)
  const controls = readParts(world, folder, 'control', controlFile)
  const figures = readFigures(world, folder)
  const all = gather([whitepaper, revisions, sections, controls, figures])
  const diagnostics = sortDiagnostics(all.diagnostics)
  const files = [...sections.files, ...controls.files, ...figures.files]
  const catalog: Catalog = {
    name: basename(folder),
    folder,
    whitepaper: whitepaper.loaded,
    revisions: revisions.loaded,
    lost: new Set([...whitepaper.lost, ...revisions.lost]),
    sections: sections.value,
    controls: controls.value,
    figures: figures.value,
    pictures: figures.pictures,
    ids: idsOf(files),
    files,
    inputs: all.inputs,
  }
  return {catalog, diagnostics}
}
