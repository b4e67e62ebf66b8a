import {variablesIn} from '../../compare/variables.ts'
import type {Brand} from '../../content/load/brand.ts'
import {isJapanese} from '../../document/facts.ts'
import type {CopyRole, Document, Figure, Inline, Paragraph, Phrase, Section} from '../../document/nodes.ts'
import {filler, type CopyFacts, type Filler} from './texts.ts'
import {withValues} from './variables.ts'

/** The id of a brand's logo: no id of content holds a colon. */
const logoId = 'brand:logo'

/** A whitepaper in the words of a brand: what all its copies share. */
export interface BrandText {
  readonly document: Document
  readonly brand: Brand
  /** Of the whole whitepaper, by name. */
  readonly variables: ReadonlyMap<string, string>
}

/** A composed document in the words of a brand: a white-label has other values of variables. Nothing in it is derived yet. */
export function inBrand(composed: Document, brand: Brand): BrandText {
  const document = withValues(composed, brand.data.variables)
  return {document, brand, variables: variablesIn(document)}
}

/** The same with nothing but its cover: all that differs from copy to copy. */
export function coverAlone({document, ...text}: BrandText): BrandText {
  const children = Object.freeze(document.children.filter(({kind}) => kind === 'cover'))
  return {...text, document: Object.freeze({...document, children})}
}

/** A document as a copy in someone's name: the cover says whose it is, the edges of pages say it again. */
export function nameCopy({document, brand, variables}: BrandText, facts: CopyFacts): Document {
  const fill = filler(document, brand, facts, variables)
  const {head, foot} = brand.data
  const text = (path: string, pattern = ''): Phrase => (pattern === '' ? [] : fill([path], pattern))
  const copy = Object.freeze({
    brand: brand.id,
    serial: facts.serial,
    recipient: facts.receiver.name,
    head: text('head', head),
    foot: text('foot', foot),
  })
  const children = document.children.map((section) =>
    section.kind === 'cover' ? coverOf(section, {document, brand, facts, fill}) : section,
  )
  return Object.freeze({...document, copy, children: Object.freeze(children)})
}

interface Desk extends Pick<BrandText, 'document' | 'brand'> {
  readonly facts: CopyFacts
  readonly fill: Filler
}

/** The cover with what a copy has on it: the logo first, the recipient above or below, marking and notice last. */
function coverOf(cover: Section, desk: Desk): Section {
  const {data} = desk.brand
  const recipient = recipientOf(desk)
  const children = [
    ...logoOf(desk.brand),
    ...(data.cover === 'above' ? recipient : []),
    ...cover.children,
    ...(data.cover === 'below' ? recipient : []),
    ...markingOf(desk),
    noticeOf(desk),
  ]
  return Object.freeze({...cover, children: Object.freeze(children)})
}

const paragraph = (role: CopyRole, children: readonly Inline[]): Paragraph =>
  Object.freeze({type: 'paragraph', role, children: Object.freeze(children)})

function logoOf({data, logo, source}: Brand): readonly Figure[] {
  if (!logo || !data.logo) return []
  const origin = source.span(['logo', 'file'])
  const {format, digest, width, height} = logo
  return [
    Object.freeze({
      type: 'figure',
      origin,
      id: logoId,
      alt: [Object.freeze({type: 'text', value: data.logo.alt})],
      caption: Object.freeze([]),
      picture: Object.freeze({kind: 'file', format, digest, width, height}),
    }),
  ]
}

/** Whether a copy names its recipient: one without a list has the name of its brand, which a white-label is not sent to. */
export const namesRecipient = ({data}: Brand, listed: boolean): boolean => data.kind === 'recipient' || listed

function recipientOf({brand, facts: {receiver}}: Desk): readonly Paragraph[] {
  if (!namesRecipient(brand, receiver.listed)) return []
  return [
    paragraph('recipient', [Object.freeze({type: 'text', value: receiver.name, origin: receiver.span})]),
  ]
}

const markingOf = ({brand, fill}: Desk): readonly Paragraph[] =>
  brand.data.confidentiality === undefined
    ? []
    : [paragraph('marking', fill(['confidentiality'], brand.data.confidentiality))]

/** What is to be heeded, how long the copy is valid, whom to ask, and what it is known by, a line each. */
function noticeOf({document, brand, fill}: Desk): Paragraph {
  const {notice, valid, contact} = brand.data
  const [until, number] = isJapanese(document.language)
    ? ['有効期限: {valid}', '管理番号: {serial}']
    : ['Valid until {valid}', 'Copy {serial}']
  const lines = [
    ...(notice === undefined
      ? []
      : notice
          .trimEnd()
          .split('\n')
          .map((line) => fill(['notice'], line))),
    ...(valid === undefined ? [] : [fill(['valid'], until)]),
    ...contact.map((line, at) => fill(['contact', at], line)),
    fill([], number),
  ]
  const lineBreak = Object.freeze({type: 'lineBreak'} as const)
  return paragraph(
    'notice',
    lines.flatMap((line, at): readonly Inline[] => (at === 0 ? line : [lineBreak, ...line])),
  )
}
