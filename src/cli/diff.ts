import {resolve} from 'node:path'
import {InvalidArgumentError, Option, type Command} from 'commander'
import type {Report} from '../compare/report/report.ts'
import type {Compared} from '../publish/diff/diff.ts'
import {redlineFormats, type RedlineFormat} from '../publish/diff/files.ts'
import {readFolder} from './build.ts'
import {painted} from './paint.ts'
import type {ExitCode, Surroundings} from './program.ts'
import {report} from './report.ts'
import {UsageError} from './usage.ts'
import {findWhitepapers} from './whitepapers.ts'

type Format = 'text' | 'json' | RedlineFormat

interface DiffOptions {
  readonly format: readonly Format[]
  readonly out: string
  readonly stat: boolean
  readonly exitCode: boolean
}

const formats: readonly Format[] = ['text', 'json', ...redlineFormats]

/** `hakusho diff`: how two editions differ. */
export function addDiff(program: Command, surroundings: Surroundings, end: (code: ExitCode) => void): void {
  program
    .command('diff')
    .description('say how two editions differ, control by control and word by word')
    .argument('<whitepaper>', 'a folder that holds whitepaper.yaml, or a name under ./content')
    .argument(
      '[a]',
      'a released edition, `.` for the working copy, another whitepaper, or a git revision: the last release',
    )
    .argument('[b]', 'the same: the working copy')
    .addOption(
      new Option(
        '-f, --format <formats>',
        'text, or json for another program; pdf, docx, html: a redline to read, to work in, and to review',
      )
        .argParser(readFormats)
        .default(['text'], 'text'),
    )
    .option('-o, --out <folder>', 'where the files of a redline go', readFolder, 'out')
    .option('--stat', 'only how much has changed', false)
    .option('--exit-code', 'end with 1 where anything differs', false)
    .action(async (name: string, a: string | undefined, b: string | undefined, options: DiffOptions) => {
      end(await diff(name, [a, b], options, surroundings))
    })
}

function readFormats(value: string): readonly Format[] {
  const wanted = value.split(',').map((name) => name.trim())
  const unknown = wanted.find((name) => !formats.some((format) => format === name))
  if (unknown !== undefined)
    throw new InvalidArgumentError(`There is no format \`${unknown}\`: use ${formats.join(', ')}.`)
  return formats.filter((format) => wanted.includes(format))
}

const filesOf = (wanted: readonly Format[]): readonly RedlineFormat[] =>
  redlineFormats.filter((format) => wanted.includes(format))

function refuseMixed({format, stat}: DiffOptions): void {
  if (stat && format.includes('json'))
    throw new UsageError('--stat is for text: JSON has the counts', 'Leave one of them out')
  if (format.length > filesOf(format).length && format.length > 1)
    throw new UsageError('text and json are printed, and go with no other format', 'Ask for them one by one')
}

async function diff(
  name: string,
  [before, after]: readonly [string | undefined, string | undefined],
  options: DiffOptions,
  surroundings: Surroundings,
): Promise<ExitCode> {
  refuseMixed(options)
  const {world, terminal} = surroundings
  const [[folder = ''], publish, {differs}] = [
    findWhitepapers(world, [name]),
    await import('../publish/diff/diff.ts'),
    await import('../compare/report/report.ts'),
  ]
  const compared = publish.diff(world, {folder, before, after})
  if (!compared.ok) {
    report(compared.diagnostics, world, terminal)
    return 1
  }
  const told = compared.value.report
  if (options.format.includes('json')) terminal.say(JSON.stringify(told, undefined, 2))
  else await sayReport(told, options, surroundings)
  const wanted = filesOf(options.format)
  const written = wanted.length === 0 || (await writeRedline(compared.value, wanted, options, surroundings))
  return !written || (options.exitCode && differs(told)) ? 1 : 0
}

/** The report as text; where files are made, its first lines only. */
async function sayReport(told: Report, {stat, format}: DiffOptions, {terminal}: Surroundings): Promise<void> {
  const {printReport} = await import('../compare/report/text.ts')
  const {out} = terminal.paint
  const summary = stat || !format.includes('text')
  for (const line of printReport(told, {signed: !out.isColorSupported, summary}))
    terminal.say(painted(line, out))
}

/** Write the files of a redline; tells whether they could be written. */
async function writeRedline(
  compared: Compared,
  wanted: readonly RedlineFormat[],
  {out}: DiffOptions,
  {world, terminal, output}: Surroundings,
): Promise<boolean> {
  const {publishRedline} = await import('../publish/diff/publish.ts')
  const onStage = (stage: string): void => terminal.progress(`redline: ${stage} …`)
  const request = {compared, formats: wanted, out: resolve(world.cwd, out), output, onStage}
  const written = await publishRedline(world, request)
  terminal.progress(undefined)
  report(written.diagnostics, world, terminal)
  const {dim} = terminal.paint.out
  if (written.ok)
    for (const {shown, bytes} of written.value)
      terminal.say(`  ${shown}${dim(`  ${Math.ceil(bytes.length / 1000)} kB`)}`)
  return written.ok
}
