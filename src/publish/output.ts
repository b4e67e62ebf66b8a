import {existsSync, mkdirSync, renameSync, rmSync, writeFileSync} from 'node:fs'

/** The only way out: every file that hakusho writes goes through here, so that tests can make it fail. */
export interface Output {
  readonly makeFolder: (path: string) => void
  readonly exists: (path: string) => boolean
  readonly write: (path: string, bytes: Uint8Array) => void
  /** Put a file in the place of another, in one step. */
  readonly replace: (from: string, to: string) => void
  readonly remove: (path: string) => void
}

/** The real file system. */
export const diskOutput: Output = {
  makeFolder: (path) => void mkdirSync(path, {recursive: true}),
  exists: (path) => existsSync(path),
  write: (path, bytes) => writeFileSync(path, bytes),
  replace: (from, to) => renameSync(from, to),
  remove: (path) => rmSync(path, {force: true}),
}
