import {variablesIn} from '../../compare/variables.ts'
import type {Brand} from '../../content/load/brand.ts'
import {copyNames, type BrandFile} from '../../content/model/brand.ts'
import {diagnostic, type Diagnostic} from '../../diagnostic/diagnostic.ts'
import {nearest} from '../../diagnostic/nearest.ts'
import type {Span} from '../../diagnostic/span.ts'
import {edgeParts} from '../../document/edge.ts'
import {dateText, titleText} from '../../document/facts.ts'
import type {Document, Phrase} from '../../document/nodes.ts'
import {phraseText} from '../../document/walk.ts'
import type {Path} from '../../source/source.ts'

/** Who gets a copy. */
export interface Receiver {
  /** With the honorific. */
  readonly name: string
  /** Whether a list of recipients names it, and not the brand itself. */
  readonly listed: boolean
  /** Where the name was written. */
  readonly span: Span
}

/** One copy: who gets it, and what it is known by. */
export interface CopyFacts {
  readonly receiver: Receiver
  readonly serial: string
}

/** Fills in the texts of a brand for one copy. */
export type Filler = (path: Path, pattern: string) => Phrase

/** Fill in texts of a brand: a name in braces becomes a node of its own, with the place where its value was written. */
export function filler(
  document: Document,
  brand: Brand,
  {receiver, serial}: CopyFacts,
  variables: ReadonlyMap<string, string>,
): Filler {
  const values: Readonly<Record<(typeof copyNames)[number], string>> = {
    recipient: receiver.name,
    serial,
    valid: brand.data.valid === undefined ? '' : dateText(brand.data.valid, document.language),
    edition: document.edition,
    label: document.label,
    title: titleText(document),
    provider: phraseText(document.provider),
    date: dateText(document.date, document.language),
  }
  const known = new Map(Object.entries(values))
  return (path, pattern) => {
    const origin = brand.source.span(path)
    return edgeParts(pattern).map((part) => {
      if ('text' in part) return Object.freeze({type: 'text', value: part.text, origin})
      const value = known.get(part.name)
      if (value !== undefined)
        return Object.freeze({
          type: 'text',
          value,
          origin: part.name === 'recipient' ? receiver.span : origin,
        })
      return Object.freeze({
        type: 'variable',
        name: part.name,
        value: variables.get(part.name) ?? '',
        origin,
      })
    })
  }
}

/** The texts of a brand that may name something, each with its place. */
const textsOf = ({
  confidentiality,
  notice,
  contact,
  head,
  foot,
}: BrandFile): readonly (readonly [Path, string])[] => {
  const single = Object.entries({confidentiality, notice, head, foot}).flatMap(([key, value]) =>
    value === undefined ? [] : [[[key], value] as const],
  )
  return [...single, ...contact.map((line, at) => [['contact', at], line] as const)]
}

/** Names that stand for nothing: in the texts of a brand, and among the variables that it gives other values. */
export function brandFaults(document: Document, {data, source}: Brand): readonly Diagnostic[] {
  const variables = [...variablesIn(document).keys()]
  const names: readonly string[] = [...copyNames, ...variables]
  const told = (span: Span, name: string, known: readonly string[]): Diagnostic => {
    const near = nearest(name, known)
    const hints = [
      ...(near === undefined ? [] : [`did you mean \`${near}\`?`]),
      `names are: ${known.join(', ')}`,
    ]
    return diagnostic(
      'variable-undefined',
      span,
      `nothing is called \`${name}\` in this whitepaper`,
      ...hints,
    )
  }
  const unknown = textsOf(data).flatMap(([path, text]) =>
    edgeParts(text).flatMap((part) =>
      'text' in part || names.includes(part.name) ? [] : [told(source.span(path), part.name, names)],
    ),
  )
  const strange = Object.keys(data.variables)
    .filter((name) => !variables.includes(name))
    .map((name) => told(source.span(['variables', name]), name, variables))
  return [...unknown, ...strange]
}
