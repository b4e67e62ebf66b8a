import {z} from 'zod'

const cell = z.union([z.string(), z.number(), z.boolean()])

/** Who gets copies, as YAML: what has no meaning here is the user's own, and counts in the digest of a row. */
export const recipientsFile = z.array(z.record(z.string(), cell)).min(1)
