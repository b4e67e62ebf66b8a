import {join, relative, resolve, sep} from 'node:path'
import type {Blobs} from './blobs.ts'
import {within} from './inside.ts'
import {overlay} from './overlay.ts'
import type {Revision, World} from './world.ts'

/** A folder as it stood at some time. */
export interface Then extends Blobs {
  /** Absolute. */
  readonly folder: string
  /** How the folder is shown, to which a path in it is added: `HEAD~3:content/aozora/`. */
  readonly shown: string
}

/** Whether a path is that of a file of the folder, and not one of hakusho's own or of a package that is installed in it. */
const isOf = (base: World, folder: string, path: string): boolean =>
  within(folder, path) &&
  !within(base.templates, path) &&
  !within(base.standards, path) &&
  !relative(folder, path).split(sep).includes('node_modules')

/** The world without what stands in a folder now. */
function without(base: World, isGone: (path: string) => boolean): World {
  return {
    ...base,
    kind: (path) => (isGone(path) ? undefined : base.kind(path)),
    read: (path) => (isGone(path) ? undefined : base.read(path)),
    list: (path) => (isGone(path) ? [] : base.list(path)),
    real: (path) => (isGone(path) ? undefined : base.real(path)),
  }
}

/** A world in which the folder holds what it held then, and nothing else; it notes what is asked for and has no bytes. */
export function backThen(base: World, then: Then): Pick<Revision, 'world' | 'unread'> {
  const {folder, files, unread, shown} = then
  const at = (path: string): string => resolve(base.cwd, path)
  const isThere = (path: string): boolean => isOf(base, folder, at(path))
  const paths = [...files, ...[...unread.keys()].map((path) => [path, new Uint8Array()] as const)]
  const laid = overlay(
    without(base, isThere),
    Object.fromEntries(paths.map(([path, bytes]) => [join(folder, path), bytes])),
  )
  const show = (path: string): string =>
    isThere(path)
      ? `${shown}${relative(folder, at(path)).split(sep).join('/')}`.replace(/\/$/, '')
      : base.show(path)
  const closed = [...unread].map(([path, why]) => ({path: join(folder, path), why}))
  const asked = new Map<string, string>()
  const isClosed = (path: string): boolean => {
    const found = closed.find((own) => within(own.path, at(path)))
    if (found) asked.set(show(found.path), found.why)
    return found !== undefined
  }
  const world: World = {
    ...laid,
    kind: (path) => (isClosed(path) ? 'file' : laid.kind(path)),
    read: (path) => (isClosed(path) ? undefined : laid.read(path)),
    list: (path) => (isClosed(path) ? [] : laid.list(path)),
    show,
  }
  return {world, unread: () => asked}
}
