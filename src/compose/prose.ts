import type {Catalog} from '../content/catalog.ts'
import type {Code} from '../diagnostic/codes.ts'
import {sortDiagnostics, type Diagnostic} from '../diagnostic/diagnostic.ts'
import {keepEqual} from '../world/keep.ts'
import {forgetful, type Memory} from '../world/memory.ts'
import {readFigure, type FigureContent} from './figures.ts'
import {freeze} from '../document/freeze.ts'
import type {Scope} from './prose/reading.ts'
import {unfoundedQuotes} from './quotes.ts'
import type {Templates} from './templates.ts'
import {readHeads, type HeadProse} from './texts/heads.ts'
import type {PartProse} from './texts/part.ts'
import {parseAll, readParts, tablesIn, type PartsProse} from './texts/parts.ts'
import {readPhrase, type Reader} from './texts/reader.ts'
import {unmarkedLanguages} from './texts/unmarked.ts'
import {unusedFigures, unusedVariables, usesIn, type Uses} from './texts/unused.ts'

/** Every text of a whitepaper, read. */
export interface Prose extends HeadProse, PartsProse {
  /** What the texts could use; templates can use the same. */
  readonly scope: Scope
  readonly diagnostics: readonly Diagnostic[]
}

/** Faults that values of variables decide: silent where the variables are lost. */
const ofVariables: ReadonlySet<Code> = new Set(['variable-undefined', 'link-address', 'path-outside'])

/** What templates use of the content by name. */
type Used = Pick<Templates, 'variables' | 'figures' | 'names'>

/** The sections and controls whose texts were read without an error. */
function soundParts(
  catalog: Catalog,
  {sections, controls}: PartsProse,
  diagnostics: readonly Diagnostic[],
): ReadonlyMap<string, PartProse> {
  const broken = new Set(diagnostics.filter(({severity}) => severity === 'error').map(({span}) => span?.file))
  const isSound = ([id]: readonly [string, PartProse]): boolean =>
    !broken.has((catalog.sections.get(id) ?? catalog.controls.get(id))?.source.file)
  return new Map([...controls, ...sections].filter(isSound))
}

/** What texts may use, with the figures that have been read. */
const scopeOf = (
  variables: Scope['variables'],
  language: string,
  ids: Scope['ids'],
  names: ReadonlySet<string>,
  figures: ReadonlyMap<string, FigureContent | undefined>,
): Scope => ({
  variables,
  language,
  ids,
  names,
  figure: (id, origin) => {
    const figure = figures.get(id)
    return figure && freeze({...figure, origin})
  },
})

/** What the texts use, part by part. */
function usesOf({sections, controls, ...heads}: HeadProse & PartsProse, memory: Memory): readonly Uses[] {
  const uses = memory.of(usesIn)
  return [usesIn(heads), ...[...sections.values(), ...controls.values()].map((part) => uses(part))]
}

const noFigures: ReadonlyMap<string, FigureContent | undefined> = new Map()

/**
 * Read every text once, whether or not the outline has a place for it, and find variables and figures that nothing
 * uses. What `templates` use counts as used.
 */
export function readProse(catalog: Catalog, templates?: Used, memory: Memory = forgetful): Prose {
  const diagnostics: Diagnostic[] = []
  const report = (item: Diagnostic): void => void diagnostics.push(item)
  const steady = <Value>(name: string, value: Value): Value =>
    memory.succeed(`${catalog.folder} ${name}`, value, keepEqual)
  const parsed = parseAll(catalog, memory)
  const {variables, language} = steady('head', catalog.whitepaper.data)
  const ids = steady('ids', catalog.ids)
  const names = steady('names', new Set([...(templates?.names ?? []), ...tablesIn(parsed)]))
  const scopeWith = (figures: Parameters<typeof scopeOf>[4]): Scope =>
    memory.of(scopeOf)(variables, language, ids, names, figures)
  const phrases: Reader = {scope: scopeWith(noFigures), report}
  const read = [...catalog.figures].map(
    ([id, figure]) => [id, readFigure(catalog, id, figure, readPhrase.bind(undefined, phrases))] as const,
  )
  const figures = steady('figures', new Map(read))
  const reader: Reader = {scope: scopeWith(figures), report}
  const texts = {...readHeads(catalog, reader), ...readParts(catalog, parsed, reader, memory)}
  const used = [...usesOf(texts, memory), {...usesIn(figures), figures: templates?.figures ?? []}]
  const placed = new Set(used.flatMap((uses) => [...uses.figures]))
  const named = new Set([...used.flatMap((uses) => [...uses.variables]), ...(templates?.variables ?? [])])
  diagnostics.push(...unfoundedQuotes(catalog, soundParts(catalog, texts, diagnostics), reader.scope))
  if (catalog.lost.size === 0)
    diagnostics.push(
      ...unusedVariables(catalog, named),
      ...unusedFigures(catalog, placed),
      ...unmarkedLanguages(catalog, texts),
    )
  const told = diagnostics.filter(({code}) => !(catalog.lost.has('variables') && ofVariables.has(code)))
  return {...texts, scope: reader.scope, diagnostics: sortDiagnostics(told)}
}
