import {copyRoles} from './kinds.ts'
import type {
  Block,
  CopyRole,
  Document,
  Inline,
  Node,
  ParagraphRole,
  Phrase,
  Section,
  Variable,
} from './nodes.ts'

/** One function for every type of node (of `Kind`): a type without one is a compile error. */
export type Handlers<Result, Context, Kind extends Node = Node> = {
  readonly [Type in Kind['type']]: (node: Extract<Kind, {type: Type}>, context: Context) => Result
}

/** Call the handler of the node's type. */
export function handle<Result, Context, Kind extends Node>(
  handlers: Handlers<Result, Context, Kind>,
  node: Kind,
  context: Context,
): Result {
  const handler = handlers[node.type as Kind['type']] as unknown as (node: Kind, context: Context) => Result
  return handler(node, context)
}

/** The nodes directly below a node, in reading order. A title or caption comes before what it names. */
export function childrenOf(node: Node | Document): readonly Node[] {
  if (node.type === 'section') return [...(node.heading?.title ?? []), ...node.children]
  if (node.type === 'figure') return node.caption
  if (node.type === 'entry') return node.title
  if (node.type === 'table') return [...(node.caption ?? []), ...node.children]
  return 'children' in node ? node.children : []
}

/** Visit a node and all below it, in reading order. */
export function* walk(node: Node | Document): Generator<Node> {
  if (node.type !== 'document') yield node
  for (const child of childrenOf(node)) yield* walk(child)
}

/** All sections of a document, in reading order. */
export function* sectionsOf(document: Document): Generator<Section> {
  for (const node of walk(document)) if (node.type === 'section') yield node
}

/** Whether an inline may stand in a phrase. */
export const isPhrasePart = (node: Inline): node is Phrase[number] =>
  node.type === 'text' || node.type === 'variable'

/** The characters of a phrase, variables by value. */
export const phraseText = (phrase: Phrase): string => phrase.map((part) => part.value).join('')

/** The characters of inlines or blocks; a line break is a line feed. Variables are by value, or as `say` has them. */
export function plainText(
  nodes: readonly (Inline | Block)[],
  say: (node: Variable) => string = ({value}) => value,
): string {
  let text = ''
  for (const node of nodes) {
    if (node.type === 'lineBreak') text += '\n'
    else if (node.type === 'variable') text += say(node)
    else if ('value' in node) text += node.value
    else if (node.type === 'footnote') text += node.mark ?? ''
    else if (node.type === 'note') text += node.mark + plainText(node.children, say)
    else text += plainText(childrenOf(node), say)
  }
  return text
}

/** Whether a paragraph is one that only copies have. */
export const isOfCopy = (role: ParagraphRole | undefined): role is CopyRole =>
  copyRoles.some((own) => own === role)

/** What a section's heading says, as the contents show it: number, a space, title. */
export const headingText = (heading: {readonly number?: string; readonly title: Phrase}): string =>
  (heading.number === undefined ? '' : `${heading.number} `) + phraseText(heading.title)
