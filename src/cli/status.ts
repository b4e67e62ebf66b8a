import {basename} from 'node:path'
import {Option, type Command} from 'commander'
import {hasErrors} from '../diagnostic/diagnostic.ts'
import type {Survey} from '../publish/status/survey.ts'
import {painted} from './paint.ts'
import type {ExitCode, Surroundings} from './program.ts'
import {report} from './report.ts'
import {UsageError} from './usage.ts'
import {findWhitepapers} from './whitepapers.ts'

interface StatusOptions {
  readonly format: 'text' | 'json'
  readonly draftHistory: boolean
}

/** `hakusho status`: what has changed since the last release, and what the history lacks. */
export function addStatus(program: Command, surroundings: Surroundings, end: (code: ExitCode) => void): void {
  program
    .command('status')
    .description('say what has changed since the last release, and what the history lacks')
    .argument('[whitepaper...]', 'folders that hold whitepaper.yaml, or names under ./content')
    .addOption(
      new Option('-f, --format <format>', 'text, or JSON for another program')
        .choices(['text', 'json'])
        .default('text'),
    )
    .option('--draft-history', 'print the entry of the history as it has to be, as YAML', false)
    .action(async (names: string[], options: StatusOptions) => {
      end(await status(names, options, surroundings))
    })
}

interface Surveyed {
  readonly name: string
  readonly survey: Survey
}

async function surveyAll(
  names: readonly string[],
  {world, terminal}: Surroundings,
): Promise<readonly Surveyed[]> {
  const {survey} = await import('../publish/status/survey.ts')
  const found: Surveyed[] = []
  for (const folder of findWhitepapers(world, names)) {
    const name = basename(folder)
    const onStage = (stage: string): void => terminal.progress(`${name}: ${stage} …`)
    found.push({name, survey: await survey(world, folder, onStage)})
  }
  terminal.progress(undefined)
  return found
}

async function status(
  names: readonly string[],
  {format, draftHistory}: StatusOptions,
  surroundings: Surroundings,
): Promise<ExitCode> {
  if (draftHistory && format === 'json')
    throw new UsageError('--draft-history is YAML: --format json is not for it', 'Leave one of them out')
  const all = await surveyAll(names, surroundings)
  if (draftHistory) return draft(all, surroundings)
  const {terminal} = surroundings
  const [{statusOf}, {printStatus}] = [
    await import('../publish/status/status.ts'),
    await import('../publish/status/text.ts'),
  ]
  const told = all.map(({name, survey}) => statusOf(name, survey))
  if (format === 'json') terminal.say(JSON.stringify({format: 1, whitepapers: told}, undefined, 2))
  else
    for (const line of told.flatMap((own) => printStatus(own)))
      terminal.say(painted(line, terminal.paint.out))
  return 0
}

/** Print the entries; where a text cannot be read, what is wrong with it. */
async function draft(all: readonly Surveyed[], {world, terminal, today}: Surroundings): Promise<ExitCode> {
  const {draftHistory} = await import('../publish/status/draft.ts')
  const drafts = all.map(({survey}) => draftHistory(survey, today()))
  all.forEach(({survey: {diagnostics}}, at) => {
    if (drafts[at] === undefined)
      report(
        diagnostics.filter((item) => hasErrors([item])),
        world,
        terminal,
      )
  })
  for (const entry of drafts) if (entry !== undefined) terminal.say(entry)
  return drafts.includes(undefined) ? 1 : 0
}
