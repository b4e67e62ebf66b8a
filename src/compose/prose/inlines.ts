import type {Span} from '../../diagnostic/span.ts'
import type {Inline} from '../../document/nodes.ts'
import {footnote} from './footnotes.ts'
import {link} from './link.ts'
import type {ProseReading} from './reading.ts'
import {joinTexts, textsOf} from './text.ts'
import type {MarkdownInline} from './tree.ts'
import {extentOf, refuse, refuseHtml, refuseWhole} from './unsupported.ts'
import {variable} from './variable.ts'

type Convert<Node> = (node: Node, reading: ProseReading) => readonly Inline[]
type Table = {readonly [Type in MarkdownInline['type']]: Convert<Extract<MarkdownInline, {type: Type}>>}

const originOf = (node: MarkdownInline, reading: ProseReading): Span => reading.span(...extentOf(node))

const table: Table = {
  text: (node, reading) => textsOf(node.value, ...extentOf(node), reading),
  variable: (node, reading) => [variable(node.name, ...extentOf(node), reading)],
  softBreak: (node, reading) => {
    const words = reading.joints.get(node) ?? ''
    return words === '' ? [] : textsOf(words, ...extentOf(node), reading)
  },
  break: (node, reading) => [{type: 'lineBreak', origin: originOf(node, reading)}],
  strong: (node, reading) => [
    {type: 'strong', children: reading.inlines(node.children), origin: originOf(node, reading)},
  ],
  emphasis: (node, reading) => [
    {type: 'emphasis', children: reading.inlines(node.children), origin: originOf(node, reading)},
  ],
  inlineCode: (node, reading) => [
    {type: 'code', value: node.value.replaceAll('\n', ' '), origin: originOf(node, reading)},
  ],
  link: (node, reading) => [link(node, reading)],
  linkReference: (node, reading) => reading.inlines(node.children),
  image: (node, reading) => {
    const hint = 'make a file in figures/ and place it with `![](#id)` in a paragraph of its own'
    refuse(node, reading, 'a picture cannot stand within a line', hint)
    return []
  },
  footnoteReference: (node, reading) => [footnote(node, reading)],
  html: refuseHtml,
  delete: refuseWhole,
  imageReference: refuseWhole,
}

/** The words of a paragraph, cell or link. Faults are reported to the reading. */
export const inlines = (nodes: readonly MarkdownInline[], reading: ProseReading): readonly Inline[] =>
  joinTexts(nodes.flatMap((node) => (table[node.type] as Convert<MarkdownInline>)(node, reading)))
