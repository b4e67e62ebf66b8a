import type {Command} from 'commander'
import type {Diagnostic} from '../diagnostic/diagnostic.ts'
import type {Genuine} from '../publish/claim/verify-file.ts'
import {readFolder} from './build.ts'
import type {ExitCode, Surroundings} from './program.ts'
import {report} from './report.ts'
import type {Terminal} from './terminal.ts'
import {UsageError} from './usage.ts'

/** `hakusho verify`: whether files are what was released. */
export function addVerify(program: Command, surroundings: Surroundings, end: (code: ExitCode) => void): void {
  program
    .command('verify')
    .description('say of which whitepaper and edition files are, and whether they are what was released')
    .argument('<file...>', 'PDF, Word and HTML files')
    .option('--in <folder>', 'where the whitepapers are, each with its released editions', readFolder, '.')
    .action(async (files: string[], options: {readonly in: string}) => {
      end(await verify(files, options.in, surroundings))
    })
}

async function verify(
  files: readonly string[],
  folder: string,
  {world, terminal}: Surroundings,
): Promise<ExitCode> {
  const [{readShelves}, {verifyFile}] = await Promise.all([
    import('../publish/claim/shelves.ts'),
    import('../publish/claim/verify-file.ts'),
  ])
  if (world.kind(folder) !== 'folder')
    throw new UsageError(`there is no folder \`${folder}\``, 'Name the folder that holds the whitepapers')
  const {shelves, diagnostics} = readShelves(world, folder)
  const faults: Diagnostic[] = [...diagnostics]
  for (const path of files) {
    const verified = verifyFile(world, path, shelves)
    faults.push(...verified.diagnostics)
    if (!verified.ok) continue
    sayGenuine(world.show(path), verified.value, terminal)
  }
  report(faults, world, terminal)
  return faults.length > 0 ? 1 : 0
}

/** Say what a file is; where its bytes were released in several folders, of each. */
function sayGenuine(file: string, genuine: readonly Genuine[], {say, paint: {out}}: Terminal): void {
  for (const {folder, facts, withdrawn} of genuine) {
    const place = genuine.length > 1 ? ` in ${folder}` : ''
    say(`${file}  ${facts.whitepaper} ${facts.label} (${facts.date}): ${out.green('as released')}${place}`)
    if (withdrawn) say(out.yellow(`  withdrawn on ${withdrawn.date}, no longer valid: ${withdrawn.reason}`))
  }
}
