import {z} from 'zod'
import {id, text} from './fields.ts'

const control = z
  .strictObject({
    id: text.describe('Number of the control: "5.1.1"'),
    title: z
      .strictObject({ja: text.optional(), en: text.optional()})
      .optional()
      .describe('Title, by language, where it may be printed'),
    guidance: z
      .enum(['provider', 'customer', 'both', 'unknown'])
      .optional()
      .describe('Whom the guidance for cloud services speaks to'),
    source: text.optional().describe('Where what is said of this control comes from, if elsewhere'),
  })
  .describe('A control')

/** `<name>.yaml` of the standards folder: the control numbers of one edition of a standard. */
export const standardFile = z
  .strictObject({
    id: id.describe('Its name: the name of the file'),
    title: text.describe('As printed, without the edition'),
    edition: text.describe('Edition of the standard'),
    source: text.describe('Where the data come from'),
    numbersOf: id
      .optional()
      .describe('Name of other data whose controls are controls of this standard too, under their numbers'),
    controls: z
      .array(control)
      .min(1)
      .describe('Controls that it has of its own or says more of, in its order'),
  })
  .describe('Data of a standard')

const pair = z
  .tuple([text, z.array(text)])
  .describe('A number of the first, and the numbers of the second that answer to it')

/** A file in `correspondence/` of the standards folder: which numbers of two standards answer to each other. */
export const correspondenceFile = z
  .strictObject({
    between: z.tuple([id, id]).describe('The names of the data of both'),
    source: text.describe('Where the data come from'),
    pairs: z.array(pair).min(1),
  })
  .describe('Correspondence of two standards')

/** The control numbers of one edition of a standard, as known to hakusho. */
export type StandardData = z.infer<typeof standardFile>
/** Which numbers of two standards answer to each other, in both directions. */
export type Correspondence = z.infer<typeof correspondenceFile>
