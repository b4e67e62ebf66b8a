import {diagnostic, type Diagnostic} from '../../diagnostic/diagnostic.ts'
import type {Document, Link} from '../../document/nodes.ts'
import {phraseText, walk} from '../../document/walk.ts'

/** Schemes that a page may lead to. */
const schemes: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:', 'tel:'])

const schemeOf = (address: string): string | undefined =>
  /^\s*([a-z][a-z0-9+.-]*:)/i.exec(address)?.[1]?.toLowerCase()

/** The address to which a link leads; none where it is not known, or where following it would not open a page or a letter. */
export function addressOf({address}: Link): string | undefined {
  const text = phraseText(address).trim()
  const scheme = schemeOf(text)
  return scheme !== undefined && schemes.has(scheme) ? text : undefined
}

/** Whether an address is on the web, and so outside of this page. */
export const isOutside = (address: string): boolean => /^https?:/i.test(address)

/** The links whose address no page may lead to. A variable in an address can make one of those. */
export function refusedLinks(document: Document): readonly Diagnostic[] {
  return [...walk(document)].flatMap((node) => {
    if (node.type !== 'link' || addressOf(node) !== undefined) return []
    const address = phraseText(node.address)
    if (address === '') return []
    const message = `nobody can follow a link to \`${address}\``
    return [
      diagnostic(
        'link-address',
        node.origin,
        message,
        'write the whole address with https, http, mailto or tel',
      ),
    ]
  })
}
