import {z} from 'zod'
import {date, edition, id, phrase, text} from '../fields.ts'

const approval = z
  .strictObject({who: text.describe('Name / 氏名'), date: date.describe('YYYY-MM-DD')})
  .describe('Who, and when / 氏名と日付')

/** What a revision may say has happened: to a part, and once for all places that only look otherwise, `editorial`. */
const changeKinds = ['added', 'removed', 'changed', 'moved', 'renumbered', 'retitled', 'editorial'] as const

/** The three forms that a line has, for editors; a rule of the history tells faults of them. */
const oneOf = [
  {required: ['target', 'kind'], properties: {kind: {not: {const: 'editorial'}}, variable: false}},
  {required: ['variable'], properties: {target: false, kind: false}},
  {required: ['kind'], properties: {kind: {const: 'editorial'}, target: false, variable: false}},
]

const change = z
  .strictObject({
    target: id.optional().describe('Id of the section, control or figure / 対象の ID'),
    kind: z
      .enum(changeKinds)
      .optional()
      .describe('What happened to it; editorial: words look otherwise, anywhere / 変更の種類'),
    variable: id.optional().meta({
      description: 'In place of both: a variable with another value, by its name / 値を変えた変数',
      examples: ['product'],
    }),
    note: phrase.optional().describe('More about it / 補足'),
  })
  .meta({description: 'One declared change / 変更点', oneOf})

/** One edition's entry in the revision history. */
const revision = z
  .strictObject({
    edition: edition.describe('"1.1" / 版'),
    label: text.meta({description: 'As printed: 初版, 1.1版 / 印刷する版名', examples: ['初版']}),
    date: date.describe('YYYY-MM-DD / 発行日'),
    note: phrase.meta({
      description: 'Printed as it stands / 主な変更内容(そのまま印刷)',
      examples: ['初版発行'],
    }),
    changes: z.array(change).default([]).describe('Declared changes / 変更点'),
    released: z
      .boolean()
      .default(false)
      .describe('Whether the edition is final; an edition that is not is a draft (案) / 発行済みか'),
    prepared: approval.optional().describe('作成'),
    reviewed: approval.optional().describe('査閲'),
    approved: approval.optional().describe('承認'),
  })
  .describe('One edition / 版')

/** `revisions.yaml`: the revision history, oldest edition first. */
export const revisionsFile = z.array(revision).min(1).describe('revisions.yaml')

/** The content of `revisions.yaml`. */
export type RevisionsFile = z.infer<typeof revisionsFile>
/** One edition's entry in the revision history. */
export type Revision = RevisionsFile[number]
/** One declared change of a revision: of a target, of a variable, or `editorial`. */
export type DeclaredChange = Revision['changes'][number]
