import type {Link as MarkdownLink} from 'mdast'
import type {Foreign, Link, Phrase, Reference} from '../../document/nodes.ts'
import {isPhrasePart, phraseText} from '../../document/walk.ts'
import {addressFault, targetFault, targetOf} from './address.ts'
import {marksIn, reportBraces} from './braces.ts'
import {refuseMarks} from './footnotes.ts'
import {isLanguage, languageHint} from './language.ts'
import {scanPhrase} from './phrase.ts'
import type {ProseReading} from './reading.ts'
import {extentOf, hasTitle, refuse} from './unsupported.ts'

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
  return {type: 'reference', target, children: reading.inlines(node.children), origin}
}

function wordless(node: MarkdownLink, reading: ProseReading): void {
  if (node.children.length > 0) return
  refuse(node, reading, 'a link without words prints nothing', 'write `[words](https://…)` or `<https://…>`')
}

const scheme = /^lang:/i

/** `[words](lang:en)`: words in another language. */
function foreign(node: MarkdownLink, language: string, reading: ProseReading): Foreign {
  if (!isLanguage(language)) {
    const message = language === '' ? 'no language stands after `lang:`' : `\`${language}\` names no language`
    refuse(node, reading, message, languageHint('lang:'))
  }
  if (node.children.length === 0)
    refuse(node, reading, 'no words stand in the brackets', 'write them: `[words](lang:en)`')
  return {
    type: 'foreign',
    language,
    children: reading.inlines(node.children),
    origin: reading.span(...extentOf(node)),
  }
}

/**
 * `[words](https://…)`, `[words]()`, `<https://…>`; `[words](#id)`, `[](#id)`, which are references; and
 * `[words](lang:en)`, which is no link.
 */
export function link(node: MarkdownLink, reading: ProseReading): Link | Reference | Foreign {
  if (hasTitle(node))
    refuse(node, reading, 'a link has no title here', 'remove the words in quotes after the address')
  if (!node.address && node.url !== '') return checked(autolink(node, reading), reading)
  reportBraces(marksIn(node.address ?? []), reading)
  const address = reading.inlines(node.address ?? []).filter(isPhrasePart)
  const written = phraseText(address)
  if (scheme.test(written)) return foreign(node, written.replace(scheme, ''), reading)
  refuseMarks(node.children, 'the words of a link', 'write it behind the link', reading)
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
