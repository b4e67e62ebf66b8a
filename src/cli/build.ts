import {basename, resolve} from 'node:path'
import {InvalidArgumentError, Option, type Command} from 'commander'
import type {Diagnostic} from '../diagnostic/diagnostic.ts'
import {editionName} from '../document/facts.ts'
import {formats, plan, type Format, type Plan} from '../publish/plan.ts'
import type {Forme} from '../publish/press.ts'
import {claimsText} from '../publish/verify/claims.ts'
import type {FileToWrite} from '../publish/write.ts'
import type {ExitCode, Surroundings} from './program.ts'
import {report, sayEnd} from './report.ts'
import {UsageError} from './usage.ts'
import {findWhitepapers} from './whitepapers.ts'

interface BuildOptions {
  readonly edition?: string
  readonly format: readonly Format[]
  readonly out: string
  readonly strict: boolean
  readonly dryRun: boolean
  readonly verify: boolean
  readonly unlocked: boolean
}

/** `hakusho build`: make the files of whitepapers. */
export function addBuild(program: Command, surroundings: Surroundings, end: (code: ExitCode) => void): void {
  program
    .command('build')
    .description('make PDF, Word and HTML')
    .argument('[whitepaper...]', 'folders that hold whitepaper.yaml, or names under ./content')
    .option('-e, --edition <edition>', 'the edition to build: the one in work, or one that is released')
    .addOption(
      new Option('-f, --format <formats>', 'pdf, docx, html: any of them, with commas')
        .argParser(readFormats)
        .default(formats, 'all three'),
    )
    .option('-o, --out <folder>', 'where the files go', readFolder, 'out')
    .option('--strict', 'warnings fail too', false)
    .option('-n, --dry-run', 'say what would be written, and write nothing', false)
    .addOption(
      new Option('--verify', 'write only if veraPDF finds the PDF to be PDF/UA-1 and PDF/A-2a')
        .default(false)
        .conflicts('dryRun'),
    )
    .option('--unlocked', "let Word start its pages where they fill, not where the PDF's start", false)
    .action(async (names: string[], options: BuildOptions) => {
      end(await build(names, options, surroundings))
    })
}

/** A folder as an option names it. */
export function readFolder(value: string): string {
  if (value.trim() === '') throw new InvalidArgumentError('Name a folder.')
  return value
}

/** Formats as an option names them, with commas. */
export function readFormats(value: string): readonly Format[] {
  const wanted = value.split(',').map((name) => name.trim())
  const unknown = wanted.find((name) => !formats.some((format) => format === name))
  if (unknown !== undefined)
    throw new InvalidArgumentError(`There is no format \`${unknown}\`: use ${formats.join(', ')}.`)
  return formats.filter((format) => wanted.includes(format))
}

async function build(
  names: readonly string[],
  options: BuildOptions,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const {world, terminal} = surroundings
  if (options.verify && !options.format.includes('pdf'))
    throw new UsageError('--verify is for the PDF, and none is asked for', 'Put `pdf` into --format')
  if (options.unlocked && !options.format.includes('docx'))
    throw new UsageError('--unlocked is for the Word file, and none is asked for', 'Put `docx` into --format')
  const found: Diagnostic[] = []
  let code: ExitCode = 0
  let files = 0
  for (const folder of findWhitepapers(world, names)) {
    const made = await buildOne(folder, options, surroundings)
    report(made.diagnostics, world, terminal)
    found.push(...made.diagnostics)
    files += made.files
    if (made.failed) code = 1
  }
  const verb = options.dryRun ? 'would be written' : 'written'
  sayEnd(`${files} file${files === 1 ? '' : 's'} ${verb}`, found, code === 0, terminal)
  return code
}

interface Made {
  readonly diagnostics: readonly Diagnostic[]
  readonly files: number
  readonly failed: boolean
}

async function buildOne(folder: string, options: BuildOptions, surroundings: Surroundings): Promise<Made> {
  const {world, terminal, output} = surroundings
  const name = basename(folder)
  const onStage = (stage: string): void => terminal.progress(`${name}: ${stage} …`)
  const [{pressEdition}, {publish}] = await Promise.all([
    import('../publish/edition.ts'),
    import('../publish/publish.ts'),
  ])
  const pressed = await pressEdition(world, {folder, edition: options.edition, onStage})
  const stopped =
    !pressed.ok || (options.strict && pressed.diagnostics.some(({severity}) => severity === 'warning'))
  if (stopped) {
    terminal.progress(undefined)
    return {diagnostics: pressed.diagnostics, files: 0, failed: true}
  }
  const forme = pressed.value
  const validator = options.verify ? surroundings.validator : undefined
  const request = {
    output,
    strict: options.strict,
    unlocked: options.unlocked,
    show: world.show,
    runtime: world.runtime,
    validator,
    onStage,
  }
  const files = planOf(forme, options, world.cwd)
  const published = options.dryRun ? undefined : await publish({...request, forme, plan: files})
  terminal.progress(undefined)
  if (published && !published.ok) {
    return {diagnostics: [...pressed.diagnostics, ...published.diagnostics], files: 0, failed: true}
  }
  const facts = new Map(published?.value.map((file) => [file.path, factsOf(file, options)]))
  sayFiles(name, forme, files, facts, surroundings)
  return {
    diagnostics: [...pressed.diagnostics, ...(published?.diagnostics ?? [])],
    files: files.files.length,
    failed: false,
  }
}

const planOf = ({document}: Forme, {format, out}: BuildOptions, cwd: string): Plan =>
  plan({
    whitepaper: document.whitepaper,
    edition: document.edition,
    draft: document.draft,
    formats: format,
    out: resolve(cwd, out),
  })

/** How large a file is, and what it was verified to be. */
function factsOf({path, bytes}: FileToWrite, {verify}: BuildOptions): string {
  const size = `${Math.ceil(bytes.length / 1000)} kB`
  return verify && path.endsWith('.pdf') ? `${size}, ${claimsText(bytes)}` : size
}

function sayFiles(
  name: string,
  {document, pages}: Forme,
  {files}: Plan,
  facts: ReadonlyMap<string, string>,
  {world, terminal, output}: Surroundings,
): void {
  const {bold, dim} = terminal.paint.out
  const stem = files[0]?.path.replace(/\.[a-z]+$/, '') ?? ''
  const older = formats
    .map((format) => `${stem}.${format}`)
    .filter((path) => output.exists(path) && !files.some((file) => file.path === path))
  terminal.say(`${bold(`${name} ${editionName(document)}`)} ${dim(`${pages.pages.length} pages`)}`)
  for (const {path} of files) {
    const known = facts.get(path)
    terminal.say(`  ${world.show(path)}${known === undefined ? '' : dim(`  ${known}`)}`)
  }
  for (const path of older) terminal.say(dim(`  ${world.show(path)}  is of an earlier build`))
}
