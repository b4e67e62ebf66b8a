import {z} from 'zod'
import {reached, type Outcome} from '../diagnostic/outcome.ts'
import {freeze} from '../document/freeze.ts'
import type {Document} from '../document/nodes.ts'
import {formatOf, readFrozen, type FrozenKind} from './format.ts'
import {joinTexts} from './join.ts'
import {phrase, section} from './nodes.ts'
import {printLines} from './print.ts'

const document: z.ZodType<Document> = z.strictObject({
  type: z.literal('document'),
  whitepaper: z.string(),
  language: z.string(),
  title: z.array(phrase),
  provider: phrase,
  standards: z.array(z.strictObject({id: z.string(), title: z.string(), edition: z.string()})),
  edition: z.string(),
  label: z.string(),
  date: z.string(),
  draft: z.boolean(),
  children: z.array(section),
})

/** `tree.json`: a document before it is numbered, without origins. */
const treeFile: FrozenKind<Document> = {schema: document, upgrades: []}

/** Write a composed document down, as it is before anything is derived: text beside text is joined, origins are left out. */
export const freezeTree = (composed: Document): string =>
  printLines({format: formatOf(treeFile), ...joinTexts(composed)})

/** Read a document that was written down. */
export function thawTree(file: string, bytes: Uint8Array): Outcome<Document> {
  const read = readFrozen(file, bytes, treeFile)
  return read.ok ? reached(freeze(read.value)) : read
}
