import {isAbsolute, relative, resolve, sep} from 'node:path'
import type {World} from './world.ts'

/** Whether a path lies in a folder, or is it, as both are written; both are absolute. */
export function within(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

/** Whether a path lies in a folder, both as it is written and, where it leads somewhere, with symbolic links followed. */
export function isInside(world: World, folder: string, path: string): boolean {
  if (!within(resolve(world.cwd, folder), resolve(world.cwd, path))) return false
  const [root, real] = [world.real(folder), world.real(path)]
  return root === undefined || real === undefined || within(root, real)
}
