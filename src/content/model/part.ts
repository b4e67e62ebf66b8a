import {z} from 'zod'
import {edition, markdown, phrase} from '../fields.ts'

/** What every titled part shares. */
export const part = {
  title: phrase.meta({description: 'Title / 見出し', examples: ['情報セキュリティのための方針群']}),
  body: markdown.optional().describe('Text, in Markdown / 本文(Markdown)'),
  language: z
    .enum(['ja', 'en'])
    .optional()
    .describe('Language of the part, where it differs from the whitepaper / 言語'),
  pageStart: edition
    .optional()
    .describe('Opens a page; the edition for which this was decided / 改ページ位置を固定した版'),
}
