import {z} from 'zod'
import {date, id, phrase, text} from '../fields.ts'

/** What texts of a brand may name, besides variables. */
export const copyNames = [
  'recipient',
  'serial',
  'valid',
  'edition',
  'label',
  'title',
  'provider',
  'date',
] as const

const names = copyNames.map((name) => `{${name}}`).join(', ')

/** Text that may name what is known of a copy, and variables. */
const copyText = phrase.meta({examples: ['{recipient} {serial}']})

const logo = z
  .strictObject({
    file: text.meta({description: 'SVG, PNG or JPEG, below brands/ / ロゴの画像', examples: ['partner.svg']}),
    alt: text.meta({
      description: 'What it says to who does not see it / 代替テキスト',
      examples: ['架空商事'],
    }),
  })
  .describe('Logo on the cover / 表紙のロゴ')

/** `brands/<brand>.yaml`: whose copies these are, and what they say of it. */
export const brandFile = z
  .strictObject({
    kind: z
      .enum(['recipient', 'white-label'])
      .describe(
        "recipient: the whitepaper in a customer's hands; white-label: in a partner's words / 配布先別か、パートナー名義か",
      ),
    name: text.meta({description: 'Whose brand it is / 名称', examples: ['架空商事株式会社']}),
    honorific: text.optional().meta({description: 'What follows names / 敬称', examples: ['御中', '様']}),
    logo: logo.optional(),
    accent: z
      .string()
      .regex(/^#[0-9a-fA-F]{6}$/)
      .optional()
      .meta({
        errorCode: 'bad-colour',
        description: 'Colour of headings, in the place of the theme’s / 見出しの色',
        examples: ['#0b5d3b'],
      }),
    confidentiality: copyText
      .optional()
      .meta({description: 'Mark on the cover / 機密区分', examples: ['社外秘']}),
    notice: copyText.optional().describe(`What is to be heeded, on the cover; may name ${names} / 注意書き`),
    contact: z.array(copyText).default([]).describe('Whom to ask, a line each / 問い合わせ先'),
    valid: date.optional().describe('Last day on which copies are valid / 有効期限'),
    head: copyText.optional().describe(`At the head of each page; may name ${names} / ヘッダー`),
    foot: copyText
      .default('{recipient} {serial}')
      .describe(`At the foot of each page; may name ${names} / フッター`),
    cover: z
      .enum(['above', 'below'])
      .default('above')
      .describe('Where the recipient stands: above the title, or below the date / 宛名の位置'),
    formats: z
      .array(z.enum(['pdf', 'docx', 'html']))
      .min(1)
      .default(['pdf'])
      .describe('Files of a copy / 形式'),
    file: text.default('{serial}').meta({
      description:
        'Name of its files; may name {serial}, {id}, {whitepaper}, {edition}, {brand} / ファイル名',
      examples: ['{whitepaper}-{edition}-{serial}'],
    }),
    variables: z
      .record(id, text)
      .default({})
      .describe('Values in the place of the whitepaper’s; of a white-label only / 変数の置換'),
  })
  .describe('brands/<brand>.yaml')

/** The content of a brand's file. */
export type BrandFile = z.infer<typeof brandFile>
