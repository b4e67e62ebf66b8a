import {z} from 'zod'
import {id} from '../fields.ts'

/** A place in the outline: a section or a control by its id, and what stands below it; or the contents. */
export interface OutlineEntry {
  readonly section?: string | undefined
  readonly control?: string | undefined
  readonly contents?: true | undefined
  readonly children?: readonly OutlineEntry[] | undefined
}

/** An entry of the outline, with what stands below it. */
export const outlineEntry: z.ZodType<OutlineEntry> = z.lazy(() =>
  z
    .strictObject({
      section: id.optional().describe('Id of a section: the name of its file in sections/ / 節の ID'),
      control: id.optional().describe('Id of a control: the name of its file in controls/ / 管理策の ID'),
      contents: z
        .literal(true)
        .optional()
        .describe('Where the contents stand; first where no entry says so / もくじの位置'),
      children: z.array(outlineEntry).optional().describe('What stands below / 下位の節・管理策'),
    })
    .describe('A section or a control, by id, or the contents / 節、管理策またはもくじ'),
)
