import type {Diagnostic} from '../diagnostic/diagnostic.ts'
import {printDiagnostic, type Paint} from '../diagnostic/print.ts'
import type {World} from '../world/world.ts'
import type {Terminal} from './terminal.ts'

/** How many of each weight. */
export interface Count {
  readonly errors: number
  readonly warnings: number
}

/** Count diagnostics by weight. */
export const countOf = (diagnostics: readonly Diagnostic[]): Count => ({
  errors: diagnostics.filter(({severity}) => severity === 'error').length,
  warnings: diagnostics.filter(({severity}) => severity === 'warning').length,
})

/** How many diagnostics are printed at the most: nobody reads more at once, and the first often bring the others. */
const most = 200

/** Print diagnostics for a person, each with its lines of the file; of very many the first, and how many there are. */
export function report(diagnostics: readonly Diagnostic[], world: World, terminal: Terminal): void {
  const texts = new Map<string, string | undefined>()
  const textOf = (file: string): string | undefined => {
    if (!texts.has(file)) texts.set(file, decode(world.read(file)))
    return texts.get(file)
  }
  const paint = paintOf(terminal)
  for (const item of diagnostics.slice(0, most)) terminal.warn(`${printDiagnostic(item, textOf, paint)}\n`)
  const more = diagnostics.length - most
  if (more > 0) terminal.warn(`… and ${more} more: mend these first, or see all with hakusho check --json\n`)
}

const paintOf = ({paint: {err}}: Terminal): Paint => ({
  error: (text) => err.bold(err.red(text)),
  warning: (text) => err.bold(err.yellow(text)),
  information: (text) => err.bold(err.blue(text)),
  place: err.bold,
  frame: err.dim,
  hint: err.cyan,
})

const decode = (bytes: Uint8Array | undefined): string | undefined => bytes && new TextDecoder().decode(bytes)

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

/** `2 errors, 1 warning` */
export const countText = ({errors, warnings}: Count): string =>
  `${plural(errors, 'error')}, ${plural(warnings, 'warning')}`

/** The last line of a command that writes: what it did, what it noticed, and how long it took. */
export function sayEnd(did: string, found: readonly Diagnostic[], isWell: boolean, terminal: Terminal): void {
  const {green, red} = terminal.paint.out
  const summary = `${did}, ${countText(countOf(found))}, ${(terminal.elapsed() / 1000).toFixed(1)} s`
  terminal.say(isWell ? green(summary) : red(summary))
}
