import {resolve} from 'node:path'
import type {Command} from 'commander'
import {diagnostic, hasErrors, type Diagnostic} from '../diagnostic/diagnostic.ts'
import {fileSpan} from '../diagnostic/span.ts'
import {readManifest} from '../freeze/copies.ts'
import type {NamedManifest} from '../publish/copies/manifest.ts'
import {readFolder} from './build.ts'
import type {ExitCode, Surroundings} from './program.ts'
import {report} from './report.ts'

/** `hakusho manifest`: what is done with the manifests of copies. */
export function addManifest(
  program: Command,
  surroundings: Surroundings,
  end: (code: ExitCode) => void,
): void {
  program
    .command('manifest')
    .description('what is done with manifests of copies')
    .command('merge')
    .description('join the manifests of all shards into that of one run')
    .argument('<manifest...>', 'the manifests of all shards')
    .requiredOption('-o, --out <file>', 'where the whole one goes', readFolder)
    .action(async (files: string[], {out}: {readonly out: string}) => {
      end(await merge(files, out, surroundings))
    })
}

async function merge(
  files: readonly string[],
  out: string,
  {world, output, terminal}: Surroundings,
): Promise<ExitCode> {
  const [{mergeManifests}, {writeManifest}] = await Promise.all([
    import('../publish/copies/manifest.ts'),
    import('../publish/copies/run.ts'),
  ])
  const faults: Diagnostic[] = []
  const named = files.flatMap((path): readonly NamedManifest[] => {
    const [file, bytes] = [world.show(resolve(world.cwd, path)), world.read(path)]
    const manifest = bytes && readManifest(file, bytes)
    faults.push(...(manifest?.diagnostics ?? [missing(file)]))
    return manifest?.ok ? [{file, manifest: manifest.value}] : []
  })
  const merged = hasErrors(faults) ? undefined : mergeManifests(named)
  faults.push(...(merged?.diagnostics ?? []))
  if (merged?.ok) faults.push(...writeManifest(output, resolve(world.cwd, out), merged.value, world.show))
  report(faults, world, terminal)
  if (!merged?.ok || hasErrors(faults)) return 1
  const {copies, failed} = merged.value
  const lost = failed.length === 0 ? '' : `, ${failed.length} failed`
  terminal.say(`${world.show(resolve(world.cwd, out))}  ${copies.length} copies${lost}`)
  return failed.length === 0 ? 0 : 1
}

const missing = (file: string): Diagnostic =>
  diagnostic(
    'file-missing',
    fileSpan(file),
    `there is no file \`${file}\``,
    'name the manifests of all shards',
  )
