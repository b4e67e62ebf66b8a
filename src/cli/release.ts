import {basename, resolve} from 'node:path'
import {Option, type Command} from 'commander'
import {editionName} from '../document/facts.ts'
import {writeFiles, type FileToWrite, type FolderToWrite} from '../publish/write.ts'
import type {Outcome} from '../diagnostic/outcome.ts'
import {readFolder} from './build.ts'
import type {ExitCode, Surroundings} from './program.ts'
import {report} from './report.ts'
import {UsageError} from './usage.ts'
import {findWhitepapers} from './whitepapers.ts'

interface ReleaseOptions {
  readonly baseline: boolean
  readonly withdraw?: string
  readonly reason?: string
  readonly review?: readonly string[]
  readonly out: string
  readonly dryRun: boolean
}

/** `hakusho release`: make an edition final, or mark one as no longer valid. */
export function addRelease(
  program: Command,
  surroundings: Surroundings,
  end: (code: ExitCode) => void,
): void {
  program
    .command('release')
    .description('freeze an edition and make its files, or withdraw one')
    .argument('<whitepaper>', 'a folder that holds whitepaper.yaml, or a name under ./content')
    .argument('[edition]', 'the edition to release, which has to be the one in work')
    .option(
      '--baseline',
      'release the first edition under hakusho, whatever the history names before it',
      false,
    )
    .option('--review <file...>', 'what reviewers say of its changes, as the review page exports it')
    .addOption(
      new Option('--withdraw <edition>', 'mark a released edition as no longer valid').conflicts('out'),
    )
    .option('--reason <text>', 'why it is withdrawn, as later histories print it')
    .option('-o, --out <folder>', 'where the files go', readFolder, 'out')
    .option('-n, --dry-run', 'say what would be written, and write nothing', false)
    .action(async (name: string, edition: string | undefined, options: ReleaseOptions) => {
      const [folder = ''] = findWhitepapers(surroundings.world, [name])
      end(
        options.withdraw === undefined
          ? await release(folder, editionOf(edition, options), options, surroundings)
          : await withdraw(folder, edition, options.withdraw, options, surroundings),
      )
    })
}

function editionOf(edition: string | undefined, {reason, baseline, review}: ReleaseOptions): string {
  if (reason !== undefined) throw new UsageError('--reason is for --withdraw', 'Leave it out')
  if (baseline && review)
    throw new UsageError('--review is for what has changed, and nothing is before a baseline', 'Leave it out')
  if (edition !== undefined) return edition
  throw new UsageError(
    'no edition is named',
    'Name the edition in work, as in `hakusho release <whitepaper> 1.1`',
  )
}

async function release(
  folder: string,
  edition: string,
  {baseline, review: reviews = [], out, dryRun}: ReleaseOptions,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const {world, terminal} = surroundings
  const {readyRelease} = await import('../publish/release/ready.ts')
  const onStage = (stage: string): void => terminal.progress(`${basename(folder)}: ${stage} …`)
  const request = {folder, edition, baseline, reviews, out: resolve(world.cwd, out), onStage}
  const ready = await readyRelease(world, request)
  terminal.progress(undefined)
  if (!ready.ok) return refuse(ready, surroundings)
  const {files, folder: frozen, forme} = ready.value
  const end = finish(ready, files, frozen, dryRun, surroundings)
  if (end === 0) {
    const verb = dryRun ? 'would be released' : 'released: commit its folder'
    terminal.say(terminal.paint.out.green(`${basename(folder)} ${editionName(forme.document)} ${verb}`))
  }
  return end
}

async function withdraw(
  folder: string,
  named: string | undefined,
  edition: string,
  {reason, baseline, review, dryRun}: ReleaseOptions,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const {world, terminal} = surroundings
  if (named !== undefined || baseline || review)
    throw new UsageError('one edition is withdrawn, and none is released with it', 'Release it apart')
  if (reason === undefined || reason.trim() === '')
    throw new UsageError('--withdraw needs a reason', 'Write --reason "…": later histories print it')
  const {readyWithdrawal} = await import('../publish/release/withdraw.ts')
  const date = surroundings.today()
  const ready = await readyWithdrawal(world, {folder, edition, reason, date})
  if (!ready.ok) return refuse(ready, surroundings)
  const end = finish(ready, [ready.value], undefined, dryRun, surroundings)
  if (end === 0) {
    const verb = dryRun ? 'would be withdrawn' : 'withdrawn: commit the file'
    terminal.say(terminal.paint.out.green(`${basename(folder)} ${edition} ${verb}`))
  }
  return end
}

function refuse({diagnostics}: Outcome<unknown>, {world, terminal}: Surroundings): ExitCode {
  report(diagnostics, world, terminal)
  terminal.say(terminal.paint.out.red('nothing written'))
  return 1
}

/** Write what is ready, and say what was written. */
function finish(
  {diagnostics}: Outcome<unknown>,
  files: readonly FileToWrite[],
  folder: FolderToWrite | undefined,
  dryRun: boolean,
  surroundings: Surroundings,
): ExitCode {
  const {world, terminal, output} = surroundings
  const written = dryRun ? undefined : writeFiles(output, files, folder)
  if (written?.ok === false)
    return refuse({...written, diagnostics: [...diagnostics, ...written.diagnostics]}, surroundings)
  report(diagnostics, world, terminal)
  const {dim} = terminal.paint.out
  const size = (bytes: Uint8Array): string => dim(`  ${Math.ceil(bytes.length / 1000)} kB`)
  for (const {shown, bytes} of files) terminal.say(`  ${shown}${size(bytes)}`)
  for (const [name, bytes] of folder?.files ?? []) terminal.say(`  ${folder?.shown}/${name}${size(bytes)}`)
  return 0
}
