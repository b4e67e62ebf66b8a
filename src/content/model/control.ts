import {z} from 'zod'
import {id, markdown, phrase, text} from '../fields.ts'
import {part} from './part.ts'

/** A number under which a standard knows this control. */
const standardReference = z
  .strictObject({
    standard: id.meta({
      description: 'Id of a standard in whitepaper.yaml / 規格の ID',
      examples: ['iso-27017-2015'],
    }),
    number: text.describe('Number there: "5.1.1" / 規格上の番号'),
  })
  .describe('Where a standard has this control / 規格への参照')

/** What may be said of how far a control is met. */
const statuses = ['implemented', 'partial', 'planned', 'alternative', 'not-applicable'] as const

const responsibility = z
  .strictObject({
    provider: markdown.optional().meta({
      description: 'What the provider does, in Markdown / プロバイダの責任',
      examples: ['{product}の基盤を保守します。'],
    }),
    customer: markdown.optional().meta({
      description: 'What the customer does, in Markdown / カスタマの責任',
      examples: ['利用者IDを管理します。'],
    }),
  })
  .describe('Who does what / 責任分界')

const evidence = z
  .strictObject({
    title: phrase.meta({description: 'As printed / 資料名', examples: ['{product}サービス仕様書']}),
    address: phrase.optional().meta({
      description: 'Where it can be read: http, https, mailto or tel / 所在',
      examples: ['https://www.example.com/security/report'],
    }),
  })
  .describe('Something that shows it / 裏付けとなる資料')

const standardText = z
  .strictObject({
    text: markdown.meta({
      description: 'Words of the standard, in Markdown / 規格の本文',
      examples: ['情報セキュリティのための方針群は、これを定める。'],
    }),
    source: phrase.meta({
      description: 'Standard, edition and clause, as printed / 出典',
      examples: ['ISO/IEC 27017:2015, 5.1.1'],
    }),
    permission: text.meta({
      description: 'The right to print it; not printed itself / 転載の許諾',
      examples: ['2022-03-18に書面で許諾を得た'],
    }),
    language: z.enum(['ja', 'en']).optional().describe('Language of the words, where it differs / 言語'),
  })
  .describe('Words of the standard, where the publisher may print them / 規格の引用')

/** `controls/<id>.yaml`: one control and what the provider does for it. */
export const controlFile = z
  .strictObject({
    ...part,
    number: text
      .optional()
      .describe('Number as printed: "5.1.1", where no standard numbers the controls / 印刷する番号'),
    references: z.array(standardReference).min(1).describe('Numbers in the standards / 規格上の番号'),
    body: markdown.optional().describe('What the provider does, in Markdown / 本文(Markdown)'),
    status: z.enum(statuses).optional().describe('How far it is met / 実施状況'),
    reason: markdown.optional().meta({
      description: 'Why so, in Markdown; a control that is not applicable says it / 理由',
      examples: ['当社は該当する設備を持ちません。'],
    }),
    services: z
      .array(id.meta({examples: ['compute']}))
      .min(1)
      .optional()
      .describe('Ids of the services it applies to; all where none is named / 対象サービスの ID'),
    responsibility: responsibility.optional(),
    evidence: z.array(evidence).default([]).describe('What shows it / 裏付けとなる資料'),
    standardText: standardText.optional(),
  })
  .describe('controls/<id>.yaml')

/** The content of a file in `controls/`. */
export type ControlFile = z.infer<typeof controlFile>
