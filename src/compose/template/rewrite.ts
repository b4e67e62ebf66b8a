import type {
  ContentNode,
  ExpressionNode,
  HashNode,
  LiteralNode,
  PathNode,
  ProgramNode,
  StatementNode,
  StatementTable,
  SubExpressionNode,
} from './ast.ts'
import type {Loc, TemplateFile} from './file.ts'
import {internal} from './lookups.ts'
import {markContent} from './places.ts'
import type {Mark} from './marks.ts'

interface Desk {
  readonly file: TemplateFile
  /** Adds a mark and gives its number. */
  readonly mark: (mark: Mark) => number
  /** Names that stand for block parameters here. */
  readonly names: readonly string[]
  /** Whether the last content ended within a tag. */
  inTag: boolean
}

const pathNode = (loc: Loc, parts: readonly string[], more: Partial<PathNode> = {}): PathNode => ({
  type: 'PathExpression',
  data: false,
  depth: 0,
  parts,
  original: parts.join('.') || '.',
  loc,
  ...more,
})

const literal = (loc: Loc, value: string): LiteralNode => ({
  type: 'StringLiteral',
  value,
  original: value,
  loc,
})

function baseOf(node: PathNode, desk: Desk): readonly [base: PathNode, rest: readonly string[]] {
  const [first = '', ...rest] = node.parts
  if (node.data)
    return [pathNode(node.loc, [first], {data: true, depth: node.depth, original: `@${first}`}), rest]
  const scoped = /^(?:\.|this\b)/.test(node.original)
  if (node.depth === 0 && !scoped && desk.names.includes(first)) return [pathNode(node.loc, [first]), rest]
  const original = node.depth > 0 ? '..' : '.'
  return [pathNode(node.loc, [], {depth: node.depth, original}), node.parts]
}

const lookUp = (base: ExpressionNode, name: string, loc: Loc): SubExpressionNode => ({
  type: 'SubExpression',
  path: pathNode(loc, [internal.field]),
  params: [base, literal(loc, name)],
  loc,
})

function expression(node: ExpressionNode, desk: Desk): ExpressionNode {
  if (node.type === 'SubExpression')
    return {...node, params: node.params.map((item) => expression(item, desk))}
  if (node.type !== 'PathExpression') return node
  const [base, rest] = baseOf(node, desk)
  return rest.reduce<ExpressionNode>((inner, name) => lookUp(inner, name, node.loc), base)
}

const hash = (node: HashNode | undefined, desk: Desk): HashNode | undefined =>
  node && {...node, pairs: node.pairs.map((pair) => ({...pair, value: expression(pair.value, desk)}))}

function content(node: ContentNode, desk: Desk): ContentNode {
  const stripped = node.original.search(/\S/) - node.value.search(/\S/)
  const offset = desk.file.offset(node.loc.start) + Math.max(0, stripped)
  const note = (within: number): number =>
    desk.mark({kind: 'place', template: desk.file, offset: offset + within})
  const marked = markContent(node.value, desk.inTag, note)
  desk.inTag = marked.inTag
  return {...node, value: marked.value}
}

function program(node: ProgramNode, desk: Desk): ProgramNode {
  const inner = {...desk, names: [...desk.names, ...(node.blockParams ?? [])]}
  const body = node.body.map((statement) => rewriteStatement(statement, inner))
  desk.inTag = inner.inTag
  return {...node, body}
}

function rewriteStatement(statement: StatementNode, desk: Desk): StatementNode {
  const params = (items: readonly ExpressionNode[]) => items.map((item) => expression(item, desk))
  const table: StatementTable<StatementNode> = {
    ContentStatement: (node) => content(node, desk),
    MustacheStatement: (node) => {
      const called = node.params.length > 0
      const value: ExpressionNode = called
        ? {type: 'SubExpression', path: node.path, params: params(node.params), loc: node.loc}
        : expression(node.path, desk)
      return {...node, path: pathNode(node.loc, [internal.print]), params: [value]}
    },
    BlockStatement: (node) => {
      const inTag = desk.inTag
      const inner = node.program && program(node.program, desk)
      const after = desk.inTag
      desk.inTag = inTag
      const inverse = node.inverse && program(node.inverse, desk)
      desk.inTag = after
      return {...node, params: params(node.params), program: inner, inverse}
    },
    PartialStatement: (node) => ({...node, params: params(node.params), hash: hash(node.hash, desk)}),
    CommentStatement: (node) => node,
    PartialBlockStatement: (node) => node,
    Decorator: (node) => node,
    DecoratorBlock: (node) => node,
  }
  return (table[statement.type] as (node: StatementNode) => StatementNode)(statement)
}

/**
 * Make ready a template that has no fault: every path becomes a lookup that reports what does not exist, every
 * mustache prints through a mark, and every tag and text carries a mark of its place.
 */
export function rewriteTemplate(file: TemplateFile, node: ProgramNode, marks: Mark[]): ProgramNode {
  const mark = (added: Mark): number => marks.push(added) - 1
  return program(node, {file, mark, names: [], inTag: false})
}
