import type {Element, ElementContent} from 'hast'
import {h} from 'hastscript'
import type {Figure, Paragraph, Section} from '../../../document/nodes.ts'
import {blocks, flow} from '../blocks.ts'
import {anchor, inline, lines, titled, type Context} from '../context.ts'
import {figure} from '../figure.ts'
import {handlers, printWith} from '../handlers.ts'
import {paragraph} from '../paragraph.ts'
import {ownId} from '../../../document/marks.ts'
import type {ReviewWords} from './words.ts'

const nothing: ElementContent = {type: 'text', value: ''}

/** A section within a card. How deep it stands is not told: the heading of the card is above it. */
const nested = (section: Section, context: Context): Element =>
  h(
    'section.nested',
    {id: section.id, lang: section.language ?? null},
    section.heading
      ? lines([h('h4', {}, titled(section.heading, context)), ...flow(section.children, context)])
      : blocks(section.children, context),
  )

/** The page has a heading of the first level already: the title on a cover is a line like any. */
const line = (node: Paragraph, context: Context): Element =>
  node.role === 'title' ? h('p.title', {}, inline(node.children, context)) : paragraph(node, context)

/** The end of a line that came or went can be seen. */
const lineBreak = (_node: unknown, {marked}: Context): Element =>
  marked ? h('span.return', {}, [h('br')]) : h('br')

/** What a card needs to know of figures. */
interface Figures {
  /** The figures that have cards of their own, by their own ids. */
  readonly apart: ReadonlyMap<string, readonly Figure[]>
  readonly name: (target: string) => string
  readonly words: ReviewWords
}

/** A figure with a card of its own is only named where it stands. */
const pointer =
  ({apart, name, words}: Figures) =>
  (node: Figure, context: Context): ElementContent => {
    const target = ownId(node.id)
    const all = apart.get(target)
    if (!all) return figure(node, context)
    const isGone = node.change === 'deleted' && all.some(({change}) => change !== 'deleted')
    if (isGone) return nothing
    return h('p.pointer', {}, [h('a', {href: anchor(target)}, words.figureBelow(name(target)))])
  }

/** Print the text of a card: without contents, which are derived, and without the figures that are shown apart. */
export const printText = (figures: Figures): Context['print'] =>
  printWith({
    ...handlers,
    section: nested,
    paragraph: line,
    lineBreak,
    figure: pointer(figures),
    contents: () => nothing,
  })

/** Print a figure on its own card, which has its id. */
export const printFigure = (node: Figure, target: string, context: Context): Element => {
  const printed = figure(node, context)
  const own = node.id === target ? {...printed.properties, id: undefined} : printed.properties
  return {...printed, properties: own}
}
