import {flavours, type Flavour} from './report.ts'

/** A claim as its metadata has it, which no PDF/A compresses (ISO 19005-2, 6.6.2.1). */
const archive = /<pdfaid:part>2<\/pdfaid:part>\s*<pdfaid:conformance>A</

/** What a PDF is to be held against: PDF/UA-1 always, and PDF/A-2a where it claims to be that, too. */
export function claimsOf(pdf: Uint8Array): readonly Flavour[] {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1')
  return archive.test(text) ? ['ua1', '2a'] : ['ua1']
}

/** What a PDF was verified to be: `PDF/UA-1, PDF/A-2a`. */
export const claimsText = (pdf: Uint8Array): string =>
  claimsOf(pdf)
    .map((flavour) => flavours[flavour])
    .join(', ')
