import {z} from 'zod'
import {text} from '../fields.ts'
import {part} from './part.ts'

/** What a section may be; those beside `section`, `precedence` and `appendix` print something of their own. */
const sectionKinds = ['section', 'revisions', 'glossary', 'correspondence', 'precedence', 'appendix'] as const

/** `sections/<id>.yaml`: a titled part that answers to no control. */
export const sectionFile = z
  .strictObject({
    ...part,
    number: text.optional().describe('Number as printed, where it has one: "1." / 見出し番号'),
    kind: z
      .enum(sectionKinds)
      .default('section')
      .describe(
        '`revisions` prints the revision history here, `glossary` the terms, `correspondence` a table of the controls with their numbers in each standard / 節の種類',
      ),
    listed: z.boolean().default(true).describe('Whether the contents name it / もくじに載せるか'),
  })
  .describe('sections/<id>.yaml')

/** The content of a file in `sections/`. */
export type SectionFile = z.infer<typeof sectionFile>
