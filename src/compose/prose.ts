import type {Catalog} from '../content/catalog.ts'
import type {Code} from '../diagnostic/codes.ts'
import {sortDiagnostics, type Diagnostic} from '../diagnostic/diagnostic.ts'
import {readFigure, type FigureContent} from './figures.ts'
import {freeze} from './freeze.ts'
import type {Scope} from './prose/reading.ts'
import {unfoundedQuotes} from './quotes.ts'
import type {Templates} from './templates.ts'
import {readHeads, type HeadProse} from './texts/heads.ts'
import type {PartProse} from './texts/part.ts'
import {parseAll, readParts, tablesIn, type PartsProse} from './texts/parts.ts'
import {readPhrase, type Reader} from './texts/reader.ts'
import {unmarkedLanguages} from './texts/unmarked.ts'
import {unusedFigures, unusedVariables, variablesIn} from './texts/unused.ts'

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

/** A scope in which figures have been read, and what notes those that are placed. */
function scopeOf(
  catalog: Catalog,
  figures: ReadonlyMap<string, FigureContent | undefined>,
  placed: Set<string>,
  names: ReadonlySet<string>,
): Scope {
  const {variables, language} = catalog.whitepaper.data
  return {
    variables,
    language,
    ids: catalog.ids,
    names,
    figure: (id, origin) => {
      placed.add(id)
      const figure = figures.get(id)
      return figure && freeze({...figure, origin})
    },
  }
}

/**
 * Read every text once, whether or not the outline has a place for it, and find variables and figures that nothing
 * uses. What `templates` use counts as used.
 */
export function readProse(catalog: Catalog, templates?: Used): Prose {
  const diagnostics: Diagnostic[] = []
  const placed = new Set<string>(templates?.figures)
  const figures = new Map<string, FigureContent | undefined>()
  const parsed = parseAll(catalog)
  const scope = scopeOf(catalog, figures, placed, new Set([...(templates?.names ?? []), ...tablesIn(parsed)]))
  const reader: Reader = {scope, report: (item) => diagnostics.push(item)}
  for (const [id, figure] of catalog.figures)
    figures.set(id, readFigure(catalog, id, figure, readPhrase.bind(undefined, reader)))
  const texts = {...readHeads(catalog, reader), ...readParts(catalog, parsed, reader)}
  const used = new Set([...variablesIn(texts), ...variablesIn(figures), ...(templates?.variables ?? [])])
  diagnostics.push(...unfoundedQuotes(catalog, soundParts(catalog, texts, diagnostics), scope))
  if (catalog.lost.size === 0)
    diagnostics.push(
      ...unusedVariables(catalog, used),
      ...unusedFigures(catalog, placed),
      ...unmarkedLanguages(catalog, texts),
    )
  const told = diagnostics.filter(({code}) => !(catalog.lost.has('variables') && ofVariables.has(code)))
  return {...texts, scope, diagnostics: sortDiagnostics(told)}
}
