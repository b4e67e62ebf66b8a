import {readProse, type Prose} from '../compose/prose.ts'
import {loadTemplates, type Templates} from '../compose/templates.ts'
import type {Catalog} from '../content/catalog.ts'
import {load} from '../content/load.ts'
import {validate} from '../content/validate.ts'
import type {Diagnostic} from '../diagnostic/diagnostic.ts'
import type {Outcome} from '../diagnostic/outcome.ts'
import type {World} from '../world/world.ts'

/** The content of a whitepaper, read and held against every rule, with the templates that put it in order. */
export interface Content {
  readonly catalog: Catalog
  readonly templates: Outcome<Templates>
  readonly prose: Prose
  /** What is wrong with the whole, the texts apart. */
  readonly whole: readonly Diagnostic[]
  /** All that is wrong, the faults of reading the files among it. */
  readonly found: readonly Diagnostic[]
}

/** Read a whitepaper's folder; where there is none, only what is wrong. */
export function readContent(
  world: World,
  folder: string,
  onStage?: (stage: string) => void,
): Content | {readonly catalog?: never; readonly found: readonly Diagnostic[]} {
  onStage?.('load')
  const {catalog, diagnostics: loading} = load(world, folder)
  if (!catalog) return {found: loading}
  onStage?.('validate')
  const templates = loadTemplates(world, catalog)
  const prose = readProse(catalog, templates.ok ? templates.value : undefined, world.memory)
  const whole = validate(catalog)
  const found = [...loading, ...whole, ...prose.diagnostics, ...templates.diagnostics]
  return {catalog, templates, prose, whole, found}
}
