import {z} from 'zod'
import {date} from '../fields.ts'

/** What the record of a review says in every format: who has reviewed, and when. */
export const keptReview = z.object({reviewer: z.string().trim().min(1), date})

/** Who has reviewed a released edition, and when. */
export type KeptReview = z.infer<typeof keptReview>

/** What `edition.json` says in every format: the files of its folder, by their paths in it. */
export const keptFiles = z.object({files: z.record(z.string(), z.unknown())})
