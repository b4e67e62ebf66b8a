import {describe, expect, it} from 'vitest'
import {claimOf} from '../../src/publish/claim/claim.ts'

const pdfWith = (xmp: string): Uint8Array =>
  new TextEncoder().encode(`%PDF-1.7\n<x:xmpmeta>${xmp}</x:xmpmeta>\n%%EOF`)

describe('what a PDF claims to be', () => {
  it('is its title and edition, with every kind of escape read', () => {
    const title = '<dc:title><rdf:Alt><rdf:li>A &amp; B&#39;s &#x5b;C]</rdf:li></rdf:Alt></dc:title>'
    const claim = claimOf(pdfWith(`${title}<pdf:Keywords>edition 1.1-draft, ISO</pdf:Keywords>`))
    expect(claim).toEqual({kind: 'pdf', draft: true, title: "A & B's [C]", edition: '1.1'})
  })

  it('is nothing where its words do not end, however many begin', () => {
    expect(claimOf(pdfWith('<pdf:Keywords '.repeat(60_000)))).toEqual({kind: 'pdf', draft: false})
    expect(claimOf(pdfWith(`<dc:title>${'<'.repeat(500_000)}</dc:title>`))).toHaveProperty('title')
  })

  it('is nothing where its metadata is too long to be ours', () => {
    const long = `<pdf:Keywords>edition 1.1</pdf:Keywords>${' '.repeat(1024 * 1024)}`
    expect(claimOf(pdfWith(long))).toEqual({kind: 'pdf', draft: false})
  })
})
