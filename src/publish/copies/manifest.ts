import type {Brand} from '../../content/load/brand.ts'
import type {Forme} from '../press.ts'
import {version} from '../version.ts'
import type {MadeCopy} from './copies.ts'

/** What was made of a brand: by serial, so that no order of rows changes it. It names no recipient. */
export function copiesManifest({document}: Forme, brand: Brand, copies: readonly MadeCopy[]): Uint8Array {
  const sorted = [...copies].sort((a, b) => (a.serial < b.serial ? -1 : 1))
  const facts = {
    format: 1,
    whitepaper: document.whitepaper,
    edition: document.edition,
    draft: document.draft,
    brand: brand.id,
    hakusho: version,
    copies: sorted.map(({serial, id, pages, files}) => ({serial, id, pages, files})),
  }
  return new TextEncoder().encode(`${JSON.stringify(facts, undefined, 2)}\n`)
}
