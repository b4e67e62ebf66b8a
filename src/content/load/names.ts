import {join} from 'node:path'
import {diagnostic, type Diagnostic} from '../../diagnostic/diagnostic.ts'
import {fileSpan} from '../../diagnostic/span.ts'
import {isInside} from '../../world/inside.ts'
import type {World} from '../../world/world.ts'
import type {PartKind} from '../catalog.ts'
import {idPattern} from '../fields.ts'
import {idWords} from '../forms.ts'
import {outsideFault} from './open.ts'

/** The folder of each kind of part. */
export const partFolders = {section: 'sections', control: 'controls', figure: 'figures'} as const

/** A YAML file in a folder of parts. */
export interface NamedFile {
  readonly path: string
  /** The name of the file without `.yaml`; absent where that cannot be an id. */
  readonly id?: string
}

/** What stands in the folder of one kind of part. */
export interface PartNames {
  readonly files: readonly NamedFile[]
  readonly diagnostics: readonly Diagnostic[]
}

const extension = '.yaml'
const almostYaml = /\.ya?ml$/i

const folderFault = (file: string, name: string): Diagnostic =>
  diagnostic(
    'unknown-source',
    fileSpan(file),
    `\`${name}\` is a folder`,
    'put the files themselves here, one beside the other',
  )

function strayFault(file: string, name: string): Diagnostic {
  const span = fileSpan(file)
  if (!almostYaml.test(name)) {
    return diagnostic(
      'unknown-source',
      span,
      `\`${name}\` is not read here`,
      'content is files that end in `.yaml`',
    )
  }
  const renamed = name.replace(almostYaml, extension)
  return diagnostic(
    'unknown-source',
    span,
    `\`${name}\` is not read: it does not end in \`.yaml\``,
    `rename it to \`${renamed}\``,
  )
}

function badNameFault(file: string, id: string): Diagnostic {
  const {message, hints} = idWords(id)
  return diagnostic('bad-id', fileSpan(file), `the file name is the id, and ${message}`, ...hints)
}

/** Whether a file beside the parts has a reason to stand there: pictures do beside figures. */
const belongs = (kind: PartKind, name: string): boolean => kind === 'figure' && !almostYaml.test(name)

function nameOne(world: World, folder: string, kind: PartKind, name: string): PartNames {
  const path = join(folder, partFolders[kind], name)
  const file = world.show(path)
  if (belongs(kind, name)) return {files: [], diagnostics: []}
  if (!name.endsWith(extension) || world.kind(path) === 'folder') {
    return {
      files: [],
      diagnostics: [world.kind(path) === 'folder' ? folderFault(file, name) : strayFault(file, name)],
    }
  }
  const id = name.slice(0, -extension.length)
  if (idPattern.test(id)) return {files: [{path, id}], diagnostics: []}
  return {files: [{path}], diagnostics: [badNameFault(file, id)]}
}

/** The files of one kind of part, by name; names that begin with a point are passed over. */
export function namesOf(world: World, folder: string, kind: PartKind): PartNames {
  const parts = join(folder, partFolders[kind])
  if (!isInside(world, folder, parts)) return {files: [], diagnostics: [outsideFault(world.show(parts))]}
  const names = world.list(parts).filter((name) => !name.startsWith('.'))
  const all = names.map((name) => nameOne(world, folder, kind, name))
  return {files: all.flatMap(({files}) => files), diagnostics: all.flatMap(({diagnostics}) => diagnostics)}
}
