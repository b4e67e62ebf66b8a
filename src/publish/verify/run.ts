import {execFile, type ExecFileException} from 'node:child_process'
import {existsSync} from 'node:fs'
import {diagnostic, type Diagnostic} from '../../diagnostic/diagnostic.ts'
import {failed, reached, type Outcome} from '../../diagnostic/outcome.ts'
import type {Flavour} from './report.ts'

/** Hold a PDF against a standard: the report on it, as JSON. */
export type Validator = (pdf: Uint8Array, flavour: Flavour) => Promise<Outcome<string>>

/** Which veraPDF is run, and how long. */
export interface VeraPdfOptions {
  /** What `HAKUSHO_VERAPDF` names: the program, or its jar for the command line. `verapdf` on the PATH where it names nothing. */
  readonly named: string | undefined
  /** Milliseconds after which it is ended. */
  readonly limit?: number
}

interface Call {
  readonly program: string
  /** The words before those of veraPDF. */
  readonly words: readonly string[]
}

const callOf = (named: string): Call =>
  /\.jar$/i.test(named) ? {program: 'java', words: ['-jar', named]} : {program: named, words: []}

const ways = [
  'install veraPDF, from https://verapdf.org, so that `verapdf` is on the PATH',
  'or set HAKUSHO_VERAPDF to where it is: the program, or the file `cli-….jar` in its folder `bin`, which Java runs',
]

const missing = (message: string): Outcome<never> =>
  failed([diagnostic('verify-missing', undefined, message, ...ways)])

/** That veraPDF came to no report, with what it said; on PDFs that it has read before, the fault is its own. */
export const unverified = (
  message: string,
  hint = 'run veraPDF by itself, to see whether it is sound',
): Diagnostic => diagnostic('verify-failed', undefined, message, hint, 'or build without --verify')

/** How much of what veraPDF said is told. */
const mostSaid = 200

/** The first line of what a program said that is no place in its own code. */
const firstLine = (said: string): string | undefined =>
  said
    .split(/[\r\n]+/)
    .map((line) => line.trim().replace(/[.。]+$/, ''))
    .find((line) => line !== '')
    ?.slice(0, mostSaid)

/** What to make of how veraPDF ended: 0 all is well, 1 a rule is broken, 7 the PDF cannot be read; all with a report. */
function outcomeOf(
  {program}: Call,
  limit: number,
  error: ExecFileException | null,
  said: {readonly out: string; readonly err: string},
): Outcome<string> {
  if (error?.code === 'ENOENT' || error?.code === 'EACCES')
    return missing(`veraPDF was not found: there is no program \`${program}\` that can be run`)
  if (error?.killed === true)
    return failed([unverified(`veraPDF did not end within ${Math.ceil(limit / 1000)} seconds`)])
  if (said.out.trimStart().startsWith('{')) return reached(said.out)
  const words = firstLine(said.err) ?? firstLine(said.out)
  const ended = error?.signal ?? error?.code ?? 0
  const told = words === undefined ? 'it said nothing' : `it said: ${words}`
  return failed([unverified(`veraPDF ended without a report (${ended}); ${told}`)])
}

/** The veraPDF of this machine. It reads the PDF from its standard input: no file is made. */
export function veraPdf({named, limit = 120_000}: VeraPdfOptions): Validator {
  const call = callOf(named || 'verapdf')
  return (pdf, flavour) => {
    if (call.program === 'java' && !existsSync(named ?? ''))
      return Promise.resolve(missing(`there is no file \`${named}\`, which HAKUSHO_VERAPDF names`))
    const words = [...call.words, '--flavour', flavour, '--format', 'json', '--maxfailuresdisplayed', '1000']
    const options = {timeout: limit, killSignal: 'SIGKILL', maxBuffer: 2 ** 28} as const
    return new Promise((resolve) => {
      const child = execFile(call.program, words, options, (error, out, err) =>
        resolve(outcomeOf(call, limit, error, {out, err})),
      )
      // A program that ends before it has read all closes the pipe: how it ended says why.
      child.stdin?.on('error', () => {})
      child.stdin?.end(pdf)
    })
  }
}
