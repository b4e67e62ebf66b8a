import type {Link as MarkdownLink} from 'mdast'
import type {Inline, Link, Phrase, Reference} from '../../document/nodes.ts'
import {addressFault, targetFault, targetOf} from './address.ts'
import {marksIn, reportBraces} from './braces.ts'
import {scanPhrase} from './phrase.ts'
import type {ProseReading} from './reading.ts'
import {extentOf, hasTitle, refuse} from './unsupported.ts'

const phraseOnly = (nodes: readonly Inline[]): Phrase =>
  nodes.filter((node) => node.type === 'text' || node.type === 'variable')

/** `<https://…>`: the address is what stands between the brackets, variables too. */
function autolink(node: MarkdownLink, reading: ProseReading): Link {
  const [start, end] = extentOf(node)
  const written = node.children[0]?.type === 'text' ? node.children[0].value : ''
  const children = scanPhrase(written, start + 1, reading)
  const isMail = node.url.startsWith('mailto:') && !written.startsWith('mailto:')
  const address: Phrase = isMail ? [{type: 'text', value: 'mailto:'}, ...children] : children
  return {type: 'link', address, children, origin: reading.span(start, end)}
}

function reference(node: MarkdownLink, target: string, reading: ProseReading): Reference {
  const origin = reading.span(...extentOf(node))
  const fault = targetFault(target, origin, reading.scope)
  if (fault) reading.report(fault)
  if (reading.scope.names.has(target) && node.children.length === 0) {
    refuse(
      node,
      reading,
      'a table or note has no heading to print here',
      `write words: \`[words](#${target})\``,
    )
  }
  return {type: 'reference', target, children: reading.inlines(node.children), origin}
}

function wordless(node: MarkdownLink, reading: ProseReading): void {
  if (node.children.length > 0) return
  refuse(node, reading, 'a link without words prints nothing', 'write `[words](https://…)` or `<https://…>`')
}

/** `[words](https://…)`, `[words]()`, `<https://…>`; and `[words](#id)`, `[](#id)`, which are references. */
export function link(node: MarkdownLink, reading: ProseReading): Link | Reference {
  if (hasTitle(node))
    refuse(node, reading, 'a link has no title here', 'remove the words in quotes after the address')
  if (!node.address && node.url !== '') return checked(autolink(node, reading), reading)
  reportBraces(marksIn(node.address ?? []), reading)
  const address = phraseOnly(reading.inlines(node.address ?? []))
  const target = targetOf(address)
  if (target !== undefined) return reference(node, target, reading)
  wordless(node, reading)
  const origin = reading.span(...extentOf(node))
  return checked({type: 'link', address, children: reading.inlines(node.children), origin}, reading)
}

function checked(node: Link, reading: ProseReading): Link {
  const fault = node.origin && addressFault(node.address, node.origin)
  if (fault) reading.report(fault)
  return node
}
