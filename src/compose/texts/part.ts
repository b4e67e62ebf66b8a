import type {Loaded} from '../../content/catalog.ts'
import type {ControlFile, SectionFile} from '../../content/model.ts'
import type {Block, Phrase} from '../../document/nodes.ts'
import type {ParsedProse, ReadProse} from '../prose/prose.ts'
import {addressFault} from '../prose/address.ts'
import {inLanguage} from '../prose/language.ts'
import {gathering, inForeign} from './notes.ts'
import {parseField, readBlocks, readPhrase, type Reader} from './reader.ts'

/** Something that shows how a control is met. */
export interface EvidenceProse {
  readonly title: Phrase
  /** Absent too where nobody could follow it. */
  readonly address?: Phrase
}

/** The fields of Markdown that are words of the publisher, in the order in which they print. */
export const ownFields = ['body', 'reason', 'provider', 'customer'] as const

/** The texts of a section or control that are the publisher's own words. */
export interface OwnProse extends Readonly<Partial<Record<(typeof ownFields)[number], readonly Block[]>>> {
  readonly title: Phrase
}

/** The texts of a section or control. */
export interface PartProse extends OwnProse {
  readonly standardText?: {readonly text: readonly Block[]; readonly source: Phrase}
  readonly evidence: readonly EvidenceProse[]
  /** The footnotes of all texts, in the order of their first marks. */
  readonly notes: readonly Block[]
}

/** The Markdown of a section or control, parsed. */
export type ParsedPart = Readonly<
  Partial<Record<(typeof ownFields)[number] | 'standardText', ParsedProse | undefined>>
>

/** Parse every Markdown text of a section. */
export const parseSection = (section: Loaded<SectionFile>): ParsedPart => ({
  body: parseField(section, ['body'], section.data.body),
})

/** Parse every Markdown text of a control. */
export function parseControl(control: Loaded<ControlFile>): ParsedPart {
  const {body, reason, responsibility, standardText} = control.data
  return {
    body: parseField(control, ['body'], body),
    reason: parseField(control, ['reason'], reason),
    provider: parseField(control, ['responsibility', 'provider'], responsibility?.provider),
    customer: parseField(control, ['responsibility', 'customer'], responsibility?.customer),
    standardText: parseField(control, ['standardText', 'text'], standardText?.text),
  }
}

/** Read the texts of a section. */
export function readSection(
  reader: Reader,
  id: string,
  section: Loaded<SectionFile>,
  parsed: ParsedPart,
): PartProse {
  const own = inLanguage(reader, section.data.language)
  const {gather, notes} = gathering(own)
  const title = readPhrase(own, section, ['title'], section.data.title)
  const body = parsed.body && readBlocks(own, parsed.body, id, gather)
  return {title, ...(body && {body}), evidence: [], notes: notes()}
}

function readEvidence(
  reader: Reader,
  control: Loaded<ControlFile>,
  {title, address}: ControlFile['evidence'][number],
  index: number,
): EvidenceProse {
  const words = readPhrase(reader, control, ['evidence', index, 'title'], title)
  if (address === undefined) return {title: words}
  const path = ['evidence', index, 'address']
  const read = readPhrase(reader, control, path, address)
  const fault = addressFault(read, control.source.span(path))
  if (fault) reader.report(fault)
  return {title: words, ...(!fault && {address: read})}
}

/** Read the texts of a control, those of the standard first, as they print. */
export function readControl(
  reader: Reader,
  id: string,
  control: Loaded<ControlFile>,
  parsed: ParsedPart,
): PartProse {
  const own = inLanguage(reader, control.data.language)
  const {title, standardText, evidence} = control.data
  const {gather, notes} = gathering(own)
  const quoted = inLanguage(own, standardText?.language)
  const gatherQuoted = (read: ReadProse): void => gather(inForeign(read, standardText?.language))
  const quotation = standardText &&
    parsed.standardText && {
      text: readBlocks(quoted, parsed.standardText, id, gatherQuoted),
      source: readPhrase(own, control, ['standardText', 'source'], standardText.source),
    }
  const read = ownFields.flatMap((field) => {
    const text = parsed[field]
    return text ? [[field, readBlocks(own, text, id, gather)] as const] : []
  })
  return {
    title: readPhrase(own, control, ['title'], title),
    ...(quotation && {standardText: quotation}),
    ...Object.fromEntries(read),
    evidence: evidence.map((item, index) => readEvidence(own, control, item, index)),
    notes: notes(),
  }
}
