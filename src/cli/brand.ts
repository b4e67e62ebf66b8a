import {basename, join, resolve} from 'node:path'
import {Option, type Command} from 'commander'
import {brandNames, readBrand, type Brand} from '../content/load/brand.ts'
import {diagnostic, hasErrors, type Diagnostic} from '../diagnostic/diagnostic.ts'
import {fileSpan} from '../diagnostic/span.ts'
import type {MadeCopy} from '../publish/copies/copies.ts'
import type {Recipient} from '../publish/copies/recipients.ts'
import type {Format} from '../publish/plan.ts'
import type {Forme} from '../publish/press.ts'
import {writeFiles} from '../publish/write.ts'
import {remember} from '../world/remember.ts'
import {readFolder, readFormats} from './build.ts'
import type {ExitCode, Surroundings} from './program.ts'
import {countOf, countText, report} from './report.ts'
import {findWhitepapers} from './whitepapers.ts'

interface BrandOptions {
  readonly brand?: readonly string[]
  readonly recipients?: string
  readonly format?: readonly Format[]
  readonly edition?: string
  readonly out: string
  readonly draft: boolean
  readonly dryRun: boolean
}

/** `hakusho brand`: make copies in the names of customers and partners. */
export function addBrand(program: Command, surroundings: Surroundings, end: (code: ExitCode) => void): void {
  program
    .command('brand')
    .description('make copies in the names of customers and partners')
    .argument('<whitepaper>', 'a folder that holds whitepaper.yaml, or a name under ./content')
    .option('-b, --brand <brand...>', 'names of files in brands/: all of them where none is given')
    .option('-r, --recipients <file>', 'who gets a copy: CSV with a column `name`')
    .addOption(
      new Option(
        '-f, --format <formats>',
        "pdf, docx, html: any of them, with commas; the brand's own otherwise",
      ).argParser(readFormats),
    )
    .option('-e, --edition <edition>', 'the edition to copy: the one in work, or one that is released')
    .option('-o, --out <folder>', 'where the files go', readFolder, 'out')
    .option('--draft', 'make copies of an edition that is not released', false)
    .option('-n, --dry-run', 'say what would be made, and write nothing', false)
    .action(async (name: string, options: BrandOptions) => {
      end(await brandWhitepaper(name, options, surroundings))
    })
}

/** All that was read before a copy is made. */
interface Ready {
  readonly forme: Forme
  readonly brands: readonly Brand[]
  readonly recipients: readonly Recipient[] | undefined
}

async function brandWhitepaper(name: string, options: BrandOptions, plain: Surroundings): Promise<ExitCode> {
  const surroundings = {...plain, world: remember(plain.world)}
  const {world, terminal} = surroundings
  const [folder = name] = findWhitepapers(world, [name])
  const found: Diagnostic[] = []
  const tell = (faults: readonly Diagnostic[]): void => {
    report(faults, world, terminal)
    found.push(...faults)
  }
  const ready = await prepareCopies(folder, options, surroundings, tell)
  let made = 0
  let lost = 0
  for (const brand of ready?.brands ?? []) {
    if (!ready) break
    const counts = await copiesOf(brand, ready, options, surroundings, tell)
    made += counts.made
    lost += counts.failed
  }
  const code = ready && lost === 0 && !hasErrors(found) ? 0 : 1
  const verb = options.dryRun ? 'would be made' : 'made'
  const failures = lost === 0 ? '' : `, ${lost} failed`
  const seconds = (terminal.elapsed() / 1000).toFixed(1)
  const summary = `${made} ${made === 1 ? 'copy' : 'copies'} ${verb}${failures}, ${countText(countOf(found))}, ${seconds} s`
  terminal.say(code === 0 ? terminal.paint.out.green(summary) : terminal.paint.out.red(summary))
  return code
}

/** Read everything that all copies share; nothing where that cannot be done. */
async function prepareCopies(
  folder: string,
  options: BrandOptions,
  {world, terminal}: Surroundings,
  tell: (faults: readonly Diagnostic[]) => void,
): Promise<Ready | undefined> {
  const onStage = (stage: string): void => terminal.progress(`${basename(folder)}: ${stage} …`)
  const [{pressEdition}, {brandProblems}, {draftFault}, {readRecipientsFile}] = await Promise.all([
    import('../publish/edition.ts'),
    import('../publish/copies/forme.ts'),
    import('../publish/copies/copies.ts'),
    import('../publish/copies/read.ts'),
  ])
  const pressed = await pressEdition(world, {folder, edition: options.edition, onStage})
  terminal.progress(undefined)
  const names = options.brand ?? brandNames(world, resolve(world.cwd, folder))
  const brands = names.map((name) => readBrand(world, resolve(world.cwd, folder), name))
  const recipients =
    options.recipients === undefined ? undefined : readRecipientsFile(world, options.recipients)
  const faults = [
    ...pressed.diagnostics,
    ...(names.length === 0 ? [noBrands(world.show(join(resolve(world.cwd, folder), 'brands')))] : []),
    ...brands.flatMap(({diagnostics}) => diagnostics),
    ...(recipients?.diagnostics ?? []),
  ]
  const sound = brands.flatMap((brand) => (brand.ok ? [brand.value] : []))
  if (pressed.ok) {
    faults.push(...sound.flatMap((brand) => brandProblems(pressed.value, brand)))
    const {draft, edition} = pressed.value.document
    if (draft && !options.draft) faults.push(draftFault(edition))
  }
  tell(faults)
  if (!pressed.ok || hasErrors(faults) || recipients?.ok === false) return undefined
  return {forme: pressed.value, brands: sound, recipients: recipients?.value}
}

const noBrands = (folder: string): Diagnostic =>
  diagnostic(
    'brand-unknown',
    fileSpan(folder),
    'the whitepaper has no brands',
    `write one: \`${folder}/<name>.yaml\``,
  )

async function copiesOf(
  brand: Brand,
  {forme, recipients}: Ready,
  options: BrandOptions,
  {world, terminal, output}: Surroundings,
  tell: (faults: readonly Diagnostic[]) => void,
): Promise<{readonly made: number; readonly failed: number}> {
  const [{copiesFolder, makeCopies, planCopies}, {copiesManifest}] = await Promise.all([
    import('../publish/copies/copies.ts'),
    import('../publish/copies/manifest.ts'),
  ])
  const out = resolve(world.cwd, options.out)
  const formats = options.format ?? brand.data.formats
  const request = {forme, brand, recipients, formats, out, show: world.show}
  const all = planCopies(request).length
  const made: MadeCopy[] = []
  let lost = 0
  for await (const copy of makeCopies(options.dryRun ? request : {...request, output})) {
    if (copy.ok) made.push(copy.value)
    else lost += 1
    if (copy.diagnostics.length > 0) terminal.progress(undefined)
    tell(copy.diagnostics)
    const failures = lost === 0 ? '' : `, ${lost} failed`
    terminal.progress(`${brand.id}: ${made.length + lost} of ${all}${failures}`)
  }
  terminal.progress(undefined)
  const folder = join(out, copiesFolder(forme, brand))
  if (!options.dryRun && made.length > 0) {
    const path = join(folder, 'manifest.json')
    const bytes = copiesManifest(forme, brand, made)
    tell(writeFiles(output, [{path, shown: world.show(path), bytes, chosen: true}]).diagnostics)
  }
  const {bold, dim} = terminal.paint.out
  terminal.say(
    `${bold(`${basename(forme.document.whitepaper)} ${brand.id}`)} ${dim(`${made.length} of ${all}`)}`,
  )
  terminal.say(`  ${world.show(folder)}`)
  return {made: made.length, failed: lost}
}
