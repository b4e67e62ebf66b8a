import {readFileSync, readdirSync, realpathSync, statSync} from 'node:fs'
import {createRequire} from 'node:module'
import {relative, resolve, sep} from 'node:path'
import {fileURLToPath} from 'node:url'
import {forgetful} from './memory.ts'
import {readRevision} from './revision.ts'
import type {World} from './world.ts'

const attempt = <Value>(action: () => Value): Value | undefined => {
  try {
    return action()
  } catch {
    return undefined
  }
}

const require = createRequire(import.meta.url)

/** The real file system, seen from a working folder. */
export function disk(cwd: string): World {
  const at = (path: string): string => resolve(cwd, path)
  const world: World = {
    cwd,
    runtime: process.version,
    memory: forgetful,
    standards: fileURLToPath(new URL('../../standards', import.meta.url)),
    templates: fileURLToPath(new URL('../../templates', import.meta.url)),
    kind(path) {
      const stat = attempt(() => statSync(at(path)))
      return stat?.isFile() ? 'file' : stat?.isDirectory() ? 'folder' : undefined
    },
    read: (path) => attempt(() => (statSync(at(path)).isFile() ? readFileSync(at(path)) : undefined)),
    list: (path) => attempt(() => readdirSync(at(path)).sort()) ?? [],
    real: (path) => attempt(() => realpathSync(at(path))),
    packageFile: (name) => attempt(() => require.resolve(name)),
    revision: (name, folder) => readRevision(world, name, folder),
    show: (path) => relative(cwd, at(path)).split(sep).join('/') || '.',
  }
  return world
}
