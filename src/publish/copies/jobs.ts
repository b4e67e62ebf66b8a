import {join} from 'node:path'
import {diagnostic, type Diagnostic} from '../../diagnostic/diagnostic.ts'
import {readManifest, type CopiesManifest} from '../../freeze/copies.ts'
import {copiesFolder, type CopiesRequest} from './copies.ts'
import {copiesManifest, joinManifests} from './manifest.ts'
import {manifestFile, tidy, writeManifest, type OnCopy} from './run.ts'
import {dividedShard, type Shard} from './shard.ts'

/** Runs hakusho in a process of its own that makes one shard; its diagnostics go where ours do. */
export type RunShard = (shard: Shard) => Promise<unknown>

/** Make copies in several processes at once: the same files and the same manifest as in one. */
export async function runJobs(
  request: CopiesRequest,
  count: number,
  runShard: RunShard,
  onCopy: OnCopy,
): Promise<CopiesManifest> {
  const {forme, brand, shard, output, out, show} = request
  const none = copiesManifest(forme, brand, shard, {made: [], lost: []})
  if (!output) return none
  const folder = join(out, copiesFolder(forme, brand))
  const shards = dividedShard(shard, count)
  for (const own of shards) output.remove(join(folder, manifestFile(own)))
  await Promise.all(shards.map(runShard))
  const made = shards.flatMap((own): readonly CopiesManifest[] => {
    const path = join(folder, manifestFile(own))
    const bytes = output.read(path)
    const manifest = bytes && readManifest(show(path), bytes)
    return manifest?.ok ? [manifest.value] : []
  })
  const broken = made.length < shards.length ? [brokenJob(shards.length - made.length)] : []
  const joined = joinManifests(none, made, shard)
  const faults = writeManifest(output, join(folder, manifestFile(shard)), joined, show)
  onCopy([...broken, ...faults], {made: joined.copies.length, lost: joined.failed.length})
  if (broken.length > 0 || faults.length > 0) return joined
  for (const own of shards) output.remove(join(folder, manifestFile(own)))
  tidy(output, folder, shard)
  return joined
}

const brokenJob = (count: number): Diagnostic =>
  diagnostic(
    'copy-job',
    undefined,
    `${count === 1 ? 'a job has' : `${count} jobs have`} ended without a manifest`,
    'run the same again with --resume: what was made is not made twice',
  )
