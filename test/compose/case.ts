import {join} from 'node:path'
import {compose} from '../../src/compose/compose.ts'
import {loadTemplates} from '../../src/compose/templates.ts'
import type {Catalog} from '../../src/content/catalog.ts'
import {load} from '../../src/content/load.ts'
import type {Diagnostic} from '../../src/diagnostic/diagnostic.ts'
import type {Document} from '../../src/document/nodes.ts'
import {disk} from '../../src/world/disk.ts'
import {overlay} from '../../src/world/overlay.ts'
import type {World} from '../../src/world/world.ts'
import {bare} from './reading.ts'

/** Changes to the files of a case, by path from its folder. */
export type Files = Readonly<Record<string, string>>

/** A case's folder as a world of its own, with some files changed or added. */
export const worldOf = (name: string, files: Files = {}): World =>
  overlay(disk(join(import.meta.dirname, name)), files)

/** The content of a case, which must have no fault. */
export function catalogOf(world: World): Catalog {
  const {catalog, diagnostics} = load(world, '.')
  if (!catalog || diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics))
  return catalog
}

/** A case composed: the document, or what stood in its way. */
export function composed(world: World): {
  readonly document?: Document
  readonly diagnostics: readonly Diagnostic[]
} {
  const catalog = catalogOf(world)
  const templates = loadTemplates(world, catalog)
  if (!templates.ok) return templates
  const outcome = compose(catalog, templates.value)
  return outcome.ok ? {document: outcome.value, diagnostics: outcome.diagnostics} : outcome
}

/** The document of a case that has no fault. */
export function documentOf(name: string, files: Files = {}): Document {
  const {document, diagnostics} = composed(worldOf(name, files))
  if (!document || diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics, null, 1))
  return document
}

/** A document as a golden holds it: JSON without origins. */
export function goldenOf(document: Document): string {
  return `${JSON.stringify(bare({...document}), null, 2)}\n`
}
