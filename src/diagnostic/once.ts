import type {Diagnostic} from './diagnostic.ts'
import {compareSpans, type Span} from './span.ts'

type Placed = Diagnostic & {readonly span: Span}

const placed = (diagnostics: readonly Diagnostic[]): readonly Placed[] =>
  diagnostics
    .filter((item): item is Placed => item.span !== undefined)
    .sort((a, b) => compareSpans(a.span, b.span))

/** The diagnostics of `later` that begin at no place which one of `told` covers; in time linear in both, but for sorting. */
export function notCovered(later: readonly Diagnostic[], told: readonly Diagnostic[]): readonly Diagnostic[] {
  const covers = placed(told)
  let [at, reach]: [number, Span | undefined] = [0, undefined]
  const covered = new Set<Diagnostic>()
  for (const item of placed(later)) {
    for (let next = covers[at]; next && compareSpans(next.span, item.span) <= 0; next = covers[++at]) {
      const further = reach?.file !== next.span.file || reach.end.offset < next.span.end.offset
      if (further) reach = next.span
    }
    if (reach?.file === item.span.file && item.span.start.offset < reach.end.offset) covered.add(item)
  }
  return later.filter((item) => !covered.has(item))
}

/** What tells a diagnostic apart from one that says the same of the same place. */
const sameness = ({code, span, message}: Diagnostic): string =>
  JSON.stringify([code, span?.file, span?.start.offset, span?.end.offset, message])

/** A sieve that lets each diagnostic through once, however often it is met. */
export function sieve(): (diagnostics: readonly Diagnostic[]) => readonly Diagnostic[] {
  const told = new Set<string>()
  return (diagnostics) =>
    diagnostics.filter((item) => {
      const own = sameness(item)
      return !told.has(own) && told.add(own)
    })
}
