import type {Catalog} from '../content/catalog.ts'
import {hasErrors, sortDiagnostics, type Diagnostic} from '../diagnostic/diagnostic.ts'
import {failed, settle, type Outcome} from '../diagnostic/outcome.ts'
import type {Span} from '../diagnostic/span.ts'
import type {Document, Node, Section} from '../document/nodes.ts'
import {contextOf} from './context.ts'
import {currentRevision} from './context/revision.ts'
import {droppedContent} from './drops.ts'
import {freeze} from '../document/freeze.ts'
import {referencesToNothing, referencesWithoutWords, repeatedIds} from './ids.ts'
import {readMarkup} from './markup/read.ts'
import {readProse, type Prose} from './prose.ts'
import type {Templates} from './templates.ts'

function originOf(catalog: Catalog, id: string): Span | undefined {
  const loaded = catalog.sections.get(id) ?? catalog.controls.get(id)
  return loaded?.source.span(['title'])
}

/** What the templates make of the texts, and what is wrong with it. */
function sectionsOf(
  catalog: Catalog,
  templates: Templates,
  prose: Prose,
): {readonly sections: readonly Section[]; readonly diagnostics: readonly Diagnostic[]} {
  const rendered = templates.render(contextOf(catalog, prose))
  if (hasErrors(rendered.diagnostics)) return {sections: [], diagnostics: rendered.diagnostics}
  const faults: Diagnostic[] = []
  const placed = new Set<readonly Node[]>()
  const sections = readMarkup(rendered, {
    scope: prose.scope,
    report: (item) => faults.push(item),
    originOf: (id) => originOf(catalog, id),
    placed,
  })
  const dropped = hasErrors(faults) ? [] : droppedContent(catalog, prose, {sections, placed})
  return {sections, diagnostics: [...rendered.diagnostics, ...faults, ...dropped]}
}

/**
 * Compose a whitepaper: its texts, put in order by its templates, as one tree. No document comes of a catalog that
 * lost something, nor of prose or templates with errors; all of them are told, those of the prose too.
 */
export function compose(
  catalog: Catalog,
  templates: Templates,
  prose: Prose = readProse(catalog, templates),
): Outcome<Document> {
  if (catalog.lost.size > 0) return failed(prose.diagnostics)
  const {data} = catalog.whitepaper
  const {edition, label, date, released} = currentRevision(catalog)
  const {sections, diagnostics} = sectionsOf(catalog, templates, prose)
  const document: Document = Object.freeze({
    type: 'document',
    whitepaper: catalog.name,
    language: data.language,
    title: freeze(prose.title),
    provider: prose.provider,
    standards: freeze(data.standards.map(({id, title, edition}) => ({id, title, edition}))),
    edition,
    label,
    date,
    draft: !released,
    children: freeze(sections),
  })
  const found = [
    ...prose.diagnostics,
    ...diagnostics,
    ...repeatedIds(document),
    ...referencesToNothing(document, prose.scope),
    ...referencesWithoutWords(document),
  ]
  return settle(document, sortDiagnostics(found))
}
