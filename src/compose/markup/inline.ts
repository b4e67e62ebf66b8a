import type {Span} from '../../diagnostic/span.ts'
import type {Inline, Phrase, Text} from '../../document/nodes.ts'
import {plainText} from '../../document/walk.ts'
import {addressFault, targetFault, targetOf} from '../prose/address.ts'
import {firstOf, joint, lastOf, type Neighbour} from '../prose/joints.ts'
import {joinTexts} from '../prose/text.ts'
import type {Insert} from '../template/values.ts'
import {attribute, languageOf, misplaced, notIn, type Desk} from './desk.ts'
import type {Characters, Element, Inserted, Markup} from './tree.ts'

/** Words, or white space that the template wrote between them. */
type Token =
  | {readonly kind: 'words'; readonly node: Inline}
  | {readonly kind: 'space'; readonly node: Text; readonly line: boolean}

const text = (value: string, origin: Span): Text => ({type: 'text', value, origin})
const wordsOf = (node: Inline): Token => ({kind: 'words', node})

function tokensOfCharacters({characters, template, offset}: Characters): readonly Token[] {
  return Array.from(characters.matchAll(/[ \t\r\n]+|[^ \t\r\n]+/g), ({0: run, index}): Token => {
    const origin = template.span(offset + index, offset + index + run.length)
    if (/[^ \t\r\n]/.test(run)) return wordsOf(text(run, origin))
    return {kind: 'space', node: text(' ', origin), line: /[\r\n]/.test(run)}
  })
}

function tokensOfInsert({insert, span}: Inserted, node: Markup, desk: Desk): readonly Token[] {
  if (insert.kind === 'plain') return [wordsOf(text(insert.text, span))]
  if (insert.kind === 'variable') return [wordsOf({...insert.node, origin: span})]
  if (insert.kind === 'phrase') {
    desk.placed.add(insert.phrase)
    return insert.phrase.map(wordsOf)
  }
  notIn(node, 'a line', desk, 'print it outside of `<p>`, directly in the section')
  return []
}

function address(element: Element): Phrase {
  const parts = element.attributes.get('href') ?? []
  return parts.flatMap((part): Phrase => {
    if (part.kind === 'characters') return [text(part.characters, element.span)]
    if (part.insert.kind === 'plain') return [text(part.insert.text, part.span)]
    if (part.insert.kind === 'variable') return [part.insert.node]
    return part.insert.kind === 'phrase' ? part.insert.phrase : []
  })
}

function link(element: Element, desk: Desk): Inline {
  const [href, children, origin] = [address(element), inlines(element.children, desk), element.span]
  const target = targetOf(href)
  const fault = target === undefined ? addressFault(href, origin) : targetFault(target, origin, desk.scope)
  if (fault) desk.report(fault)
  if (target !== undefined) return {type: 'reference', target, children, origin}
  if (plainText(children).trim() === '') {
    const hint = 'write its words: `<a href="https://…">words</a>`'
    misplaced(origin, desk, 'a link without words prints nothing', hint)
  }
  return {type: 'link', address: href, children, origin}
}

/** `<span lang="en">`: words in another language. */
function foreign(element: Element, desk: Desk): Inline {
  const language = languageOf(element, desk) ?? ''
  if (attribute(element, 'lang', desk) === undefined) {
    const hint = 'write `<span lang="en">`, or leave the element out'
    misplaced(element.span, desk, '`<span>` needs a language', hint)
  }
  return {type: 'foreign', language, children: inlines(element.children, desk), origin: element.span}
}

/** `<code>`: a variable in it would lose its name, and an element its effect. */
function code(element: Element, desk: Desk): Inline {
  for (const node of element.children) {
    if (node.kind === 'element' && isInline(node)) {
      notIn(node, '`<code>`', desk, 'write plain characters there, or put it outside')
    } else if (node.kind === 'insert' && holdsVariable(node.insert)) {
      const hint = 'it would lose its name there; print it outside of `<code>`'
      misplaced(node.span, desk, 'a variable cannot stand in `<code>`', hint)
    }
  }
  return {type: 'code', value: plainText(inlines(element.children, desk)), origin: element.span}
}

const holdsVariable = (insert: Insert): boolean =>
  insert.kind === 'variable' ||
  (insert.kind === 'phrase' && insert.phrase.some(({type}) => type === 'variable'))

/** The elements that stand within a line. */
const elements: Readonly<Record<string, (element: Element, desk: Desk) => Inline>> = {
  em: (element, desk) => ({
    type: 'emphasis',
    children: inlines(element.children, desk),
    origin: element.span,
  }),
  strong: (element, desk) => ({
    type: 'strong',
    children: inlines(element.children, desk),
    origin: element.span,
  }),
  code,
  span: foreign,
  br: (element) => ({type: 'lineBreak', origin: element.span}),
  a: link,
}

/** Whether something may stand within a line. */
export const isInline = (node: Markup): boolean => {
  if (node.kind === 'element') return Object.hasOwn(elements, node.name)
  return node.kind === 'characters' || node.insert.kind !== 'prose'
}

function tokensOf(node: Markup, desk: Desk): readonly Token[] {
  if (node.kind === 'characters') return tokensOfCharacters(node)
  if (node.kind === 'insert') return tokensOfInsert(node, node, desk)
  const build = elements[node.name]
  if (build && isInline(node)) return [wordsOf(build(node, desk))]
  notIn(node, 'a line', desk, 'end the paragraph or heading before it')
  return []
}

const neighbour = (token: Token | undefined, side: (text: string) => Neighbour): Neighbour =>
  token && token.node.type !== 'variable' ? side(plainText([token.node])) : undefined

/** White space in a row is one; one that ends a line joins the words as it does in prose. */
function settle(tokens: readonly Token[], language: string): readonly Token[] {
  const settled: Token[] = []
  for (const token of tokens) {
    const last = settled.at(-1)
    if (token.kind === 'words' || last?.kind !== 'space') settled.push(token)
    else settled.splice(-1, 1, {...last, line: last.line || token.line})
  }
  return settled.filter((token, index) => {
    if (token.kind === 'words' || !token.line) return true
    const [before, after] = [neighbour(settled[index - 1], lastOf), neighbour(settled[index + 1], firstOf)]
    return joint(before, after, language) === ' '
  })
}

const isEdge = (token: Token | undefined): boolean => !token || token.node.type === 'lineBreak'

/** The words of a paragraph: white space at its ends and beside line breaks means nothing. */
export function line(nodes: readonly Markup[], desk: Desk): readonly Inline[] {
  const tokens = settle(
    nodes.flatMap((node) => tokensOf(node, desk)),
    desk.scope.language,
  )
  const kept = tokens.filter(
    ({kind}, index) => kind === 'words' || !(isEdge(tokens[index - 1]) || isEdge(tokens[index + 1])),
  )
  return joinTexts(kept.map(({node}) => node))
}

const inlines = (nodes: readonly Markup[], desk: Desk): readonly Inline[] =>
  joinTexts(
    settle(
      nodes.flatMap((node) => tokensOf(node, desk)),
      desk.scope.language,
    ).map(({node}) => node),
  )
