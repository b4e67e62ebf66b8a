import {diagnostic, type Diagnostic} from '../../diagnostic/diagnostic.ts'
import {nearest} from '../../diagnostic/nearest.ts'
import type {Span} from '../../diagnostic/span.ts'
import {counted} from '../counted.ts'
import type {
  BlockNode,
  Call,
  ExpressionNode,
  MustacheNode,
  PartialNode,
  PathNode,
  ProgramNode,
  StatementTable,
} from './ast.ts'
import type {TemplateFile} from './file.ts'
import {helpers, type Helper} from './helpers.ts'

/** Where a template includes another, by `outer>inner`. */
export type Inclusions = ReadonlyMap<string, Span>

/** Where what is found in a template goes. */
export interface Findings {
  /** Names of all templates of the set. */
  readonly known: readonly string[]
  readonly report: (diagnostic: Diagnostic) => void
  /** Called for each variable that the template prints. */
  readonly variable: (name: string) => void
  /** Called for each template that this one includes, with `outer>inner`. */
  readonly includes: (key: string, span: Span) => void
}

interface Desk extends Findings {
  readonly file: TemplateFile
}

const frame = ['root', 'index', 'first', 'last']

const suggest = (near: string | undefined, form: (name: string) => string): readonly string[] =>
  near === undefined ? [] : [`did you mean \`${form(near)}\`?`]

function path(node: PathNode, desk: Desk): void {
  const [first = ''] = node.parts
  if (node.data && !frame.includes(first)) {
    const hints = [...suggest(nearest(first, frame), (name) => `@${name}`), `known: @${frame.join(', @')}`]
    desk.report(
      diagnostic('template-field', desk.file.spanOf(node.loc), `there is no \`@${first}\``, ...hints),
    )
  }
  node.parts.forEach((part, index) => {
    const name = node.parts[index + 1]
    if (part === 'variables' && name !== undefined) desk.variable(name)
  })
}

function expression(node: ExpressionNode, desk: Desk): void {
  if (node.type === 'PathExpression') path(node, desk)
  else if (node.type === 'SubExpression') call(node, 'value', desk)
}

const given = (node: {params: Call['params']; hash?: Call['hash']}, desk: Desk): void =>
  [...node.params, ...(node.hash?.pairs ?? []).map(({value}) => value)].forEach((item) =>
    expression(item, desk),
  )

const docOf = ({doc}: Helper): string => doc.replace(/\.$/, '')

function unknownHelper(name: string, kind: Helper['kind'], node: Call, desk: Desk): void {
  const names = Object.keys(helpers).filter((known) => helpers[known]?.kind === kind)
  const hints = [...suggest(nearest(name, names), String), `known: ${names.join(', ')}`]
  const message =
    kind === 'block' ? `no block helper has the name \`${name}\`` : `no helper has the name \`${name}\``
  desk.report(diagnostic('template-helper', desk.file.spanOf(node.path.loc), message, ...hints))
}

function call(node: Call, kind: Helper['kind'], desk: Desk): Helper | undefined {
  const name = String(node.path.original)
  const helper = Object.hasOwn(helpers, name) ? helpers[name] : undefined
  given(node, desk)
  if (helper?.kind !== kind) return void unknownHelper(name, kind, node, desk)
  if (node.params.length !== helper.takes || node.hash) {
    const message = `\`${name}\` takes ${counted(helper.takes, 'value')}, by place`
    desk.report(diagnostic('template-helper', desk.file.spanOf(node.loc), message, docOf(helper)))
  }
  return helper
}

function block(node: BlockNode, desk: Desk): void {
  const helper = call(node, 'block', desk)
  for (const inner of [node.program, node.inverse]) if (inner) program(inner, desk)
  if (helper && !helper.otherwise && node.inverse) {
    const message = `\`${String(node.path.original)}\` has no \`{{else}}\``
    desk.report(diagnostic('template-helper', desk.file.spanOf(node.loc), message, docOf(helper)))
  }
}

function mustache(node: MustacheNode, desk: Desk): void {
  if (!node.escaped) {
    const hint = 'write two braces; `{{body}}` prints prose with its markup'
    const message = 'three braces, and `&`, would let content become markup'
    desk.report(diagnostic('template-syntax', desk.file.spanOf(node.loc), message, hint))
  }
  if (node.params.length > 0 || node.hash) call(node, 'value', desk)
  else expression(node.path, desk)
}

function partial(node: PartialNode, desk: Desk): void {
  given(node, desk)
  const span = desk.file.spanOf(node.name.loc)
  if (node.name.type === 'SubExpression') {
    const hint = 'write its name, and choose between names with `{{#if}}`'
    return desk.report(
      diagnostic('template-syntax', span, 'the name of a template to include is not computed', hint),
    )
  }
  const name = String(node.name.original)
  if (node.params.length > 1) {
    const hint = 'write further values as `name=value`'
    desk.report(
      diagnostic('template-syntax', desk.file.spanOf(node.loc), 'a template takes one context', hint),
    )
  }
  if (desk.known.includes(name)) return desk.includes(`${desk.file.name}>${name}`, span)
  const hints = [...suggest(nearest(name, desk.known), String), `make the file ${name}.hbs`]
  desk.report(diagnostic('template-missing', span, `no template has the name \`${name}\``, ...hints))
}

function program(node: ProgramNode, desk: Desk): void {
  const foreign = (statement: {readonly loc: ProgramNode['loc']}): void => {
    const hint = 'put the part into a file of its own and include it with `{{> name}}`'
    const span = desk.file.spanOf(statement.loc)
    desk.report(
      diagnostic('template-syntax', span, 'templates here have no inline partials and decorators', hint),
    )
  }
  const table: StatementTable<void> = {
    ContentStatement: () => undefined,
    CommentStatement: () => undefined,
    MustacheStatement: (statement) => mustache(statement, desk),
    BlockStatement: (statement) => block(statement, desk),
    PartialStatement: (statement) => partial(statement, desk),
    PartialBlockStatement: foreign,
    Decorator: foreign,
    DecoratorBlock: foreign,
  }
  for (const statement of node.body) (table[statement.type] as (of: typeof statement) => void)(statement)
}

/** Find every fault of a template that shows without running it. */
export function checkTemplate(file: TemplateFile, node: ProgramNode, findings: Findings): void {
  program(node, {...findings, file})
}
