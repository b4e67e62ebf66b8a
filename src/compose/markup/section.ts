import {idPattern} from '../../content/fields.ts'
import {sectionKinds} from '../../document/kinds.ts'
import type {Block, Heading, Section} from '../../document/nodes.ts'
import {inLanguage} from '../prose/language.ts'
import {blocksOf} from './block.ts'
import {attribute, languageOf, misplaced, notIn, oneOf, type Desk} from './desk.ts'
import {isInline} from './inline.ts'
import {phrase} from './phrase.ts'
import {isBlank, type Element, type Markup} from './tree.ts'

function heading(element: Element, level: number, desk: Desk): Heading {
  if (element.name !== `h${level}`) {
    const message =
      level === 0 ? 'a cover has no heading' : `\`<${element.name}>\` heads a section at depth ${level}`
    const hint =
      level === 0 ? 'write `<p role="title">`' : `write \`<h${level}>\`, or \`{{#heading}}…{{/heading}}\``
    misplaced(element.span, desk, message, hint)
  }
  const number = attribute(element, 'number', desk)
  const title = phrase(element, 'a heading', desk)
  return {...(number !== undefined && {number}), title, origin: title[0]?.origin ?? element.span}
}

const headingOf = (node: Markup | undefined): Element | undefined =>
  node?.kind === 'element' && /^h[1-6]$/.test(node.name) ? node : undefined

function childOf(node: Markup, level: number, desk: Desk): readonly Block[] {
  if (node.kind === 'element' && node.name === 'section') return [section(node, level + 1, desk)]
  if (node.kind === 'element' && node.name === 'contents') return [contents(node, desk)]
  const blocks = blocksOf(node, desk)
  if (blocks) return blocks
  const late = headingOf(node)
  if (late) misplaced(late.span, desk, 'a heading stands first in its section', 'open a section for it')
  else notIn(node, 'a section', desk, isInline(node) ? 'put it into `<p>`' : 'put it where it belongs')
  return []
}

function contents(element: Element, desk: Desk): Block {
  for (const node of element.children)
    if (!isBlank(node)) notIn(node, '`<contents>`', desk, 'it fills itself in')
  return {type: 'contents', children: [], origin: element.span}
}

function idOf(element: Element, desk: Desk): string {
  const id = attribute(element, 'id', desk)
  if (id === undefined) misplaced(element.span, desk, 'a section needs an id', 'write `<section id="…">`')
  else if (!idPattern.test(id)) {
    misplaced(element.span, desk, `\`${id}\` cannot be an id`, 'use letters, digits, `.`, `-` and `_`')
  }
  return id ?? ''
}

/** Report headings one below a section that has none: they would seem to stand below the part before it. */
function underHeading(nodes: readonly Markup[], desk: Desk): void {
  for (const node of nodes) {
    if (node.kind !== 'element' || node.name !== 'section') continue
    const below = headingOf(node.children.find((child) => !isBlank(child)))
    const hint = 'give that section a heading, or take its `<section>` away'
    if (below)
      misplaced(below.span, desk, `\`<${below.name}>\` stands below a section without a heading`, hint)
  }
}

/** `<section>`: `depth` counts the sections it stands in, and itself. A cover has level 0. */
export function section(element: Element, depth: number, desk: Desk): Section {
  const kind = oneOf(element, 'kind', sectionKinds, desk) ?? 'section'
  const listed = oneOf(element, 'listed', ['yes', 'no'], desk) !== 'no'
  const [id, pageStart] = [idOf(element, desk), attribute(element, 'page-start', desk)]
  const language = languageOf(element, desk)
  const within = inLanguage(desk, language)
  const level = kind === 'cover' ? 0 : depth
  const [first, ...rest] = element.children.filter((node) => !isBlank(node))
  const top = headingOf(first)
  const head = top && heading(top, level, within)
  const body = head || !first ? rest : [first, ...rest]
  if (!head && kind !== 'cover' && !body.some(headingOf)) underHeading(body, desk)
  const children = body.flatMap((node) => childOf(node, level, within))
  const optional = {
    ...(head && {heading: head}),
    ...(language && {language}),
    ...(pageStart !== undefined && {pageStart}),
  }
  const origin = desk.originOf(id) ?? element.span
  return {type: 'section', id, kind, level, listed, ...optional, children, origin}
}
