import type {Memory} from './memory.ts'

/** What a path leads to. */
export type PathKind = 'file' | 'folder'

/** A folder as it stood in a revision of version control. */
export interface Revision {
  /** The commit, by its full hash. */
  readonly commit: string
  /** The world with the folder as it stood then, and nothing else in it; its files are shown as `revision:path`. */
  readonly world: World
  /** What has been asked for there and cannot be read, as it is shown, with why, in words that go behind its name. */
  readonly unread: () => ReadonlyMap<string, string>
}

/** What keeps a revision from being read. */
export interface NoRevision {
  /** In words that go behind what else was looked for. */
  readonly fault: string
  readonly hints: readonly string[]
}

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
  /** A folder as it stood in a revision of version control: the name of a commit, a tag or a branch. */
  readonly revision: (name: string, folder: string) => Revision | NoRevision
  /** What the process keeps from one run to the next. */
  readonly memory: Memory
  /** A path as diagnostics and manifests show it: relative to `cwd`, with `/`. */
  readonly show: (path: string) => string
}
