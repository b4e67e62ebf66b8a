import {basename} from 'node:path'
import type {Command} from 'commander'
import {hasErrors, type Diagnostic} from '../diagnostic/diagnostic.ts'
import type {ExitCode, Surroundings} from './program.ts'
import {countOf, countText, report} from './report.ts'
import {findWhitepapers} from './whitepapers.ts'

/** `hakusho check`: everything that a build would say, without building. */
export function addCheck(program: Command, surroundings: Surroundings, end: (code: ExitCode) => void): void {
  program
    .command('check')
    .description('say what is wrong, and write nothing')
    .argument('[whitepaper...]', 'folders that hold whitepaper.yaml, or names under ./content')
    .option('--json', 'diagnostics as JSON on standard output', false)
    .action(async (names: string[], {json}: {readonly json: boolean}) => {
      end(await check(names, json, surroundings))
    })
}

async function check(
  names: readonly string[],
  json: boolean,
  {world, terminal}: Surroundings,
): Promise<ExitCode> {
  const {press} = await import('../publish/press.ts')
  const found: Diagnostic[] = []
  const folders = findWhitepapers(world, names)
  for (const folder of folders) {
    terminal.progress(`${basename(folder)} …`)
    found.push(...(await press(world, {folder})).diagnostics)
  }
  terminal.progress(undefined)
  const code = hasErrors(found) ? 1 : 0
  if (json) {
    terminal.say(JSON.stringify({diagnostics: found}, undefined, 2))
    return code
  }
  report(found, world, terminal)
  const checked = folders.map((folder) => basename(folder)).join(', ')
  const summary = `${checked}: ${countText(countOf(found))}`
  terminal.say(code === 0 ? terminal.paint.out.green(summary) : terminal.paint.out.red(summary))
  return code
}
