import {passage, type Catalog, type Loaded} from '../content/catalog.ts'
import type {ControlFile, SectionFile} from '../content/model.ts'
import type {Code} from '../diagnostic/codes.ts'
import {diagnostic, sortDiagnostics, type Diagnostic} from '../diagnostic/diagnostic.ts'
import {fileSpan} from '../diagnostic/span.ts'
import type {Block, Phrase} from '../document/nodes.ts'
import {readFigure, type FigureContent, type ReadPhrase} from './figures.ts'
import {freeze} from './freeze.ts'
import {parsePhrase} from './prose/phrase.ts'
import {parseProse} from './prose/prose.ts'
import type {Scope} from './prose/reading.ts'
import {unfoundedQuotes} from './quotes.ts'
import type {Templates} from './templates.ts'

/** The texts of a section or control. */
export interface PartProse {
  readonly title: Phrase
  readonly body?: readonly Block[]
}

/** The texts of one revision. */
export interface RevisionProse {
  readonly note: Phrase
  /** One a change; `undefined` where it has no note. */
  readonly changes: readonly (Phrase | undefined)[]
}

/** Every text of a whitepaper, read. */
export interface Prose {
  readonly title: readonly Phrase[]
  readonly provider: Phrase
  readonly sections: ReadonlyMap<string, PartProse>
  readonly controls: ReadonlyMap<string, PartProse>
  readonly revisions: readonly RevisionProse[]
  /** What the texts could use; templates can use the same. */
  readonly scope: Scope
  readonly diagnostics: readonly Diagnostic[]
}

/** Faults that values of variables decide: silent where the variables are lost. */
const ofVariables: ReadonlySet<Code> = new Set(['variable-undefined', 'link-address', 'path-outside'])

/** What templates use of the content by name. */
type Used = Pick<Templates, 'variables' | 'figures' | 'names'>

function* variablesIn(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return
  const node = value as {readonly type?: unknown; readonly name?: unknown}
  if (node.type === 'variable' && typeof node.name === 'string') yield node.name
  for (const inner of value instanceof Map ? value.values() : Object.values(value)) yield* variablesIn(inner)
}

function unusedVariables(catalog: Catalog, used: ReadonlySet<string>): readonly Diagnostic[] {
  const {data, source} = catalog.whitepaper
  return Object.keys(data.variables)
    .filter((name) => !used.has(name))
    .map((name) => {
      const hint = `write \`{${name}}\` where the text says its value, or delete it`
      const span = source.keySpan(['variables', name])
      return diagnostic('variable-unused', span, `nothing uses the variable \`${name}\``, hint)
    })
}

function unusedFigures(catalog: Catalog, used: ReadonlySet<string>): readonly Diagnostic[] {
  return [...catalog.figures]
    .filter(([id]) => !used.has(id))
    .map(([id, {source}]) => {
      const hint = `place it with \`![](#${id})\` in a paragraph of its own, or delete the file`
      return diagnostic('figure-unused', fileSpan(source.file), `nothing places the figure \`${id}\``, hint)
    })
}

/** The sections and controls whose texts were read without an error. */
function soundParts(
  catalog: Catalog,
  {sections, controls}: Pick<Prose, 'sections' | 'controls'>,
  diagnostics: readonly Diagnostic[],
): ReadonlyMap<string, PartProse> {
  const broken = new Set(diagnostics.filter(({severity}) => severity === 'error').map(({span}) => span?.file))
  const isSound = ([id]: readonly [string, PartProse]): boolean =>
    !broken.has((catalog.sections.get(id) ?? catalog.controls.get(id))?.source.file)
  return new Map([...controls, ...sections].filter(isSound))
}

const mapValues = <Key, From, To>(
  map: ReadonlyMap<Key, From>,
  to: (from: From, key: Key) => To,
): ReadonlyMap<Key, To> => new Map([...map].map(([key, from]) => [key, to(from, key)]))

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
 * Read every title, body, caption and note once, whether or not the outline has a place for it, and find variables
 * and figures that nothing uses. What `templates` use counts as used.
 */
export function readProse(catalog: Catalog, templates?: Used): Prose {
  const diagnostics: Diagnostic[] = []
  const placed = new Set<string>(templates?.figures)
  const figures = new Map<string, FigureContent | undefined>()
  const scope = scopeOf(catalog, figures, placed, templates?.names ?? new Set())
  const phrase: ReadPhrase = (loaded, path, value) => {
    const read = parsePhrase(passage(loaded, path, value), scope)
    diagnostics.push(...read.diagnostics)
    return read.phrase
  }
  const part = (loaded: Loaded<SectionFile | ControlFile>): PartProse => {
    const title = phrase(loaded, ['title'], loaded.data.title)
    const {body} = loaded.data
    if (body === undefined) return {title}
    const read = parseProse(passage(loaded, ['body'], body), scope)
    diagnostics.push(...read.diagnostics)
    return {title, body: read.blocks}
  }
  const {whitepaper, revisions} = catalog
  for (const [id, figure] of catalog.figures) figures.set(id, readFigure(catalog, id, figure, phrase))
  const texts = {
    title: whitepaper.data.title.map((line, index) => phrase(whitepaper, ['title', index], line)),
    provider: phrase(whitepaper, ['provider'], whitepaper.data.provider),
    sections: mapValues(catalog.sections, part),
    controls: mapValues(catalog.controls, part),
    revisions: revisions.data.map((revision, index) => ({
      note: phrase(revisions, [index, 'note'], revision.note),
      changes: revision.changes.map(({note}, change) =>
        note === undefined ? undefined : phrase(revisions, [index, 'changes', change, 'note'], note),
      ),
    })),
  }
  const used = new Set([...variablesIn(texts), ...variablesIn(figures), ...(templates?.variables ?? [])])
  diagnostics.push(...unfoundedQuotes(catalog, soundParts(catalog, texts, diagnostics), scope))
  if (catalog.lost.size === 0)
    diagnostics.push(...unusedVariables(catalog, used), ...unusedFigures(catalog, placed))
  const told = diagnostics.filter(({code}) => !(catalog.lost.has('variables') && ofVariables.has(code)))
  return {...texts, scope, diagnostics: sortDiagnostics(told)}
}
