import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'

/** The only way out: every file that hakusho writes goes through here, so that tests can make it fail. */
export interface Output {
  /** Make one folder; the one above it must be there. */
  readonly makeFolder: (path: string) => void
  /** Remove a folder that is empty. */
  readonly removeFolder: (path: string) => void
  readonly exists: (path: string) => boolean
  /** The bytes of the file that stands at a path; `undefined` where no readable file does. */
  readonly read: (path: string) => Uint8Array | undefined
  readonly write: (path: string, bytes: Uint8Array) => void
  /** Let a file that exists be known by a second name too; what that name stood for is forgotten. */
  readonly keep: (path: string, as: string) => void
  /** Put a file in the place of another, or a folder where nothing stands, in one step. */
  readonly replace: (from: string, to: string) => void
  readonly remove: (path: string) => void
  /** Remove a folder with all that is in it, where there is one. */
  readonly clear: (path: string) => void
}

/** The real file system. */
export const diskOutput: Output = {
  makeFolder: (path) => mkdirSync(path),
  removeFolder: (path) => rmdirSync(path),
  exists: (path) => existsSync(path),
  read(path) {
    try {
      return readFileSync(path)
    } catch {
      return undefined
    }
  },
  write: (path, bytes) => writeFileSync(path, bytes),
  keep(path, as) {
    rmSync(as, {force: true})
    linkOrCopy(path, as)
  },
  replace: (from, to) => renameSync(from, to),
  remove: (path) => rmSync(path, {force: true}),
  clear: (path) => rmSync(path, {force: true, recursive: true}),
}

/** Some file systems know no second names. */
function linkOrCopy(path: string, as: string): void {
  try {
    linkSync(path, as)
  } catch {
    copyFileSync(path, as)
  }
}
