import {z} from 'zod'
import type {Outcome} from '../diagnostic/outcome.ts'
import {formatOf, readFrozen, type FrozenKind} from './format.ts'

const sha = z.string().regex(/^[\da-f]{64}$/)

/** Of a target, with its kind, of a variable, or of the kind `editorial`. */
const changes = z.array(
  z.strictObject({
    target: z.string().exactOptional(),
    kind: z.string().exactOptional(),
    variable: z.string().exactOptional(),
    note: z.string().exactOptional(),
  }),
)

const facts = z.strictObject({
  whitepaper: z.string(),
  /** On one line. */
  title: z.string(),
  edition: z.string().regex(/^\d+(?:\.\d+)*$/),
  label: z.string(),
  /** The date of the edition: YYYY-MM-DD. */
  date: z.string(),
  /** Whether it is the first under hakusho: the text of what the history names before it is not known. */
  baseline: z.boolean(),
  /** What the revision history declares for it, as it is said. */
  changes,
  /** Whether they were held against the text of the edition before; absent where an older hakusho did not ask. */
  checked: z.boolean().exactOptional(),
  /** The edition before, by the SHA-256 of its own `edition.json`: each holds all before it. */
  before: z.strictObject({edition: z.string(), digest: sha}).nullable(),
  pages: z.int().min(1),
  /** The version of hakusho that made the released files. */
  hakusho: z.string(),
  /** Each font file of the theme, as the theme names it. */
  fonts: z.array(z.strictObject({file: z.string(), name: z.string(), version: z.string(), digest: sha})),
  /** SHA-256 of each other file of the folder, by its path in it. */
  files: z.record(z.string(), sha),
  /** SHA-256 of each released file, by its name. */
  released: z.record(z.string(), sha),
})

/** What `edition.json` tells of a released edition. */
export type EditionFacts = z.output<typeof facts>

const editionFile: FrozenKind<EditionFacts> = {schema: facts, upgrades: []}

const sorted = <Value>(record: Readonly<Record<string, Value>>): Record<string, Value> =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)))

/** Write down what is known of an edition that is released. */
export function freezeEdition(edition: EditionFacts): string {
  const {files, released, ...rest} = edition
  const all = {format: formatOf(editionFile), ...rest, files: sorted(files), released: sorted(released)}
  return `${JSON.stringify(all, undefined, 2)}\n`
}

/** Read what was written down of an edition. */
export const thawEdition = (file: string, bytes: Uint8Array): Outcome<EditionFacts> =>
  readFrozen(file, bytes, editionFile)
