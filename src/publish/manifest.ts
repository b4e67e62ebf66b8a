import {titleText} from '../document/facts.ts'
import type {Document} from '../document/nodes.ts'
import {digest} from '../world/digest.ts'

/** What the manifest of a build tells. No time of day: equal input gives an equal manifest. */
export interface ManifestFacts {
  readonly document: Document
  readonly inputs: ReadonlyMap<string, string>
  readonly outputs: ReadonlyMap<string, Uint8Array>
  readonly pageCount: number
  readonly versions: Readonly<Record<string, string>>
}

/** Write the manifest: what went in, what came out, by SHA-256, and with which versions. */
export function manifest({document, inputs, outputs, pageCount, versions}: ManifestFacts): Uint8Array {
  const sorted = (entries: Iterable<readonly [string, string]>): Record<string, string> =>
    Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
  const facts = {
    format: 1,
    whitepaper: document.whitepaper,
    title: titleText(document),
    edition: document.edition,
    label: document.label,
    date: document.date,
    draft: document.draft,
    pages: pageCount,
    versions,
    inputs: sorted(inputs),
    outputs: sorted([...outputs].map(([name, bytes]) => [name, digest(bytes)] as const)),
  }
  return new TextEncoder().encode(`${JSON.stringify(facts, undefined, 2)}\n`)
}
