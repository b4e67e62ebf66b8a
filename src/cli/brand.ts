import {basename, join, resolve} from 'node:path'
import {InvalidArgumentError, Option, type Command} from 'commander'
import {isDate} from '../content/fields.ts'
import type {Brand} from '../content/load/brand.ts'
import {hasErrors, type Diagnostic} from '../diagnostic/diagnostic.ts'
import type {CopiesRequest} from '../publish/copies/copies.ts'
import type {RecordFile} from '../publish/copies/record.ts'
import type {Count} from '../publish/copies/run.ts'
import {readShard, wholeShard, type Shard} from '../publish/copies/shard.ts'
import type {Format} from '../publish/plan.ts'
import {isInside} from '../world/inside.ts'
import {remember} from '../world/remember.ts'
import {readFolder, readFormats} from './build.ts'
import {prepareCopies, type Ready} from './copies-ready.ts'
import type {ExitCode, Surroundings} from './program.ts'
import {report, sayEnd} from './report.ts'
import {UsageError} from './usage.ts'
import {findWhitepapers} from './whitepapers.ts'

interface BrandOptions {
  readonly brand?: readonly string[]
  readonly recipients?: string
  readonly format?: readonly Format[]
  readonly edition?: string
  readonly out: string
  readonly jobs: number
  readonly shard?: Shard
  readonly resume: boolean
  readonly record?: string
  readonly issued?: string
  readonly reissue?: string
  readonly draft: boolean
  readonly dryRun: boolean
  /** Whether this is one of several processes of a run, which tells what is wrong with all. */
  readonly job: boolean
}

/** `hakusho brand`: make copies in the names of customers and partners. */
export function addBrand(program: Command, surroundings: Surroundings, end: (code: ExitCode) => void): void {
  const formats = "pdf, docx, html: any of them, with commas; the brand's own otherwise"
  program
    .command('brand')
    .description('make copies in the names of customers and partners')
    .argument('<whitepaper>', 'a folder that holds whitepaper.yaml, or a name under ./content')
    .option('-b, --brand <brand...>', 'names of files in brands/: all of them where none is given')
    .option('-r, --recipients <file>', 'who gets a copy: CSV with a column `name`, or a list in YAML')
    .addOption(new Option('-f, --format <formats>', formats).argParser(readFormats))
    .option('-e, --edition <edition>', 'the edition to copy: the one in work, or one that is released')
    .option('-o, --out <folder>', 'where the files go', readFolder, 'out')
    .option('-j, --jobs <count>', 'how many processes make copies at once', readJobs, 1)
    .option('--shard <i/n>', 'make this part of n of the copies, on one machine of several', readPart)
    .option('--resume', 'leave copies that are there, made from the same', false)
    .option('--record <file>', 'add to this record what was handed out to whom')
    .option(
      '--issued <date>',
      'the day that the record has, as YYYY-MM-DD; today where none is given',
      readDate,
    )
    .option('--reissue <edition>', 'only for who holds a copy of this edition, by the record')
    .option('--draft', 'make copies of an edition that is not released', false)
    .option('-n, --dry-run', 'say what would be made, and write nothing', false)
    .addOption(new Option('--job').default(false).hideHelp())
    .action(async (name: string, options: BrandOptions) => {
      end(await brandWhitepaper(name, options, surroundings))
    })
}

function readJobs(text: string): number {
  const count = Number(text)
  if (Number.isInteger(count) && count > 0 && count <= 256) return count
  throw new InvalidArgumentError('Name a number from 1 to 256.')
}

function readPart(text: string): Shard {
  const shard = readShard(text)
  if (shard) return shard
  throw new InvalidArgumentError('Name a part and how many there are, as 2/4.')
}

function readDate(text: string): string {
  if (isDate(text)) return text
  throw new InvalidArgumentError('Name a day, as 2026-04-01.')
}

/** The record of issue, which does not stand among what can be made again. */
function recordOf(
  {record, reissue, recipients, out}: BrandOptions,
  surroundings: Surroundings,
): RecordFile | undefined {
  const {world, output} = surroundings
  if (reissue !== undefined && (record === undefined || recipients === undefined))
    throw new UsageError(
      'who holds a copy of an edition is known from a record, and their names from a list',
      'Name both: --record and --recipients',
    )
  if (record === undefined) return undefined
  const path = resolve(world.cwd, record)
  if (isInside(world, resolve(world.cwd, out), path))
    throw new UsageError(
      `\`${record}\` stands in the output folder, which may be emptied`,
      'Keep the record elsewhere: it cannot be made again',
    )
  return {output, path, shown: world.show(path)}
}

async function brandWhitepaper(name: string, options: BrandOptions, plain: Surroundings): Promise<ExitCode> {
  const surroundings = {...plain, world: remember(plain.world)}
  const {world, terminal} = surroundings
  const [folder = name] = findWhitepapers(world, [name])
  const record = recordOf(options, surroundings)
  const found: Diagnostic[] = []
  const tell = (faults: readonly Diagnostic[]): void => {
    if (faults.length > 0) terminal.progress(undefined)
    report(faults, world, terminal)
    found.push(...faults)
  }
  const ready = await prepareCopies(folder, options, record, surroundings, options.job ? () => {} : tell)
  const total = {made: 0, lost: options.job ? 0 : (ready?.lost ?? 0)}
  if (ready)
    for (const brand of ready.brands) {
      const {made, lost} = await copiesOf(brand, ready, {folder, record, options, surroundings, tell})
      total.made += made
      total.lost += lost
    }
  const code = ready && total.lost === 0 && !hasErrors(found) ? 0 : 1
  if (options.job) return code
  const verb = options.dryRun ? 'would be made' : 'made'
  const copies = total.made === 1 ? 'copy' : 'copies'
  sayEnd(`${total.made} ${copies} ${verb}${lostText(total)}`, found, code === 0, terminal)
  return code
}

const lostText = ({lost}: Count): string => (lost === 0 ? '' : `, ${lost} failed`)

/** What copies of one brand are made with. */
interface Desk {
  readonly folder: string
  readonly record: RecordFile | undefined
  readonly options: BrandOptions
  readonly surroundings: Surroundings
  readonly tell: (faults: readonly Diagnostic[]) => void
}

async function copiesOf(brand: Brand, ready: Ready, desk: Desk): Promise<Count> {
  const {options, surroundings, tell, record} = desk
  const {world, terminal, output, today} = surroundings
  const [{copiesFolder, planCopies}, {runCopies}, {runJobs}, {recordIssue}] = await Promise.all([
    import('../publish/copies/copies.ts'),
    import('../publish/copies/run.ts'),
    import('../publish/copies/jobs.ts'),
    import('../publish/copies/record.ts'),
  ])
  const {forme} = ready
  const {recipients, replaces} = await askedFor(brand, ready, desk)
  const request: CopiesRequest = {
    forme,
    brand,
    recipients,
    formats: options.format ?? brand.data.formats,
    shard: options.shard ?? wholeShard,
    resume: options.resume,
    out: resolve(world.cwd, options.out),
    show: world.show,
    ...(options.dryRun ? {} : {output}),
  }
  const all = planCopies(request).length
  const tick = progressOf(brand.id, all, surroundings)
  const onCopy = (faults: readonly Diagnostic[], count: Count): void => {
    tell(faults)
    tick(count)
  }
  const {jobs} = options
  const manifest =
    jobs > 1 && !options.dryRun
      ? await runJobs(request, jobs, (shard) => surroundings.spawn(jobWords(brand, shard, desk)), onCopy)
      : await runCopies(request, onCopy)
  terminal.progress(undefined)
  if (record && !options.dryRun && !options.job)
    tell(recordIssue(record, ready.record, manifest, {date: options.issued ?? today(), replaces}))
  const {copies, failed} = manifest
  if (!options.job) {
    const {bold, dim} = terminal.paint.out
    const title = bold(`${basename(forme.document.whitepaper)} ${brand.id}`)
    terminal.say(`${title} ${dim(`${copies.length} of ${all}`)}`)
    terminal.say(`  ${world.show(join(request.out, copiesFolder(forme, brand)))}`)
  }
  return {made: copies.length, lost: failed.length}
}

/** Who gets a copy of a brand: all of the list, or of those whoever holds one of an older edition. */
async function askedFor(
  brand: Brand,
  {forme, recipients, record}: Ready,
  {options: {reissue, job}, tell}: Desk,
): Promise<Pick<Ready, 'recipients'> & {readonly replaces: ReadonlyMap<string, string>}> {
  if (reissue === undefined || !recipients) return {recipients, replaces: new Map()}
  const {holdersOf, lostHolders} = await import('../publish/copies/record.ts')
  const {whitepaper} = forme.document
  const holders = holdersOf(record, {whitepaper, edition: reissue, brand: brand.id})
  if (!job) tell(lostHolders(holders, recipients))
  return {recipients: recipients.filter(({id}) => holders.has(id)), replaces: holders}
}

/** The words that make one shard of a brand's copies. */
function jobWords(brand: Brand, shard: Shard, {folder, options}: Desk): readonly string[] {
  const {recipients, format, edition, out, resume, draft, record, reissue} = options
  const named = {recipients, format: format?.join(','), edition, out, record, reissue}
  return [
    ...['brand', folder, '--job', '--brand', brand.id, '--shard', `${shard.index}/${shard.count}`],
    ...Object.entries(named).flatMap(([name, value]) => (value === undefined ? [] : [`--${name}`, value])),
    ...(resume ? ['--resume'] : []),
    ...(draft ? ['--draft'] : []),
  ]
}

/** Says how far copies are: how many a second since the first, and how long the others will take. */
function progressOf(name: string, all: number, {terminal}: Surroundings): (count: Count) => void {
  const began = terminal.elapsed()
  let shown = 0
  return ({made, lost}) => {
    const now = terminal.elapsed()
    const done = made + lost
    if (now - shown < 100 && done < all) return
    shown = now
    const rate = done / Math.max(0.001, (now - began) / 1000)
    const left = Math.ceil((all - done) / Math.max(rate, 0.001))
    terminal.progress(
      `${name}: ${done} of ${all}${lostText({made, lost})}, ${Math.round(rate)}/s, ${left} s left`,
    )
  }
}
