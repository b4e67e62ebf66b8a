import {z} from 'zod'
import {isDate} from '../content/fields.ts'
import type {Outcome} from '../diagnostic/outcome.ts'
import {formatOf, readPlaced, type FrozenKind, type Placed} from './format.ts'

const side = z
  .strictObject({
    edition: z.string(),
    digest: z
      .string()
      .regex(/^[\da-f]{64}$/)
      .describe('SHA-256 of its text, as `tree.json` holds it'),
  })
  .describe('One of the two texts that were compared')

const item = z.strictObject({
  target: z
    .string()
    .min(1)
    .describe('The id of a control, section or figure that has changed, or a variable that has: `{name}`'),
  verdict: z.enum(['accepted', 'question']).describe('A question keeps the edition from being released'),
  comment: z.string().exactOptional(),
})

const review = z.strictObject({
  whitepaper: z.string(),
  before: side,
  after: side,
  reviewer: z
    .string()
    .trim()
    .max(200)
    .regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u)
    .describe('Who has reviewed, on one line; a record without a name is not accepted'),
  date: z.string().refine(isDate, 'no day of the calendar').describe('YYYY-MM-DD'),
  items: z.array(item).describe('One a target'),
})

/** What one reviewer says of the changes between two texts. */
export type Review = z.output<typeof review>

/** How many bytes of a record are read: some ten thousand comments. */
const limit = 4 * 1024 * 1024

const reviewFile: FrozenKind<Review> = {
  schema: review,
  upgrades: [],
  complaint: {
    broken: 'review-broken',
    newer: 'review-newer',
    strange: 'this is not the record of a review',
    hint: 'export the record from the review page again',
  },
  limit,
}

/** Read the record of a review, with the places of what it says. */
export const readReview = (file: string, bytes: Uint8Array): Outcome<Placed<Review>> =>
  readPlaced(file, bytes, reviewFile)

/** The JSON Schema (draft 2020-12) of the newest format of a record, as plain data. */
export const reviewJsonSchema = (): Readonly<Record<string, unknown>> =>
  z.toJSONSchema(
    z
      .strictObject({format: z.literal(formatOf(reviewFile)), ...review.shape})
      .describe('The record of a review: hakusho release --review'),
    {target: 'draft-2020-12', io: 'input'},
  )
