import type {Prose} from '../compose/prose.ts'
import {ownFields, type PartProse} from '../compose/texts/part.ts'
import type {Diagnostic} from '../diagnostic/diagnostic.ts'
import type {Document, Node} from '../document/nodes.ts'
import {glyphFaults} from '../layout/glyphs.ts'
import type {Looks} from './looks.ts'

/** What the fonts lack for the texts, for where faults keep the layout from telling it. */
export function proseGlyphFaults(prose: Prose, {theme, fonts}: Looks): readonly Diagnostic[] {
  const nodes = [...headNodes(prose), ...partNodes(prose)]
  // A section that prints the terms has their footnotes too.
  return glyphFaults(new Set(nodes), fonts, theme.font)
}

/**
 * The faults that the layout found, those of characters where each was written: of a text that was joined of several,
 * the layout knows but the whole stretch.
 */
export function atTheirPlaces(
  faults: readonly Diagnostic[],
  {children}: Document,
  {theme, fonts}: Looks,
): readonly Diagnostic[] {
  if (!faults.some(({code}) => code === 'glyph-missing')) return faults
  const exact = glyphFaults(children, fonts, theme.font)
  const told = new Set(exact.map(({message}) => message))
  return [...faults.filter(({code, message}) => code !== 'glyph-missing' || !told.has(message)), ...exact]
}

const headNodes = ({title, provider, services, revisions}: Prose): readonly Node[] => [
  ...title.flat(),
  ...provider,
  ...[...services.values()].flat(),
  ...revisions.flatMap(({note}) => note),
]

const partNodes = ({sections, controls, glossary}: Prose): readonly Node[] => [
  ...[...sections.values(), ...controls.values()].flatMap(textsOf),
  ...glossary.terms.flatMap(({term, definition}) => [...term, ...definition]),
  ...glossary.notes,
]

const textsOf = (part: PartProse): readonly Node[] => [
  ...part.title,
  ...(part.standardText ? [...part.standardText.text, ...part.standardText.source] : []),
  ...ownFields.flatMap((field) => part[field] ?? []),
  ...part.evidence.flatMap(({title}) => title),
  ...part.notes,
]
