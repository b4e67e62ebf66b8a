import type {Memory} from './memory.ts'

/** What a path leads to. */
export type PathKind = 'file' | 'folder'

/**
 * The only way in: every file that hakusho reads comes through here, so that a run over equal files gives equal
 * bytes, and tests can put a tree of their own in its place. Paths are absolute, or relative to `cwd`.
 */
export interface World {
  /** The working folder. Diagnostics name files relative to it. */
  readonly cwd: string
  /** The version of Node, as manifests tell it. */
  readonly runtime: string
  /** The folder that holds hakusho's own templates and themes. */
  readonly templates: string
  /** The folder that holds the data of standards. */
  readonly standards: string
  /** What the path leads to; `undefined` where nothing is. Symbolic links are followed. */
  readonly kind: (path: string) => PathKind | undefined
  /** The bytes of a file; `undefined` where no readable file is. */
  readonly read: (path: string) => Uint8Array | undefined
  /** The names in a folder, sorted by code unit; empty where no folder is. */
  readonly list: (path: string) => readonly string[]
  /** The path with every symbolic link resolved; `undefined` where nothing is. */
  readonly real: (path: string) => string | undefined
  /** The file of an installed npm package, as `package/path`; `undefined` where it is not installed. */
  readonly packageFile: (name: string) => string | undefined
  /** What the process keeps from one run to the next. */
  readonly memory: Memory
  /** A path as diagnostics and manifests show it: relative to `cwd`, with `/`. */
  readonly show: (path: string) => string
}
