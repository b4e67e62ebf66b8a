import {remembering} from './memory.ts'
import type {World} from './world.ts'

/**
 * A world for a process that runs again and again: it remembers what it is asked to, and a file that has not changed
 * gives the very bytes that it gave before. Files are read each time and compared, since times of files do not tell
 * two edits in one tick of the clock apart; those of installed packages stay as they are, as the program itself does.
 */
export function remember(base: World): World {
  const known = new Map<string, Uint8Array>()
  const installed = new Set<string>()
  return {
    ...base,
    memory: remembering(),
    packageFile(name) {
      const path = base.packageFile(name)
      if (path !== undefined) installed.add(path)
      return path
    },
    read(path) {
      const before = known.get(path)
      if (before && installed.has(path)) return before
      const bytes = base.read(path)
      if (bytes === undefined) known.delete(path)
      else if (before && Buffer.compare(before, bytes) === 0) return before
      else known.set(path, bytes)
      return bytes
    },
  }
}
