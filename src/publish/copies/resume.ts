import {join} from 'node:path'
import {readJournal, readManifest, type MadeCopy} from '../../freeze/copies.ts'
import {digest} from '../../world/digest.ts'
import type {Output} from '../output.ts'

/** What earlier runs have made in a folder, by serial: what their manifests say, and the journals of those that were killed. */
export function madeBefore(output: Output, folder: string): ReadonlyMap<string, MadeCopy> {
  const made = output.list(folder).flatMap((name): readonly MadeCopy[] => {
    if (!isOurs(name)) return []
    const bytes = output.read(join(folder, name)) ?? new Uint8Array()
    if (name.endsWith('.jsonl')) return readJournal(new TextDecoder().decode(bytes))
    const manifest = readManifest(name, bytes)
    return manifest.ok ? manifest.value.copies : []
  })
  return new Map(made.map((copy) => [copy.serial, copy]))
}

const isOurs = (name: string): boolean =>
  /^(?:manifest(?:-\d+-of-\d+)?\.json|\.copies(?:-\d+-of-\d+)?\.jsonl)$/.test(name)

/** Whether a copy is as it would be made now: from the same, and with the very files that it had. */
export function isStillMade(
  made: MadeCopy | undefined,
  {input, names}: {readonly input: string; readonly names: readonly string[]},
  read: (name: string) => Uint8Array | undefined,
): made is MadeCopy {
  if (made?.input !== input || names.length !== Object.keys(made.files).length) return false
  return names.every((name) => {
    const bytes = read(name)
    return bytes !== undefined && digest(bytes) === made.files[name]
  })
}
