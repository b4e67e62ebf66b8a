import {
  closeSync,
  copyFileSync,
  existsSync,
  fstatSync,
  ftruncateSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
  writevSync,
} from 'node:fs'

/** What a file holds: bytes, or several that follow each other. */
export type Bytes = Uint8Array | readonly Uint8Array[]

/** The only way out: every file that hakusho writes goes through here, so that tests can make it fail. */
export interface Output {
  /** Make one folder; the one above it must be there. */
  readonly makeFolder: (path: string) => void
  /** Remove a folder that is empty. */
  readonly removeFolder: (path: string) => void
  readonly exists: (path: string) => boolean
  /** The bytes of the file that stands at a path; `undefined` where no readable file does. */
  readonly read: (path: string) => Uint8Array | undefined
  readonly write: (path: string, bytes: Bytes) => void
  /** Let a file that exists be known by a second name too; what that name stood for is forgotten. */
  readonly keep: (path: string, as: string) => void
  /** Put a file in the place of another, or a folder where nothing stands, in one step. */
  readonly replace: (from: string, to: string) => void
  readonly remove: (path: string) => void
  /** The names in a folder; none where there is no folder. */
  readonly list: (path: string) => readonly string[]
  /** Add a text to the end of a file, which is made where there is none: all of it, or nothing. */
  readonly append: (path: string, text: string) => void
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
  write: (path, bytes) => (isOne(bytes) ? writeFileSync(path, bytes) : writeParts(path, bytes)),
  keep(path, as) {
    rmSync(as, {force: true})
    linkOrCopy(path, as)
  },
  replace: (from, to) => renameSync(from, to),
  remove: (path) => rmSync(path, {force: true}),
  list: (path) => (existsSync(path) ? readdirSync(path).sort() : []),
  append: appendWhole,
  clear: (path) => rmSync(path, {force: true, recursive: true}),
}

const isOne = (bytes: Bytes): bytes is Uint8Array => bytes instanceof Uint8Array

/** The bytes of a file as one. */
export const joined = (bytes: Bytes): Uint8Array => (isOne(bytes) ? bytes : Buffer.concat(bytes))

/** In one step, without putting the parts together. Where less was written than asked for, the second try says why. */
function writeParts(path: string, parts: readonly Uint8Array[]): void {
  const file = openSync(path, 'w')
  try {
    if (writevSync(file, parts) === parts.reduce((sum, {length}) => sum + length, 0)) return
  } finally {
    closeSync(file)
  }
  writeFileSync(path, joined(parts))
}

/** Where not all of a text could be added, what was is taken away again. */
function appendWhole(path: string, text: string): void {
  const file = openSync(path, 'a')
  const {size} = fstatSync(file)
  try {
    writeFileSync(file, text)
  } catch (error) {
    ftruncateSync(file, size)
    throw error
  } finally {
    closeSync(file)
  }
}

/** Some file systems know no second names. */
function linkOrCopy(path: string, as: string): void {
  try {
    linkSync(path, as)
  } catch {
    copyFileSync(path, as)
  }
}
