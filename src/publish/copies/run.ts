import {join} from 'node:path'
import {hasErrors, type Diagnostic} from '../../diagnostic/diagnostic.ts'
import {journalLine, manifestText, type CopiesManifest, type MadeCopy} from '../../freeze/copies.ts'
import type {Output} from '../output.ts'
import {appendText, writeFiles, type FileToWrite} from '../write.ts'
import {copiesFolder, makeCopies, type CopiesRequest} from './copies.ts'
import {copiesManifest} from './manifest.ts'
import {shardFile, type Shard} from './shard.ts'

/** What has come of copies so far. */
export interface Count {
  readonly made: number
  readonly lost: number
}

/** Told of what was noticed of a copy, and of how many there are. */
export type OnCopy = (faults: readonly Diagnostic[], count: Count) => void

/** Copies are noted in a journal by so many: what a killed process made since is made again. */
const perNote = 64

/** The file of a shard's manifest, and that of its journal while it is made. */
export const manifestFile = (shard: Shard): string => shardFile('manifest', 'json', shard)
const journalFile = (shard: Shard): string => shardFile('.copies', 'jsonl', shard)

/**
 * Make the copies of a brand, and their manifest. What has been made is noted while others are made, so that a run that
 * was killed can be taken up.
 */
export async function runCopies(request: CopiesRequest, onCopy: OnCopy): Promise<CopiesManifest> {
  const {forme, brand, shard, output, out, show} = request
  const made: MadeCopy[] = []
  const lost: string[] = []
  const folder = join(out, copiesFolder(forme, brand))
  const journal = placed(join(folder, journalFile(shard)), show)
  const notes: MadeCopy[] = []
  let isSound = true
  const note = (): void => {
    if (!output || notes.length === 0 || !isSound) return
    const noted = appendText(output, journal, notes.splice(0).map(journalLine).join(''))
    isSound = noted.ok
    if (!noted.ok) onCopy(noted.diagnostics, {made: made.length, lost: lost.length})
  }
  for await (const {serial, copy} of makeCopies(request)) {
    if (copy.ok) notes.push(copy.value)
    if (copy.ok) made.push(copy.value)
    else lost.push(serial)
    if (notes.length >= perNote) note()
    onCopy(copy.diagnostics, {made: made.length, lost: lost.length})
  }
  const manifest = copiesManifest(forme, brand, shard, {made, lost})
  if (!output) return manifest
  const faults = writeManifest(output, join(folder, manifestFile(shard)), manifest, show)
  if (hasErrors(faults)) note()
  else tidy(output, folder, shard)
  onCopy(faults, {made: made.length, lost: lost.length})
  return manifest
}

/**
 * Remove what was of use while copies were made: a shard's own journal; after a whole run those of all shards, and files
 * that a process which was killed left half-written.
 */
export function tidy(output: Output, folder: string, shard: Shard): void {
  const isDone = (name: string): boolean =>
    shard.count === 1
      ? /^\.copies(?:-\d+-of-\d+)?\.jsonl$|\.(?:partial|previous)$/.test(name)
      : name === journalFile(shard)
  for (const name of output.list(folder)) if (isDone(name)) output.remove(join(folder, name))
}

/** Write a manifest of copies. */
export function writeManifest(
  output: Output,
  path: string,
  manifest: CopiesManifest,
  show: (path: string) => string,
): readonly Diagnostic[] {
  const bytes = new TextEncoder().encode(manifestText(manifest))
  return writeFiles(output, [{...placed(path, show), bytes}]).diagnostics
}

const placed = (path: string, show: (path: string) => string): Omit<FileToWrite, 'bytes'> => ({
  path,
  shown: show(path),
  chosen: true,
})
