import {dirname, join} from 'node:path'
import {diagnostic, type Diagnostic} from '../diagnostic/diagnostic.ts'
import {failed, reached, type Outcome} from '../diagnostic/outcome.ts'
import type {Bytes, Output} from './output.ts'

/** A file to be written, whole. */
export interface FileToWrite<Content extends Bytes = Uint8Array> {
  readonly path: string
  /** The path as the user knows it. */
  readonly shown: string
  readonly bytes: Content
  /** Whether it goes where the user chose with --out; all else has its place in the whitepaper's folder. */
  readonly chosen?: boolean
}

/** A folder to be written, whole: nothing stands there yet. */
export interface FolderToWrite {
  readonly path: string
  /** The path as the user knows it. */
  readonly shown: string
  /** Its files, by their paths in it, with `/`. */
  readonly files: ReadonlyMap<string, Uint8Array>
}

/**
 * Write files: all of them whole, or none. They are first written beside their places; when every one has been
 * written, they take the place of what stood there, in one step each; where one fails, what stood there is put back,
 * and folders that were made go again. A folder takes its place after all files, in one step: where it stands, all is
 * done; what a process that was killed leaves of it is cleared by the next.
 */
export function writeFiles<File extends FileToWrite<Bytes>>(
  output: Output,
  files: readonly File[],
  folder?: FolderToWrite,
): Outcome<readonly File[]> {
  const undo: (() => void)[] = []
  const kept: string[] = []
  let current: Placed | undefined = folder ?? files[0]
  try {
    if (folder) stageFolder(output, folder, undo)
    for (const file of files) makeFolders(output, dirname((current = file).path), undo)
    for (const file of files) {
      const {path, bytes} = (current = file)
      undo.push(() => output.remove(stage(path)))
      output.write(stage(path), bytes)
    }
    for (const file of files) if (putInPlace(output, (current = file).path, undo)) kept.push(file.path)
    if (folder) output.replace(stage((current = folder).path), folder.path)
  } catch (error) {
    for (const step of undo.reverse()) quietly(step)
    return failed([fault(current, error)])
  }
  for (const path of kept) quietly(() => output.remove(previous(path)))
  return reached(files)
}

/** Add a text to the end of a file: all of it, or nothing. */
export function appendText(output: Output, file: Omit<FileToWrite, 'bytes'>, text: string): Outcome<string> {
  const undo: (() => void)[] = []
  try {
    makeFolders(output, dirname(file.path), undo)
    output.append(file.path, text)
    return reached(text)
  } catch (error) {
    for (const step of undo.reverse()) quietly(step)
    return failed([fault(file, error)])
  }
}

/** One by one, so that those that were made go again; Node's own way never ends where a file system refuses them. */
function makeFolders(output: Output, folder: string, undo: (() => void)[]): void {
  if (output.exists(folder)) return
  const above = dirname(folder)
  if (above !== folder) makeFolders(output, above, undo)
  output.makeFolder(folder)
  undo.push(() => output.removeFolder(folder))
}

/** Write a folder beside its place. */
function stageFolder(output: Output, {path, files}: FolderToWrite, undo: (() => void)[]): void {
  const staged = stage(path)
  output.clear(staged)
  makeFolders(output, dirname(staged), undo)
  undo.push(() => output.clear(staged))
  for (const [name, bytes] of files) {
    const file = join(staged, name)
    makeFolders(output, dirname(file), [])
    output.write(file, bytes)
  }
}

const stage = (path: string): string => `${path}.partial`
const previous = (path: string): string => `${path}.previous`

/** Whether something stood there, which is kept until all is done. */
function putInPlace(output: Output, path: string, undo: (() => void)[]): boolean {
  const stood = output.exists(path)
  if (stood) {
    output.keep(path, previous(path))
    undo.push(() => output.replace(previous(path), path))
  } else undo.push(() => output.remove(path))
  output.replace(stage(path), path)
  return stood
}

/** What goes wrong while tidying up is not told: the fault that is reported is the one that came first. */
function quietly(step: () => void): void {
  try {
    step()
  } catch {
    return
  }
}

/** What is written, as a fault tells it. */
type Placed = Pick<FileToWrite, 'shown' | 'chosen'>

const hints: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full: free some space and try again',
  EDQUOT: 'no more may be stored there: free some space and try again',
  EACCES: 'ask for the right to write there',
  EPERM: 'ask for the right to write there',
  EROFS: 'the file system cannot be written',
  ENOTDIR: 'a part of the path is a file: remove it',
  EEXIST: 'something else stands there: see what it is, and remove it',
  ENOTEMPTY: 'something else stands there: see what it is, and remove it',
  EISDIR: 'a folder stands where the file belongs: remove it',
  ENAMETOOLONG: 'the name of a folder or a file is too long: shorten it',
  ELOOP: 'symbolic links lead in a circle: remove them',
  EBUSY: 'close the program that has the file open, and try again',
}

/** Faults that another folder does not mend. */
const anywhere = ['ENOSPC', 'EDQUOT', 'EBUSY']

function hintOf(code: string, chosen = false): string {
  const own = hints[code]
  if (!chosen || anywhere.includes(code)) return own ?? 'see whether files can be written there'
  const way = 'choose another folder with --out'
  return own === undefined ? way : `${own}, or ${way}`
}

function fault(file: Placed | undefined, error: unknown): Diagnostic {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
  const message = `\`${file?.shown ?? 'the output'}\` could not be written (${code})`
  return diagnostic('write-failed', undefined, message, hintOf(code, file?.chosen))
}
