import type {z} from 'zod'
import {fileSpan} from '../../diagnostic/span.ts'
import type {Source} from '../../source/source.ts'
import type {HeadField, Loaded} from '../catalog.ts'
import {contentFiles, type Revision, type RevisionsFile, type WhitepaperFile} from '../model.ts'

/** What could be saved of a file at the head of a whitepaper. */
export interface Salvage<Data> {
  readonly loaded: Loaded<Data>
  /** The fields that are stand-ins: nothing may be concluded from them. */
  readonly lost: readonly HeadField[]
}

const emptyWhitepaper: WhitepaperFile = {
  title: [],
  provider: '',
  language: 'ja',
  edition: '',
  standards: [],
  services: [],
  variables: {},
  templates: 'standard',
  theme: 'standard',
  review: {reviewers: 0},
  outline: [],
}

const emptyRevision: Revision = {edition: '', label: '', date: '', note: '', changes: [], released: false}

/** The source of a file that could not be read: it says nothing. */
const silent = (file: string): Source => ({
  file,
  text: '',
  value: undefined,
  span: () => fileSpan(file),
  keySpan: () => fileSpan(file),
  written: () => undefined,
  positions: () => () => fileSpan(file).start,
})

const fieldOf = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined

/** The fields of a mapping that are sound by themselves. */
function soundFields(shape: Readonly<Record<string, z.ZodType>>, value: unknown): Map<string, unknown> {
  const read = Object.entries(shape).map(
    ([key, schema]) => [key, schema.safeParse(fieldOf(value, key))] as const,
  )
  return new Map(read.flatMap(([key, result]) => (result.success ? [[key, result.data] as const] : [])))
}

/** The sound fields of a `whitepaper.yaml` with faults; without a source the file could not be read at all. */
export function salvageWhitepaper(file: string, source = silent(file)): Salvage<WhitepaperFile> {
  const sound = soundFields(contentFiles.whitepaper.shape, source.value)
  const fields = Object.keys(contentFiles.whitepaper.shape) as (keyof WhitepaperFile)[]
  const isRead = typeof source.value === 'object' && source.value !== null
  const data = {...emptyWhitepaper, ...(Object.fromEntries(sound) as Partial<WhitepaperFile>)}
  return {loaded: {data, source}, lost: fields.filter((field) => !isRead || !sound.has(field))}
}

/** The sound fields of the entries of a `revisions.yaml` with faults; the history as a whole is lost. */
export function salvageRevisions(file: string, source = silent(file)): Salvage<RevisionsFile> {
  const entries: readonly unknown[] = Array.isArray(source.value) ? source.value : []
  const {shape} = contentFiles.revisions.element
  const data = entries.map((entry): Revision => ({
    ...emptyRevision,
    ...(Object.fromEntries(soundFields(shape, entry)) as Partial<Revision>),
  }))
  return {loaded: {data, source}, lost: ['revisions']}
}
