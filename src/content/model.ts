import {z} from 'zod'
import {date, edition, id, markdown, phrase, text} from './fields.ts'

/** One standard the whitepaper answers to. Two editions of a standard are two entries with an id each. */
const standard = z
  .strictObject({
    id: id.describe('Name by which controls refer to it / 管理策からの参照名'),
    title: text.describe('As printed, without the edition: ISO/IEC 27017 / 規格名'),
    edition: text.describe('Edition of the standard: "2015" / 規格の版'),
  })
  .describe('A standard with its edition / 規格とその版')

/** A place in the outline: a section or a control by its id, and what stands below it. */
export interface OutlineEntry {
  readonly section?: string | undefined
  readonly control?: string | undefined
  readonly children?: readonly OutlineEntry[] | undefined
}

const outlineEntry: z.ZodType<OutlineEntry> = z.lazy(() =>
  z
    .strictObject({
      section: id.optional().describe('Id of a section: the name of its file in sections/ / 節の ID'),
      control: id.optional().describe('Id of a control: the name of its file in controls/ / 管理策の ID'),
      children: z.array(outlineEntry).optional().describe('What stands below / 下位の節・管理策'),
    })
    .describe('A section or a control, by id / 節または管理策'),
)

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
    outline: z.array(outlineEntry).min(1).describe('The order of sections and controls / 構成'),
  })
  .describe('whitepaper.yaml')

/** What every titled part shares. */
const part = {
  title: phrase.meta({description: 'Title / 見出し', examples: ['情報セキュリティのための方針群']}),
  body: markdown.optional().describe('Text, in Markdown / 本文(Markdown)'),
  pageStart: edition
    .optional()
    .describe('Opens a page; the edition for which this was decided / 改ページ位置を固定した版'),
}

/** `sections/<id>.yaml`: a titled part that answers to no control. */
export const sectionFile = z
  .strictObject({
    ...part,
    number: text.optional().describe('Number as printed, where it has one: "1." / 見出し番号'),
    kind: z
      .enum(['section', 'revisions'])
      .default('section')
      .describe('`revisions` prints the revision history here / revisions は改訂履歴'),
    listed: z.boolean().default(true).describe('Whether the contents name it / もくじに載せるか'),
  })
  .describe('sections/<id>.yaml')

/** A number under which a standard knows this control. */
const standardReference = z
  .strictObject({
    standard: id.describe('Id of a standard in whitepaper.yaml / 規格の ID'),
    number: text.describe('Number there: "5.1.1" / 規格上の番号'),
  })
  .describe('Where a standard has this control / 規格への参照')

/** `controls/<id>.yaml`: one control and what the provider does for it. */
export const controlFile = z
  .strictObject({
    ...part,
    number: text.describe('Number as printed: "5.1.1" / 印刷する番号'),
    references: z.array(standardReference).min(1).describe('Numbers in the standards / 規格上の番号'),
    body: markdown.describe('What the provider does, in Markdown / 本文(Markdown)'),
  })
  .describe('controls/<id>.yaml')

/** What one of the parties does in one area, and the sentence of the whitepaper that says so. */
const matrixCell = z
  .strictObject({
    text: phrase.meta({description: 'What the cell prints / セルの文言', examples: ['当社が管理']}),
    own: z.boolean().default(true).describe('Whether the party answers for the area / 責任を負うか'),
    source: id.describe('Id of the section or control that says so / 根拠となる節・管理策'),
    quote: phrase.meta({
      description: 'The sentence that says so, word for word, variables by name / 根拠となる文',
      examples: ['{product}は、お客様のデータを他の目的に使いません。'],
    }),
  })
  .describe('A cell with its source / 根拠つきのセル')

const matrix = z
  .strictObject({
    parties: z.array(phrase).min(1).max(3).describe('A column each / 列(当事者)'),
    groups: z
      .array(
        z.strictObject({
          label: phrase.meta({description: 'Name of the group / 区分', examples: ['ネットワーク']}),
          rows: z
            .array(
              z.strictObject({
                label: phrase.meta({description: 'Name of the area / 項目', examples: ['仮想マシンの管理']}),
                cells: z
                  .array(matrixCell.nullable())
                  .describe('A cell a party, in their order; null where the text says nothing / セル'),
              }),
            )
            .min(1),
        }),
      )
      .min(1),
  })
  .describe('Who answers for what / 責任分界')

/** `figures/<id>.yaml`: a picture, as a file or as data, with the words that stand for it. */
export const figureFile = z
  .strictObject({
    caption: phrase.meta({description: 'Caption / 図の説明', examples: ['責任分界点']}),
    alt: phrase.optional().describe('What the picture shows, for those who do not see it / 代替テキスト'),
    file: text.optional().describe('A PNG, JPEG or SVG beside this file / 画像ファイル'),
    matrix: matrix.optional().describe('A responsibility figure, as data / 責任分界図'),
  })
  .describe('figures/<id>.yaml')

const approval = z
  .strictObject({who: text.describe('Name / 氏名'), date: date.describe('YYYY-MM-DD')})
  .describe('Who, and when / 氏名と日付')

/** What a revision may say has happened to a part. */
const changeKinds = ['added', 'removed', 'changed', 'moved', 'renumbered', 'retitled'] as const

const change = z
  .strictObject({
    target: id.describe('Id of the section, control or figure / 対象の ID'),
    kind: z.enum(changeKinds).describe('What happened to it / 変更の種類'),
    note: phrase.optional().describe('More about it / 補足'),
  })
  .describe('One declared change / 変更点')

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

/** The content of `whitepaper.yaml`. */
export type WhitepaperFile = z.infer<typeof whitepaperFile>
/** The content of a file in `sections/`. */
export type SectionFile = z.infer<typeof sectionFile>
/** The content of a file in `controls/`. */
export type ControlFile = z.infer<typeof controlFile>
/** The content of a file in `figures/`. */
export type FigureFile = z.infer<typeof figureFile>
/** The content of `revisions.yaml`. */
export type RevisionsFile = z.infer<typeof revisionsFile>
/** One edition's entry in the revision history. */
export type Revision = RevisionsFile[number]

/** Every kind of content file, by the name its JSON Schema gets. */
export const contentFiles = {
  whitepaper: whitepaperFile,
  revisions: revisionsFile,
  section: sectionFile,
  control: controlFile,
  figure: figureFile,
} as const
