import {basename, dirname, join, posix} from 'node:path'
import {diagnostic} from '../../diagnostic/diagnostic.ts'
import {nearest} from '../../diagnostic/nearest.ts'
import {failed, reached, type Outcome} from '../../diagnostic/outcome.ts'
import type {Span} from '../../diagnostic/span.ts'
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

/** What names a picture: where that stands, and the folder that its path is relative to. */
interface Naming {
  readonly span: Span
  readonly file: string
  /** The folder as the user knows it, and its path. */
  readonly place: string
  readonly path: string
  /** The folder that a path must not lead out of, and what it is called. */
  readonly within: {readonly path: string; readonly words: string}
}

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

/** The bytes of a picture, which stands in the folder that it is to be put into. */
export function pictureBytes(
  world: World,
  folder: string,
  {span, file, place, path: root, within}: Naming,
): Outcome<Uint8Array> {
  const path = join(root, file)
  if (absolute.test(file) || !isInside(world, within.path, path)) {
    const message = `\`${file}\` leads out of ${within.words}`
    const hint = `put the picture into \`${place}/\` and write its name`
    return failed([diagnostic('path-outside', span, message, hint)])
  }
  if (world.kind(path) !== 'file') {
    const message = `there is no picture \`${file}\``
    return failed([diagnostic('picture-missing', span, message, missingHint(world, path, file))])
  }
  return open(world, folder, path)
}

/** What the bytes of a picture are; what is wrong with them is told where it is named. */
export function seePicture(bytes: Uint8Array, span: Span, file: string): Outcome<PictureFile> {
  const seen = imageOf(bytes)
  if ('image' in seen) return reached({...seen.image, bytes, digest: digest(bytes)})
  const {code, words, hint} = seen.fault
  return failed([diagnostic(code, span, `\`${file}\` ${words}`, hint)])
}

function look(bytes: Uint8Array, figure: Loaded<FigureFile>, file: string): Reading<PictureFile> {
  const seen = seePicture(bytes, figure.source.span(['file']), figure.data.file ?? '')
  const inputs = new Map([[file, digest(bytes)]])
  return {...(seen.ok && {value: seen.value}), diagnostics: seen.diagnostics, inputs}
}

/** Read the picture that a figure names; nothing where it names none. Paths are relative to `figures/`. */
export function readPicture(world: World, folder: string, figure: Loaded<FigureFile>): Reading<PictureFile> {
  const {file} = figure.data
  if (file === undefined) return nothing
  const path = join(folder, partFolders.figure)
  const bytes = pictureBytes(world, folder, {
    span: figure.source.span(['file']),
    file,
    place: partFolders.figure,
    path,
    within: {path: folder, words: "the whitepaper's folder"},
  })
  if (!bytes.ok) return {...nothing, diagnostics: bytes.diagnostics}
  return world.memory.of(look)(bytes.value, figure, world.show(join(path, file)))
}
