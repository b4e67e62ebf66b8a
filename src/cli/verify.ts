import type {Command} from 'commander'
import type {Diagnostic} from '../diagnostic/diagnostic.ts'
import type {Outcome} from '../diagnostic/outcome.ts'
import type {IssuedCopy} from '../freeze/copies.ts'
import type {Genuine, Verified} from '../publish/claim/verify-file.ts'
import type {World} from '../world/world.ts'
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
    .option('--record <file>', 'the record of issue, which knows who was given which copy')
    .action(async (files: string[], options: VerifyOptions) => {
      end(await verify(files, options, surroundings))
    })
}

interface VerifyOptions {
  readonly in: string
  readonly record?: string
}

async function recordAt(path: string, world: World): Promise<Outcome<readonly IssuedCopy[]>> {
  const bytes = world.read(path)
  if (!bytes) throw new UsageError(`there is no file \`${path}\``, 'Name the record of issue')
  const {readRecord} = await import('../freeze/copies.ts')
  return readRecord(world.show(path), bytes)
}

async function verify(
  files: readonly string[],
  {in: folder, record: recordPath}: VerifyOptions,
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
  const record = recordPath === undefined ? undefined : await recordAt(recordPath, world)
  faults.push(...(record?.diagnostics ?? []))
  for (const path of files) {
    const verified = verifyFile(world, path, shelves, record?.ok ? record.value : undefined)
    faults.push(...verified.diagnostics)
    if (!verified.ok) continue
    const {value} = verified
    if ('genuine' in value) sayGenuine(world.show(path), value.genuine, terminal)
    else sayIssued(world.show(path), value, terminal)
  }
  report(faults, world, terminal)
  return faults.length > 0 ? 1 : 0
}

/** Say whose copy a file is. */
function sayIssued(
  file: string,
  {issued, name}: Extract<Verified, {readonly issued: IssuedCopy}>,
  {say, paint: {out}}: Terminal,
): void {
  const {whitepaper, edition, draft, brand, serial, recipient, date, replaces} = issued
  const of = `${whitepaper} ${edition}${draft ? '-draft' : ''}`
  say(`${file}  ${of}, ${brand}, copy ${serial}: ${out.green(`as issued on ${date}`)}`)
  say(
    `  to ${recipient}${name === undefined ? '' : `: ${name}`}${replaces === undefined ? '' : `, for ${replaces}`}`,
  )
}

/** Say what a file is; where its bytes were released in several folders, of each. */
function sayGenuine(file: string, genuine: readonly Genuine[], {say, paint: {out}}: Terminal): void {
  for (const {folder, facts, withdrawn} of genuine) {
    const place = genuine.length > 1 ? ` in ${folder}` : ''
    say(`${file}  ${facts.whitepaper} ${facts.label} (${facts.date}): ${out.green('as released')}${place}`)
    if (withdrawn) say(out.yellow(`  withdrawn on ${withdrawn.date}, no longer valid: ${withdrawn.reason}`))
  }
}
