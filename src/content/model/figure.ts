import {z} from 'zod'
import {id, phrase, text} from '../fields.ts'

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

/** The content of a file in `figures/`. */
export type FigureFile = z.infer<typeof figureFile>
