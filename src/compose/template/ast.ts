import type {Loc} from './file.ts'

interface Located {
  readonly loc: Loc
}

/** `title`, `part.title`, `../title`, `@index`. */
export interface PathNode extends Located {
  readonly type: 'PathExpression'
  readonly data: boolean
  readonly depth: number
  readonly parts: readonly string[]
  readonly original: string
}

/** A value that is written out. */
export interface LiteralNode extends Located {
  readonly type: 'StringLiteral' | 'NumberLiteral' | 'BooleanLiteral' | 'UndefinedLiteral' | 'NullLiteral'
  readonly value?: string | number | boolean
  readonly original?: string | number | boolean
}

/** `key=value` pairs of a mustache. */
export interface HashNode extends Located {
  readonly type: 'Hash'
  readonly pairs: readonly (Located & {
    readonly type: 'HashPair'
    readonly key: string
    readonly value: ExpressionNode
  })[]
}

/** What a mustache, a subexpression and a block call, and with what. */
export interface Call extends Located {
  readonly path: PathNode | LiteralNode
  readonly params: readonly ExpressionNode[]
  readonly hash?: HashNode | undefined
}

/** `(eq kind "control")`. */
export interface SubExpressionNode extends Call {
  readonly type: 'SubExpression'
}

/** What stands for a value. */
export type ExpressionNode = PathNode | LiteralNode | SubExpressionNode

/** `{{title}}`, `{{date date "yyyy"}}`; not escaped where three braces were written. */
export interface MustacheNode extends Call {
  readonly type: 'MustacheStatement'
  readonly escaped: boolean
}

/** `{{#if x}}…{{else}}…{{/if}}`. */
export interface BlockNode extends Call {
  readonly type: 'BlockStatement'
  readonly program?: ProgramNode | undefined
  readonly inverse?: ProgramNode | undefined
}

/** `{{> name}}`. */
export interface PartialNode extends Located {
  readonly type: 'PartialStatement'
  readonly name: PathNode | LiteralNode | SubExpressionNode
  readonly params: readonly ExpressionNode[]
  readonly hash?: HashNode | undefined
}

/** What stands outside of mustaches. `value` is `original` less the white space around lines of their own. */
export interface ContentNode extends Located {
  readonly type: 'ContentStatement'
  readonly value: string
  readonly original: string
}

/** `{{!-- … --}}`. */
export interface CommentNode extends Located {
  readonly type: 'CommentStatement'
}

/** Forms of Handlebars that templates here do not use. */
export interface ForeignNode extends Located {
  readonly type: 'PartialBlockStatement' | 'Decorator' | 'DecoratorBlock'
}

/** What a template is made of. */
export type StatementNode = MustacheNode | BlockNode | PartialNode | ContentNode | CommentNode | ForeignNode

/** A template, or what a block encloses. */
export interface ProgramNode extends Located {
  readonly type: 'Program'
  readonly body: readonly StatementNode[]
  readonly blockParams?: readonly string[] | undefined
}

/** One function for every type of statement. */
export type StatementTable<Result> = {
  readonly [Type in StatementNode['type']]: (node: Extract<StatementNode, {type: Type}>) => Result
}
