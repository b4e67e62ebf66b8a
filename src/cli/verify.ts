import type {Command} from 'commander'
import type {Diagnostic} from '../diagnostic/diagnostic.ts'
import {readFolder} from './build.ts'
import type {ExitCode, Surroundings} from './program.ts'
import {report} from './report.ts'

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
  const {shelves, diagnostics} = readShelves(world, folder)
  const faults: Diagnostic[] = [...diagnostics]
  for (const path of files) {
    const verified = verifyFile(world, path, shelves)
    faults.push(...verified.diagnostics)
    if (!verified.ok) continue
    const {facts, withdrawn} = verified.value
    const name = `${facts.whitepaper} ${facts.label} (${facts.date})`
    terminal.say(`${world.show(path)}  ${name}: ${terminal.paint.out.green('as released')}`)
    if (withdrawn)
      terminal.say(terminal.paint.out.yellow(`  withdrawn on ${withdrawn.date}: ${withdrawn.reason}`))
  }
  report(faults, world, terminal)
  return faults.length > 0 ? 1 : 0
}
