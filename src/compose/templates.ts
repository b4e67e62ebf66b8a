import type {Catalog} from '../content/catalog.ts'
import {hasErrors, sortDiagnostics, type Diagnostic} from '../diagnostic/diagnostic.ts'
import {failed, reached, type Outcome} from '../diagnostic/outcome.ts'
import type {Span} from '../diagnostic/span.ts'
import type {World} from '../world/world.ts'
import type {ProgramNode} from './template/ast.ts'
import {checkTemplate, type Inclusions} from './template/check.ts'
import type {TemplateFile} from './template/file.ts'
import {engine, type Engine} from './template/handlebars.ts'
import {helpers} from './template/helpers.ts'
import {lookups} from './template/lookups.ts'
import type {Mark} from './template/marks.ts'
import {parseTemplate} from './template/parse.ts'
import {readSet} from './template/read.ts'
import {callHelper, renderer, type Render} from './template/render.ts'
import {rewriteTemplate} from './template/rewrite.ts'

/** A template set without faults, ready to run. */
export interface Templates {
  /** Run the set: its output, and what it found missing on the way. */
  readonly render: Render
  /** Names of the variables that the templates print. */
  readonly variables: ReadonlySet<string>
  /** Ids of the figures that the templates place. */
  readonly figures: ReadonlySet<string>
  /** Ids that the templates give to tables and notes of their own. */
  readonly names: ReadonlySet<string>
  /** SHA-256 of every file of the set, in hexadecimal. */
  readonly inputs: ReadonlyMap<string, string>
}

interface Parsed {
  readonly programs: ReadonlyMap<TemplateFile, ProgramNode>
  readonly variables: ReadonlySet<string>
  readonly figures: ReadonlySet<string>
  readonly names: ReadonlySet<string>
  readonly inclusions: Inclusions
  readonly diagnostics: readonly Diagnostic[]
}

const placedFigure = /<figure\s[^>{]*?\bid="([^"{}]+)"/g
const named = /<(?:table|note)\s[^>{]*?\bid="([^"{}]+)"/g

function parseAll(templates: readonly TemplateFile[], own: Engine): Parsed {
  const programs = new Map<TemplateFile, ProgramNode>()
  const [variables, figures, names] = [new Set<string>(), new Set<string>(), new Set<string>()]
  const inclusions = new Map<string, Span>()
  const diagnostics: Diagnostic[] = []
  const known = templates.map(({name}) => name)
  for (const file of templates) {
    const parsed = parseTemplate(file, own)
    diagnostics.push(...parsed.diagnostics)
    if (!parsed.program) continue
    programs.set(file, parsed.program)
    for (const [, id = ''] of file.text.matchAll(placedFigure)) figures.add(id)
    for (const [, id = ''] of file.text.matchAll(named)) names.add(id)
    checkTemplate(file, parsed.program, {
      known,
      report: (item) => diagnostics.push(item),
      variable: (name) => variables.add(name),
      includes: (key, span) => inclusions.set(key, span),
    })
  }
  return {programs, variables, figures, names, inclusions, diagnostics}
}

/**
 * Load the template set that whitepaper.yaml names. Faults that show without running it are told for all files
 * together: syntax, unknown helpers, templates that are included and do not exist.
 */
export function loadTemplates(world: World, catalog: Catalog): Outcome<Templates> {
  const set = readSet(world, catalog)
  if (!set.ok) return set
  const {templates, inputs} = set.value
  const ready = world.memory.of(prepareSet)(...templates)
  return ready.ok ? reached({...ready.value, inputs}, set.diagnostics) : ready
}

function prepareSet(...templates: readonly TemplateFile[]): Outcome<Omit<Templates, 'inputs'>> {
  const calls = {
    ...lookups,
    ...Object.fromEntries(Object.entries(helpers).map(([name, {call}]) => [name, call])),
  }
  const own = engine(
    Object.fromEntries(Object.entries(calls).map(([name, call]) => [name, callHelper(call)])),
  )
  const {programs, variables, figures, names, inclusions, diagnostics} = parseAll(templates, own)
  if (hasErrors(diagnostics)) return failed(sortDiagnostics(diagnostics))
  const marks: Mark[] = []
  const compiled = new Map(
    [...programs].map(([file, program]) => [file.name, own.compile(rewriteTemplate(file, program, marks))]),
  )
  const render = renderer({templates, compiled, marks, inclusions})
  return reached({render, variables, figures, names})
}
