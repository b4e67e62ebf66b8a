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

/** Print diagnostics for a person, each with its lines of the file. */
export function report(diagnostics: readonly Diagnostic[], world: World, terminal: Terminal): void {
  const texts = new Map<string, string | undefined>()
  const textOf = (file: string): string | undefined => {
    if (!texts.has(file)) texts.set(file, decode(world.read(file)))
    return texts.get(file)
  }
  const paint = paintOf(terminal)
  for (const item of diagnostics) terminal.warn(`${printDiagnostic(item, textOf, paint)}\n`)
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
