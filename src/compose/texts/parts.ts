import type {Catalog, Loaded} from '../../content/catalog.ts'
import type {ControlFile, SectionFile} from '../../content/model.ts'
import type {Diagnostic} from '../../diagnostic/diagnostic.ts'
import type {Block} from '../../document/nodes.ts'
import type {ParsedProse} from '../prose/prose.ts'
import type {Memory} from '../../world/memory.ts'
import {parseGlossary, readGlossary, type GlossaryProse} from './glossary.ts'
import type {Scope} from '../prose/reading.ts'
import {
  parseControl,
  parseSection,
  readControl,
  readSection,
  type ParsedPart,
  type PartProse,
} from './part.ts'
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
export function parseAll({sections, controls, glossary}: Catalog, memory: Memory) {
  const [ofSection, ofControl] = [memory.of(parseSection), memory.of(parseControl)]
  return {
    sections: mapValues(sections, (section) => ofSection(section)),
    controls: mapValues(controls, (control) => ofControl(control)),
    glossary: glossary ? memory.of(parseGlossary)(glossary) : [],
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

/** A part that was read, and what was noticed. */
interface ReadPart {
  readonly part: PartProse
  readonly diagnostics: readonly Diagnostic[]
}

const apart = (scope: Scope, read: (reader: Reader) => PartProse): ReadPart => {
  const diagnostics: Diagnostic[] = []
  return {part: read({scope, report: (item) => diagnostics.push(item)}), diagnostics}
}

const sectionApart = (section: Loaded<SectionFile>, parsed: ParsedPart, scope: Scope, id: string): ReadPart =>
  apart(scope, (reader) => readSection(reader, id, section, parsed))

const controlApart = (control: Loaded<ControlFile>, parsed: ParsedPart, scope: Scope, id: string): ReadPart =>
  apart(scope, (reader) => readControl(reader, id, control, parsed))

/** Read the texts of the sections, the controls and the glossary. */
export function readParts(catalog: Catalog, parsed: Parsed, reader: Reader, memory: Memory): PartsProse {
  const glossary: GlossaryProse = catalog.glossary
    ? readGlossary(reader, catalog.glossary, parsed.glossary)
    : {terms: [], notes: []}
  const told = ({part, diagnostics}: ReadPart): PartProse => {
    diagnostics.forEach(reader.report)
    return part
  }
  const sections = mapValues(catalog.sections, (section, id) => {
    const read = told(memory.of(sectionApart)(section, parsed.sections.get(id) ?? unparsed, reader.scope, id))
    return section.data.kind === 'glossary' ? withTerms(read, glossary.notes) : read
  })
  const controls = mapValues(catalog.controls, (control, id) =>
    told(memory.of(controlApart)(control, parsed.controls.get(id) ?? unparsed, reader.scope, id)),
  )
  return {sections, controls, glossary}
}

const unparsed: ParsedPart = {}
