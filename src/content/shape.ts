import type {z} from 'zod'
import type {Outcome} from '../diagnostic/outcome.ts'
import {shape as shapeBy} from '../source/shape.ts'
import type {Source} from '../source/source.ts'
import {contentForms} from './forms.ts'

/** Hold a content file against its schema: its data, or every fault of its shape, in the words of content. */
export const shape = <Data>(schema: z.ZodType<Data>, source: Source): Outcome<Data> =>
  shapeBy(schema, source, contentForms)
