import {dirname, resolve} from 'node:path'
import type {World} from './world.ts'

/** A world in which some files have other bytes than in the one below, or exist only here. Tests and previews use it. */
export function overlay(base: World, files: Readonly<Record<string, string | Uint8Array>>): World {
  const own = new Map(
    Object.entries(files).map(([path, data]) => [
      resolve(base.cwd, path),
      typeof data === 'string' ? new TextEncoder().encode(data) : data,
    ]),
  )
  const folders = new Map<string, Set<string>>()
  for (const path of own.keys()) {
    for (let inner = path, outer = dirname(path); outer !== inner; inner = outer, outer = dirname(outer)) {
      const names = folders.get(outer) ?? new Set()
      names.add(inner.slice(outer.length).replace(/^[\\/]/, ''))
      folders.set(outer, names)
    }
  }
  const at = (path: string): string => resolve(base.cwd, path)
  return {
    cwd: base.cwd,
    runtime: base.runtime,
    memory: base.memory,
    templates: base.templates,
    standards: base.standards,
    packageFile: base.packageFile,
    kind: (path) => (own.has(at(path)) ? 'file' : folders.has(at(path)) ? 'folder' : base.kind(path)),
    read: (path) => own.get(at(path)) ?? base.read(path),
    list: (path) => [...new Set([...base.list(path), ...(folders.get(at(path)) ?? [])])].sort(),
    real: (path) => (own.has(at(path)) || folders.has(at(path)) ? at(path) : base.real(path)),
    revision: base.revision,
    show: base.show,
  }
}
