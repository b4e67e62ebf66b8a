import {strFromU8, unzipSync} from 'fflate'
import type {Format} from '../plan.ts'

/** What a file says of itself. A page says the name of its whitepaper, the other two its title. */
export interface Claim {
  readonly kind: Format
  readonly whitepaper?: string
  readonly title?: string
  readonly edition?: string
  readonly draft: boolean
  /** Whose copy it is. */
  readonly copy?: CopyClaim
}

/** What a copy says of itself. A page does not say who it is for but to its readers. */
export interface CopyClaim {
  readonly brand: string
  readonly serial: string
  readonly recipient?: string
}

const copied = (brand = '', serial = '', recipient?: string): Pick<Claim, 'copy'> =>
  serial === '' ? {} : {copy: {brand, serial, ...said('recipient', recipient)}}

/** What keeps a file from being asked. */
export interface NoClaim {
  /** In words that go behind the name of the file. */
  readonly fault: string
}

const entities: Readonly<Record<string, string>> = {amp: '&', lt: '<', gt: '>', quot: '"', apos: "'"}

/** Text of XML or HTML with its escapes read. */
const plain = (text: string): string =>
  text.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) =>
      hex === undefined && decimal === undefined
        ? (entities[name ?? ''] ?? whole)
        : characterOf(hex === undefined ? Number(decimal) : parseInt(hex, 16)),
  )

const characterOf = (code: number): string => String.fromCodePoint(Math.min(code, 0x10ffff))

/** The text of the first element of a name, markup in it left out. */
function elementText(xml: string, name: string): string | undefined {
  const opens = xml.search(new RegExp(`<${name}[\\s>]`))
  const begins = xml.indexOf('>', opens) + 1
  const ends = xml.indexOf(`</${name}>`, begins)
  if (opens < 0 || begins === 0 || ends < 0) return undefined
  return plain(xml.slice(begins, ends).replace(/<[^<>]*>/g, ''))
}

const said = <Key extends string>(key: Key, value: string | undefined): Partial<Record<Key, string>> =>
  value === undefined || value === '' ? {} : ({[key]: value} as Record<Key, string>)

/** The largest part that is read, in bytes: what a file says of itself is short. */
const maxPart = 1024 * 1024

/** By its metadata (XMP), which no PDF/A compresses (ISO 19005-2, 6.6.2.1). */
function claimOfPdf(bytes: Uint8Array): Claim | NoClaim {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (!file.subarray(-1024).includes('%%EOF')) return {fault: 'is damaged: a PDF does not end so'}
  const start = file.indexOf('<x:xmpmeta')
  const end = file.indexOf('</x:xmpmeta>', start)
  const isThere = start >= 0 && end >= 0 && end - start <= maxPart
  const xmp = isThere ? file.subarray(start, end).toString('utf8') : ''
  const keywords = elementText(xmp, 'pdf:Keywords') ?? ''
  const [, edition, draft] = /^edition (\d+(?:\.\d+)*)(-draft)?(?:,|$)/.exec(keywords) ?? []
  const title = elementText(xmp, 'dc:title')
  const [, ...copy] = /, brand (\S+), serial ([0-9A-Z-]{14}), recipient (.*)$/s.exec(keywords) ?? []
  const facts = {...said('title', title), ...said('edition', edition), ...copied(...copy)}
  return {kind: 'pdf', draft: draft !== undefined, ...facts}
}

/** A property that was given a name (ECMA-376 part 1, 22.3). */
function propertyOf(xml: string, name: string): string | undefined {
  const at = xml.indexOf(` name="${name}">`)
  return at < 0 ? undefined : elementText(xml.slice(at), 'vt:lpwstr')
}

const metaOf = (page: string, name: string): string | undefined => {
  const [, content] = new RegExp(`<meta name="hakusho:${name}" content="([^"]*)">`).exec(page) ?? []
  return content === undefined ? undefined : plain(content)
}

/** By its properties (ECMA-376 part 2, 11). */
function claimOfWord(bytes: Uint8Array): Claim | NoClaim {
  try {
    const names = ['docProps/core.xml', 'docProps/custom.xml'] as const
    const isWanted = (name: string): boolean => names.some((own) => own === name)
    const parts = unzipSync(bytes, {
      filter: ({name, originalSize}) => isWanted(name) && originalSize <= maxPart,
    })
    const [core = '', custom = ''] = names.map((name) => (parts[name] ? strFromU8(parts[name]) : ''))
    const [title, edition] = [elementText(core, 'dc:title'), elementText(core, 'cp:version')]
    const draft = elementText(core, 'cp:contentStatus') !== undefined
    const copy = ['Brand', 'Serial', 'Recipient'].map((name) => propertyOf(custom, name))
    return {kind: 'docx', draft, ...said('title', title), ...said('edition', edition), ...copied(...copy)}
  } catch {
    return {fault: 'is damaged: it cannot be unpacked'}
  }
}

/** By the identifier in its head. */
function claimOfPage(bytes: Uint8Array): Claim {
  const text = new TextDecoder().decode(bytes)
  const [, content = ''] = /<meta name="dcterms\.identifier" content="([^"]*)">/.exec(text) ?? []
  const [, whitepaper, edition, draft] = /^(.+)-(\d+(?:\.\d+)*)(-draft)?$/.exec(plain(content)) ?? []
  const copy = ['brand', 'serial'].map((name) => metaOf(text, name))
  const facts = {...said('whitepaper', whitepaper), ...said('edition', edition), ...copied(...copy)}
  return {kind: 'html', draft: draft !== undefined, ...facts}
}

const startsWith = (bytes: Uint8Array, text: string): boolean =>
  strFromU8(bytes.subarray(0, text.length), true) === text

/** Ask a file what it claims to be. */
export function claimOf(bytes: Uint8Array): Claim | NoClaim {
  if (startsWith(bytes, '%PDF-')) return claimOfPdf(bytes)
  if (startsWith(bytes, 'PK')) return claimOfWord(bytes)
  const head = strFromU8(bytes.subarray(0, 256), true)
  return /^(?:\u00ef\u00bb\u00bf)?\s*<(?:!doctype\s+html|html)\b/i.test(head)
    ? claimOfPage(bytes)
    : {fault: 'is neither a PDF, nor a Word file, nor an HTML page'}
}
