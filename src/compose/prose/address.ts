import {diagnostic, type Diagnostic} from '../../diagnostic/diagnostic.ts'
import {nearest} from '../../diagnostic/nearest.ts'
import type {Span} from '../../diagnostic/span.ts'
import type {Phrase} from '../../document/nodes.ts'
import {phraseText} from '../../document/walk.ts'
import type {Scope} from './reading.ts'

const allowed = /^(?:https?:\/\/[^/]|mailto:.|tel:.)/i
const outside = /^\.\.(?:\/|$)/

/**
 * What is wrong with the address of a link out of the document. A reader may hold nothing but the one file, so only
 * http, https, mailto and tel lead anywhere. An empty address is one that is not known.
 */
export function addressFault(address: Phrase, origin: Span): Diagnostic | undefined {
  const written = phraseText(address)
  if (written === '' || (allowed.test(written) && URL.canParse(written))) return undefined
  if (outside.test(written)) {
    const message = `the link leads to \`${written}\`, outside the whitepaper`
    return diagnostic('path-outside', origin, message, 'write the whole address, as https://…')
  }
  const hints = [
    'write the whole address with https, http, mailto or tel',
    'for a part of this whitepaper write `#` and its id; for an address not yet known write `[words]()`',
  ]
  return diagnostic('link-address', origin, `nobody can follow a link to \`${written}\``, ...hints)
}

/** The id that an address within the document names: `#5.1.1`. */
export function targetOf(address: Phrase): string | undefined {
  const written = phraseText(address)
  return address[0]?.type === 'text' && written.startsWith('#') ? written.slice(1) : undefined
}

/** What is wrong with a reference to a part of the document. */
export function targetFault(target: string, origin: Span, scope: Scope): Diagnostic | undefined {
  if (scope.ids.has(target) || scope.names.has(target)) return undefined
  if (target === '') {
    return diagnostic('reference-broken', origin, 'no id stands after `#`', 'write the id, as `[](#5.1.1)`')
  }
  const near = nearest(target, [...scope.ids.keys(), ...scope.names])
  return diagnostic(
    'reference-broken',
    origin,
    `no section, control, figure, table or note has the id \`${target}\``,
    near === undefined ? 'an id is the name of a file, without `.yaml`' : `did you mean \`#${near}\`?`,
  )
}
