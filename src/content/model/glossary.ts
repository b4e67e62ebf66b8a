import {z} from 'zod'
import {markdown, phrase, text} from '../fields.ts'

const term = z
  .strictObject({
    term: phrase.meta({description: 'The word / 用語', examples: ['クラウドサービスカスタマ']}),
    reading: text.optional().describe('How it is read or what it is short for / 読み・正式名称'),
    definition: markdown.meta({
      description: 'What it means here, in Markdown / 説明(Markdown)',
      examples: ['{product}を利用する組織。'],
    }),
  })
  .describe('A term / 用語')

/** `glossary.yaml`: the terms, in the order in which they print. A whitepaper need not have one. */
export const glossaryFile = z.array(term).min(1).describe('glossary.yaml')

/** The content of `glossary.yaml`. */
export type GlossaryFile = z.infer<typeof glossaryFile>
