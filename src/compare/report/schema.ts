import {z} from 'zod'
import {changeKinds} from '../difference.ts'
import type {Report} from './report.ts'

const run = z.discriminatedUnion('mark', [
  z.strictObject({
    mark: z.enum(['same', 'inserted', 'deleted', 'restyled']).describe('What has become of the words'),
    text: z.string().describe('As the later edition has them; of what is deleted, as the earlier one'),
  }),
  z.strictObject({
    mark: z
      .enum(['readdressed', 'revalued', 'referred'])
      .describe('Leads elsewhere, a variable with another value, a reference that says something else'),
    text: z.string().describe('As the later edition has it'),
    before: z.string(),
    after: z.string(),
  }),
])

const block = z.strictObject({
  type: z.enum(['paragraph', 'item', 'note', 'quote', 'list', 'table', 'row', 'caption', 'heading']),
  mark: z.enum(['added', 'removed', 'changed', 'typography']),
  texts: z
    .array(z.array(run))
    .describe('One text; of a row one a cell; none where only how a list or table is set differs'),
})

const name = z.strictObject({number: z.string().exactOptional(), title: z.string()})

const kinds = [
  ...['cover', 'contents', 'section', 'control', 'revisions', 'glossary', 'correspondence', 'precedence'],
  ...['appendix', 'figure'],
] as const

const target = {
  target: z.string().describe('The id of a section, control or figure'),
  of: z.enum(kinds),
}

const change = z.strictObject({
  ...target,
  kinds: z.array(z.enum(changeKinds)).min(1).describe('At least one, each once'),
  before: name.exactOptional().describe('What it is called in the earlier edition; absent where it is added'),
  after: name.exactOptional().describe('What it is called in the later edition; absent where it is removed'),
  title: z.array(run).describe('Title or caption, word by word'),
  blocks: z
    .array(block)
    .describe('What has changed in it, in reading order; of a figure, alternative text and picture'),
})

const echo = z.strictObject({
  ...target,
  variables: z.array(z.string()).describe('Variables in it that have another value, by name'),
  references: z
    .array(z.string())
    .describe('Targets that are called otherwise where it refers to them, by id'),
})

const from = z
  .discriminatedUnion('kind', [
    z.strictObject({kind: z.literal('working-copy')}),
    z.strictObject({
      kind: z.literal('folder'),
      name: z.string().describe('The folder of another whitepaper'),
    }),
    z.strictObject({
      kind: z.literal('revision'),
      name: z.string().describe('A git revision, as it was named'),
      commit: z.string().describe('Its full hash'),
    }),
  ])
  .describe('Where the text was read; absent of a released edition')

const edition = z.strictObject({
  whitepaper: z.string(),
  edition: z.string(),
  label: z.string(),
  date: z.string().describe('YYYY-MM-DD'),
  draft: z.boolean(),
  from: from.exactOptional(),
})

const twofold = {before: z.string(), after: z.string()}

/** What a report is held against. */
export const reportSchema: z.ZodType<Report> = z
  .strictObject({
    format: z.literal(1),
    before: edition,
    after: edition,
    counts: z.record(z.enum(changeKinds), z.int().min(0)).describe('How many changes are of each kind'),
    variables: z
      .array(z.strictObject({name: z.string(), ...twofold}))
      .describe('Variables with another value, once each'),
    changes: z.array(change).describe('In reading order; what is removed at its old place'),
    echoes: z.array(echo).describe('Places that print otherwise only because of what has changed elsewhere'),
    renamed: z
      .record(z.string(), z.strictObject(twofold))
      .describe('Number and title of each target that echoes refer to, by id'),
  })
  .describe('How two editions differ: hakusho diff --format json')

/** The JSON Schema (draft 2020-12) of a report, as plain data. */
export const reportJsonSchema = (): Readonly<Record<string, unknown>> =>
  z.toJSONSchema(reportSchema, {target: 'draft-2020-12'})
