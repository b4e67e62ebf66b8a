import type {Catalog, Loaded} from '../content/catalog.ts'
import type {ControlFile, OutlineEntry, Revision, SectionFile, WhitepaperFile} from '../content/model.ts'
import type {SectionKind} from '../document/nodes.ts'
import type {PartProse, Prose} from './prose.ts'
import {phraseWords, proseWords, variableWords, type Words} from './template/values.ts'

type Standard = WhitepaperFile['standards'][number]
type Approval = NonNullable<Revision['approved']>

/** A section or control as templates see it. A field that content leaves out is `null`, so that it can be asked for. */
export interface PartContext {
  readonly id: string
  readonly kind: SectionKind
  /** Depth in the outline, from 1. */
  readonly level: number
  readonly number: string | null
  readonly title: Words
  readonly body: Words | null
  readonly listed: boolean
  readonly pageStart: string | null
  /** Numbers in standards; empty for a section. */
  readonly references: readonly {readonly standard: Standard | null; readonly number: string}[]
  readonly children: readonly PartContext[]
}

/** One edition of the history as templates see it. */
export interface RevisionContext {
  readonly edition: string
  readonly label: string
  /** YYYY-MM-DD. */
  readonly date: string
  readonly note: Words
  readonly released: boolean
  readonly changes: readonly {readonly target: string; readonly kind: string; readonly note: Words | null}[]
  readonly prepared: Approval | null
  readonly reviewed: Approval | null
  readonly approved: Approval | null
}

/** The whitepaper as templates see it: the context of document.hbs, and `@root` everywhere. */
export interface DocumentContext {
  /** The title, a line of the cover each. */
  readonly title: readonly Words[]
  readonly provider: Words
  readonly language: string
  readonly standards: readonly Standard[]
  readonly edition: string
  readonly label: string
  readonly date: string
  readonly draft: boolean
  readonly variables: Readonly<Record<string, Words>>
  readonly outline: readonly PartContext[]
  /** Oldest first. */
  readonly revisions: readonly RevisionContext[]
}

/** The edition in work; where the history does not know it, the last one. */
export function currentRevision(catalog: Catalog): Revision {
  const {data} = catalog.revisions
  const current = data.find(({edition}) => edition === catalog.whitepaper.data.edition) ?? data.at(-1)
  if (!current) throw new Error('a history holds at least one edition')
  return current
}

const orNull = <Value>(value: Value | undefined): Value | null => value ?? null

function commonOf(
  id: string,
  {data}: Loaded<SectionFile | ControlFile>,
  level: number,
  texts: PartProse | undefined,
) {
  return {
    id,
    level,
    number: orNull(data.number),
    title: phraseWords(texts?.title ?? []),
    body: texts?.body ? proseWords(texts.body) : null,
    pageStart: orNull(data.pageStart),
  }
}

/** The parts of an outline, those left out whose files have faults of their own. */
function partsOf(
  catalog: Catalog,
  prose: Prose,
  entries: readonly OutlineEntry[],
  level: number,
): readonly PartContext[] {
  const {standards} = catalog.whitepaper.data
  return entries.flatMap((entry): readonly PartContext[] => {
    const children = partsOf(catalog, prose, entry.children ?? [], level + 1)
    const section = catalog.sections.get(entry.section ?? '')
    if (section && entry.section !== undefined) {
      const common = commonOf(entry.section, section, level, prose.sections.get(entry.section))
      const {kind, listed} = section.data
      return [{...common, kind, listed, references: [], children}]
    }
    const control = catalog.controls.get(entry.control ?? '')
    if (!control || entry.control === undefined) return []
    const common = commonOf(entry.control, control, level, prose.controls.get(entry.control))
    const references = control.data.references.map(({standard, number}) => ({
      standard: orNull(standards.find(({id}) => id === standard)),
      number,
    }))
    return [{...common, kind: 'control', listed: true, references, children}]
  })
}

const revisionOf = (revision: Revision, texts: Prose['revisions'][number] | undefined): RevisionContext => ({
  edition: revision.edition,
  label: revision.label,
  date: revision.date,
  note: phraseWords(texts?.note ?? []),
  released: revision.released,
  changes: revision.changes.map(({target, kind}, index) => {
    const note = texts?.changes[index]
    return {target, kind, note: note ? phraseWords(note) : null}
  }),
  prepared: orNull(revision.prepared),
  reviewed: orNull(revision.reviewed),
  approved: orNull(revision.approved),
})

/** The context of a whitepaper's templates. */
export function contextOf(catalog: Catalog, prose: Prose): DocumentContext {
  const {data, source} = catalog.whitepaper
  const {edition, label, date, released} = currentRevision(catalog)
  const variables = Object.entries(data.variables).map(([name, value]) => {
    const origin = source.span(['variables', name])
    return [name, variableWords({type: 'variable', name, value, origin})] as const
  })
  return {
    title: prose.title.map(phraseWords),
    provider: phraseWords(prose.provider),
    language: data.language,
    standards: data.standards,
    edition,
    label,
    date,
    draft: !released,
    variables: Object.fromEntries(variables),
    outline: partsOf(catalog, prose, data.outline, 1),
    revisions: catalog.revisions.data.map((revision, index) => revisionOf(revision, prose.revisions[index])),
  }
}
