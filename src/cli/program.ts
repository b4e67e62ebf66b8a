import {Command, CommanderError} from 'commander'
import type {Output} from '../publish/output.ts'
import type {Validator} from '../publish/verify/run.ts'
import {version} from '../publish/version.ts'
import type {World} from '../world/world.ts'
import {addBrand} from './brand.ts'
import {addBuild} from './build.ts'
import {addCheck} from './check.ts'
import {addDiff} from './diff.ts'
import {addManifest} from './manifest.ts'
import {addRelease} from './release.ts'
import {addStatus} from './status.ts'
import type {Terminal} from './terminal.ts'
import {UsageError} from './usage.ts'
import {addVerify} from './verify.ts'

/** What a command has to work with. */
export interface Surroundings {
  readonly world: World
  readonly output: Output
  /** What `--verify` holds a PDF against its standards by. */
  readonly validator: Validator
  readonly terminal: Terminal
  /** The day on which somebody does what is recorded, as YYYY-MM-DD. */
  readonly today: () => string
  /** Run hakusho in a process of its own, whose diagnostics go where ours do: how it ended. */
  readonly spawn: (words: readonly string[]) => Promise<number>
}

/** How a command ended: 0 all is well, 1 errors in content, 2 a fault of usage. */
export type ExitCode = 0 | 1 | 2

/** Run the command line. */
export async function run(words: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const {terminal} = surroundings
  let code: ExitCode = 0
  const end = (ended: ExitCode): void => {
    code = ended
  }
  const program = programOf(surroundings, end)
  try {
    await program.parseAsync(words, {from: 'user'})
    return code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    if (!(error instanceof UsageError)) return failure(error, terminal)
    terminal.warn(`${terminal.paint.err.red('error')} ${error.message}`)
    if (error.hint) terminal.warn(`  hint: ${error.hint}`)
    return 2
  }
}

/** A fault of hakusho itself: told in one line, with what a report of it needs. */
function failure(error: unknown, terminal: Terminal): ExitCode {
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  terminal.warn(`${terminal.paint.err.red('error')} hakusho itself has failed: ${message}`)
  terminal.warn('  hint: report this, with the command and the content that led to it')
  return 1
}

function programOf(surroundings: Surroundings, end: (code: ExitCode) => void): Command {
  const {terminal} = surroundings
  const program = new Command('hakusho')
    .description('Whitepapers as code: YAML content and a revision history become PDF, Word and HTML.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .showSuggestionAfterError()
    .showHelpAfterError('(hakusho --help lists the commands)')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.say(text.trimEnd()),
      writeErr: (text) => terminal.warn(text.trimEnd()),
    })
    .addHelpText('after', examples)
  addBuild(program, surroundings, end)
  addBrand(program, surroundings, end)
  addCheck(program, surroundings, end)
  addDiff(program, surroundings, end)
  addManifest(program, surroundings, end)
  addRelease(program, surroundings, end)
  addStatus(program, surroundings, end)
  addVerify(program, surroundings, end)
  return program
}

const examples = `
A whitepaper is a folder that holds whitepaper.yaml, or a name under ./content. Where none is named, it is the
current folder if that is one, else all of ./content.

Examples:
  hakusho build                               every whitepaper, in PDF, Word and HTML
  hakusho build pracla-iso27017 --format pdf  one of them, as PDF
  hakusho build --verify                      only if veraPDF finds no fault with the PDF
  hakusho check --json                        what is wrong, for another program to read
  hakusho release pracla-iso27017 1.2         make the edition in work final
  hakusho build pracla-iso27017 -e 1.1        a released edition again, from what was frozen
  hakusho diff aozora 2.0 .                   what the working copy changes
  hakusho status                              what has changed, and what the history lacks
  hakusho brand aozora --brand customer --recipients recipients/2026.csv --record issued.jsonl
                                              copies in the names of customers, and who has which
  hakusho verify whitepaper.pdf               whether a file is what was released

veraPDF is \`verapdf\` on the PATH, or what the environment variable HAKUSHO_VERAPDF names: the program or its cli jar.

Exit codes: 0 all is well, 1 errors in content, 2 a fault of usage.`
