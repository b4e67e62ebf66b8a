import {basename, dirname, join, posix} from 'node:path'
import type {Code} from '../../diagnostic/codes.ts'
import {diagnostic} from '../../diagnostic/diagnostic.ts'
import {nearest} from '../../diagnostic/nearest.ts'
import {isInside} from '../../world/inside.ts'
import {digest} from '../../world/digest.ts'
import type {World} from '../../world/world.ts'
import type {Loaded, PictureFile} from '../catalog.ts'
import type {FigureFile} from '../model.ts'
import {nothing, type Reading} from './file.ts'
import {imageOf} from './image.ts'
import {partFolders} from './names.ts'
import {open} from './open.ts'

/** Paths from the root of a disk, of another machine, or of the web. */
const absolute = /^(?:[a-z][a-z0-9+.-]*:|[\\/])/i

const fault = (figure: Loaded<FigureFile>, code: Code, message: string, hint: string): Reading<never> => ({
  ...nothing,
  diagnostics: [diagnostic(code, figure.source.span(['file']), message, hint)],
})

const isPicture = (name: string): boolean => !name.startsWith('.') && !/\.ya?ml$/i.test(name)

/** The picture beside the one that is not there whose name is nearest, as a figure would write it. */
function closePicture(world: World, path: string, file: string): string | undefined {
  const beside = world.list(dirname(path)).filter((name) => world.kind(join(dirname(path), name)) === 'file')
  const close = nearest(basename(path), beside.filter(isPicture))
  return close && posix.join(posix.dirname(file), close)
}

function missingHint(world: World, path: string, file: string): string {
  const close = closePicture(world, path, file)
  return close === undefined
    ? `put the picture at \`${world.show(path)}\``
    : `write \`${close}\` if that is meant`
}

function look(bytes: Uint8Array, figure: Loaded<FigureFile>, file: string): Reading<PictureFile> {
  const inputs = new Map([[file, digest(bytes)]])
  const seen = imageOf(bytes)
  if ('image' in seen) return {value: {...seen.image, bytes, digest: digest(bytes)}, diagnostics: [], inputs}
  const {code, words, hint} = seen.fault
  return {...fault(figure, code, `\`${figure.data.file ?? ''}\` ${words}`, hint), inputs}
}

/** Read the picture that a figure names; nothing where it names none. Paths are relative to `figures/`. */
export function readPicture(world: World, folder: string, figure: Loaded<FigureFile>): Reading<PictureFile> {
  const {file} = figure.data
  if (file === undefined) return nothing
  const path = join(folder, partFolders.figure, file)
  if (absolute.test(file) || !isInside(world, folder, path)) {
    const message = `\`${file}\` leads out of the whitepaper's folder`
    return fault(figure, 'path-outside', message, 'put the picture into `figures/` and write its name')
  }
  if (world.kind(path) !== 'file') {
    return fault(figure, 'picture-missing', `there is no picture \`${file}\``, missingHint(world, path, file))
  }
  const bytes = open(world, folder, path)
  if (!bytes.ok) return {...nothing, diagnostics: bytes.diagnostics}
  return world.memory.of(look)(bytes.value, figure, world.show(path))
}
