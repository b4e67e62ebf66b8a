import {diagnostic, type Diagnostic} from '../../diagnostic/diagnostic.ts'
import {fileSpan} from '../../diagnostic/span.ts'
import type {Inclusions} from './check.ts'
import type {TemplateFile} from './file.ts'
import type {CallOptions, Compiled, Partials} from './handlebars.ts'
import {written, type Mark} from './marks.ts'
import type {HelperCall, Run} from './run.ts'

/** What a run of a template set gave. */
export interface Rendered {
  readonly text: string
  /** What the marks in the text stand for. */
  readonly marks: readonly Mark[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Run a template set over a context. */
export type Render = (context: unknown) => Rendered

/** A set that is ready to run. */
interface Ready {
  readonly templates: readonly TemplateFile[]
  readonly compiled: ReadonlyMap<string, Compiled>
  readonly marks: readonly Mark[]
  readonly inclusions: Inclusions
}

/** How deep templates may include one another. An outline that deep could not be numbered. */
const deepest = 100

/** Adapt a helper to what Handlebars calls. */
export const callHelper = (call: (of: HelperCall) => unknown) =>
  function helper(this: unknown, ...given: unknown[]): unknown {
    const options = given.pop() as CallOptions
    const run = options.data['run'] as Run
    return call({self: this, given, options, run, span: run.span(options)})
  }

function runOf({templates}: Ready, marks: Mark[], diagnostics: Diagnostic[]): Run {
  const byName = new Map(templates.map((file) => [file.name, file]))
  const fileOf = ({loc}: CallOptions): TemplateFile => {
    const file = byName.get(loc.source)
    if (!file) throw new Error(`no template ${loc.source}`)
    return file
  }
  const mark = (added: Mark): string => written(marks.push(added) - 1)
  return {
    report: (item) => diagnostics.push(item),
    print: (insert, span) => mark({kind: 'insert', insert, span}),
    note: (options) => {
      const template = fileOf(options)
      return mark({kind: 'place', template, offset: template.offset(options.loc.start)})
    },
    span: (options) => fileOf(options).spanOf(options.loc),
  }
}

/** Thrown to leave a run in which templates include one another without end. */
const endless = new Error('templates include one another without end')

/** The templates of a set as what others include, with a bound on how deep. */
function partialsOf({compiled, inclusions}: Ready, run: Run): Partials {
  const chain = ['document']
  const bounded =
    (name: string, template: Compiled): Compiled =>
    (context, options) => {
      if (chain.length > deepest) {
        const span = inclusions.get(`${chain.at(-1)}>${name}`) ?? fileSpan(name)
        const hint =
          'include a template within itself only below `{{#each}}` or `{{#if}}`, where its data ends'
        run.report(diagnostic('template-syntax', span, `\`${name}\` includes itself without end`, hint))
        throw endless
      }
      chain.push(name)
      const text = template(context, options)
      chain.pop()
      return text
    }
  return Object.fromEntries([...compiled].map(([name, template]) => [name, bounded(name, template)]))
}

/** The function that runs a set. Each run is apart from all others. */
export const renderer =
  (ready: Ready): Render =>
  (context) => {
    const marks = [...ready.marks]
    const diagnostics: Diagnostic[] = []
    const run = runOf(ready, marks, diagnostics)
    try {
      const text = ready.compiled.get('document')?.(context, {data: {run}, partials: partialsOf(ready, run)})
      return {text: text ?? '', marks, diagnostics}
    } catch (error) {
      if (error !== endless) throw error
      return {text: '', marks: [], diagnostics}
    }
  }
