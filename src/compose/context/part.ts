import type {Catalog, Loaded} from '../../content/catalog.ts'
import type {ControlFile, OutlineEntry, SectionFile} from '../../content/model.ts'
import {headNumber} from '../../content/numbers.ts'
import type {SectionKind} from '../../document/nodes.ts'
import type {Prose} from '../prose.ts'
import {phraseWords, wordsOrNull, type Words} from '../template/values.ts'
import type {PartProse} from '../texts/part.ts'
import {factsOf, noFacts, type FactsContext} from './control.ts'

/**
 * A section or control as templates see it, or the place of the contents. A field that content leaves out is `null`,
 * so that it can be asked for.
 */
export interface PartContext extends FactsContext {
  readonly id: string
  readonly kind: SectionKind
  /** Depth in the outline, from 1. */
  readonly level: number
  readonly number: string | null
  readonly title: Words
  readonly body: Words | null
  /** The footnotes of all its texts. */
  readonly notes: Words | null
  readonly listed: boolean
  /** BCP 47, where it differs from that of the whitepaper or of the part around it. */
  readonly language: string | null
  /** The language that is spoken here: that of the part, else that of the whitepaper. */
  readonly spoken: string
  readonly pageStart: string | null
  readonly children: readonly PartContext[]
}

/** What reading an outline needs to know. */
interface Desk {
  readonly catalog: Catalog
  readonly prose: Prose
}

/** Where an entry stands: its depth, and the language of what it stands in. */
interface Place {
  readonly level: number
  readonly around: string
}

/** What a part of the outline is told by. */
interface Found {
  readonly id: string
  readonly loaded: Loaded<SectionFile | ControlFile>
  readonly texts: PartProse | undefined
  readonly own: Pick<PartContext, 'kind' | 'listed' | 'number'> & FactsContext
}

function foundOf({catalog, prose}: Desk, entry: OutlineEntry): Found | undefined {
  const section = catalog.sections.get(entry.section ?? '')
  if (section && entry.section !== undefined) {
    const {kind, listed, number = null} = section.data
    const texts = prose.sections.get(entry.section)
    return {id: entry.section, loaded: section, texts, own: {...noFacts, kind, listed, number}}
  }
  const control = catalog.controls.get(entry.control ?? '')
  if (!control || entry.control === undefined) return undefined
  const texts = prose.controls.get(entry.control)
  const number = headNumber(catalog, control.data)
  const facts = factsOf(catalog, prose, control.data, texts, number)
  const own = {...facts, kind: 'control', listed: true, number: number ?? null} as const
  return {id: entry.control, loaded: control, texts, own}
}

/** The contents, which fill themselves in. */
const contents = (spoken: string): PartContext => ({
  ...noFacts,
  id: 'contents',
  kind: 'contents',
  level: 1,
  number: null,
  title: phraseWords([]),
  body: null,
  notes: null,
  listed: false,
  language: null,
  spoken,
  pageStart: null,
  children: [],
})

function partOf(desk: Desk, entry: OutlineEntry, {level, around}: Place): readonly PartContext[] {
  const whole = desk.catalog.whitepaper.data.language
  if (entry.contents) return [contents(whole)]
  const found = foundOf(desk, entry)
  const spoken = found?.loaded.data.language ?? whole
  const below = {level: level + 1, around: spoken}
  const children = (entry.children ?? []).flatMap((child) => partOf(desk, child, below))
  if (!found) return []
  const {id, loaded, texts, own} = found
  return [
    {
      ...own,
      id,
      level,
      title: phraseWords(texts?.title ?? []),
      body: wordsOrNull(texts?.body),
      notes: wordsOrNull(texts?.notes),
      language: spoken === whole && spoken === around ? null : spoken,
      spoken,
      pageStart: loaded.data.pageStart ?? null,
      children,
    },
  ]
}

/**
 * The parts of the outline, those left out whose files have faults of their own. The contents stand where an entry
 * says so, or else before all other parts.
 */
export function partsOf(catalog: Catalog, prose: Prose): readonly PartContext[] {
  const {outline, language} = catalog.whitepaper.data
  const placed = outline.some((entry) => entry.contents)
  const parts = outline.flatMap((entry) => partOf({catalog, prose}, entry, {level: 1, around: language}))
  return placed ? parts : [contents(language), ...parts]
}
