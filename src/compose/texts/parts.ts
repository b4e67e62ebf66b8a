import type {Catalog} from '../../content/catalog.ts'
import type {Block} from '../../document/nodes.ts'
import type {ParsedProse} from '../prose/prose.ts'
import {parseGlossary, readGlossary, type GlossaryProse} from './glossary.ts'
import {parseControl, parseSection, readControl, readSection, type PartProse} from './part.ts'
import type {Reader} from './reader.ts'

/** The texts of all sections and controls, by id, and of the glossary. */
export interface PartsProse {
  readonly sections: ReadonlyMap<string, PartProse>
  readonly controls: ReadonlyMap<string, PartProse>
  readonly glossary: GlossaryProse
}

const mapValues = <Key, From, To>(
  map: ReadonlyMap<Key, From>,
  to: (from: From, key: Key) => To,
): ReadonlyMap<Key, To> => new Map([...map].map(([key, from]) => [key, to(from, key)]))

/** All Markdown of a whitepaper, parsed once: the ids that it gives are known before any of it is read. */
export function parseAll({sections, controls, glossary}: Catalog) {
  return {
    sections: mapValues(sections, parseSection),
    controls: mapValues(controls, parseControl),
    glossary: glossary ? parseGlossary(glossary) : [],
  }
}

/** What was parsed. */
export type Parsed = ReturnType<typeof parseAll>

function* textsIn({sections, controls, glossary}: Parsed): Generator<ParsedProse> {
  for (const part of [...sections.values(), ...controls.values()])
    for (const text of Object.values(part)) if (text) yield text
  for (const text of glossary) if (text) yield text
}

/** Ids that the texts give to tables. */
export const tablesIn = (parsed: Parsed): readonly string[] =>
  [...textsIn(parsed)].flatMap(({tables}) => tables)

/** A section that prints the terms prints their footnotes behind its own. */
const withTerms = (part: PartProse, terms: readonly Block[]): PartProse => ({
  ...part,
  notes: Object.freeze([...part.notes, ...terms]),
})

/** Read the texts of the sections, the controls and the glossary. */
export function readParts(catalog: Catalog, parsed: Parsed, reader: Reader): PartsProse {
  const glossary: GlossaryProse = catalog.glossary
    ? readGlossary(reader, catalog.glossary, parsed.glossary)
    : {terms: [], notes: []}
  const sections = mapValues(catalog.sections, (section, id) => {
    const read = readSection(reader, id, section, parsed.sections.get(id) ?? {})
    return section.data.kind === 'glossary' ? withTerms(read, glossary.notes) : read
  })
  const controls = mapValues(catalog.controls, (control, id) =>
    readControl(reader, id, control, parsed.controls.get(id) ?? {}),
  )
  return {sections, controls, glossary}
}
