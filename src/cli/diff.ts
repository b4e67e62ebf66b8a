import {Option, type Command} from 'commander'
import type {Line, Style} from '../compare/report/line.ts'
import type {ExitCode, Surroundings} from './program.ts'
import {report} from './report.ts'
import type {Paint} from './terminal.ts'
import {UsageError} from './usage.ts'
import {findWhitepapers} from './whitepapers.ts'

interface DiffOptions {
  readonly format: 'text' | 'json'
  readonly stat: boolean
  readonly exitCode: boolean
}

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
      new Option('-f, --format <format>', 'text, or JSON for another program')
        .choices(['text', 'json'])
        .default('text'),
    )
    .option('--stat', 'only how much has changed', false)
    .option('--exit-code', 'end with 1 where anything differs', false)
    .action(async (name: string, a: string | undefined, b: string | undefined, options: DiffOptions) => {
      end(await diff(name, [a, b], options, surroundings))
    })
}

async function diff(
  name: string,
  [before, after]: readonly [string | undefined, string | undefined],
  {format, stat, exitCode}: DiffOptions,
  {world, terminal}: Surroundings,
): Promise<ExitCode> {
  if (stat && format === 'json')
    throw new UsageError('--stat is for text: JSON has the counts', 'Leave one of them out')
  const [[folder = ''], publish, {printReport}, {differs}] = [
    findWhitepapers(world, [name]),
    await import('../publish/diff/diff.ts'),
    await import('../compare/report/text.ts'),
    await import('../compare/report/report.ts'),
  ]
  const compared = publish.diff(world, {folder, before, after})
  if (!compared.ok) {
    report(compared.diagnostics, world, terminal)
    return 1
  }
  const {out} = terminal.paint
  if (format === 'json') terminal.say(JSON.stringify(compared.value.report, undefined, 2))
  else
    for (const line of printReport(compared.value.report, {signed: !out.isColorSupported, summary: stat}))
      terminal.say(painted(line, out))
  return exitCode && differs(compared.value.report) ? 1 : 0
}

const plain = (text: string): string => text

const paints = (out: Paint): Readonly<Record<Style, (text: string) => string>> => ({
  plain,
  strong: out.bold,
  faint: out.dim,
  inserted: (text) => out.underline(out.green(text)),
  deleted: (text) => out.strikethrough(out.red(text)),
  restyled: out.yellow,
})

const painted = (line: Line, out: Paint): string =>
  line.map(({style, text}) => paints(out)[style](text)).join('')
