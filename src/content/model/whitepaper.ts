import {z} from 'zod'
import {edition, id, phrase, text} from '../fields.ts'
import {outlineEntry} from './outline.ts'

/** One standard the whitepaper answers to. Two editions of a standard are two entries with an id each. */
const standard = z
  .strictObject({
    id: id.meta({
      description: 'Name by which controls refer to it / 管理策からの参照名',
      examples: ['iso-27017-2015'],
    }),
    title: text.describe('As printed, without the edition: ISO/IEC 27017 / 規格名'),
    edition: text.describe('Edition of the standard: "2015" / 規格の版'),
    data: id.optional().meta({
      description:
        'Name of its data, under which its control numbers are known, so that a wrong one is told / 規格データ',
      examples: ['iso-iec-27017-2015', 'iso-iec-27002-2022'],
    }),
    from: id.optional().meta({
      description:
        'Id of the standard whose numbers give those of this one, by the correspondence of their data, where a control says none / 対応元の規格の ID',
      examples: ['iso-27017-2015'],
    }),
  })
  .describe('A standard with its edition / 規格とその版')

/** One service that the whitepaper speaks of. */
const service = z
  .strictObject({
    id: id.meta({
      description: 'Name by which controls refer to it / 管理策からの参照名',
      examples: ['compute'],
    }),
    name: phrase.meta({description: 'As printed / サービス名', examples: ['{product}コンピュート']}),
  })
  .describe('A service / サービス')

/** What a release asks for before it is made. */
const review = z
  .strictObject({
    reviewers: z
      .int()
      .min(0)
      .max(99)
      .describe('How many reviewers have to accept each change / 変更の承認に必要なレビュー担当者の人数'),
  })
  .describe('Review that a release requires / 発行に必要なレビュー')

/** `whitepaper.yaml`: what the whitepaper is, and the order of its parts. */
export const whitepaperFile = z
  .strictObject({
    title: z
      .array(phrase.meta({examples: ['{product}セキュリティホワイトペーパー']}))
      .min(1)
      .describe('Title, a line of the cover each / 表題(一行ずつ)'),
    provider: phrase.meta({description: 'Who publishes it / 発行者', examples: ['架空クラウド株式会社']}),
    language: z.enum(['ja', 'en']).describe('Language of the text / 本文の言語'),
    edition: edition.describe('The edition in work, the last of revisions.yaml / 現在の版'),
    standards: z.array(standard).min(1).describe('Standards it answers to / 対応する規格'),
    numbering: id.optional().meta({
      description:
        'Id of the standard whose numbers head the controls; their own where none is named / 見出しに用いる規格の ID',
      examples: ['iso-27017-2015'],
    }),
    services: z.array(service).default([]).describe('Services it speaks of / 対象サービス'),
    variables: z
      .record(id, text)
      .default({})
      .describe(
        'Facts by name; {name} in prose and titles prints the value / 変数。文中の {名前} に展開される',
      ),
    templates: text
      .default('standard')
      .describe('Template set: a name, or a folder of your own / テンプレート'),
    theme: text.default('standard').describe('Theme: a name, or a file of your own / テーマ'),
    review: review.default({reviewers: 0}),
    outline: z.array(outlineEntry).min(1).describe('The order of sections and controls / 構成'),
  })
  .describe('whitepaper.yaml')

/** The content of `whitepaper.yaml`. */
export type WhitepaperFile = z.infer<typeof whitepaperFile>
