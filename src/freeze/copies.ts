import {z} from 'zod'
import {diagnostic} from '../diagnostic/diagnostic.ts'
import {failed, reached, type Outcome} from '../diagnostic/outcome.ts'
import {fileSpan, indexLines} from '../diagnostic/span.ts'

const sha = z.string().regex(/^[0-9a-f]{64}$/)
const serial = z.string().regex(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/)

/** SHA-256 of each file of a copy, by its name. */
const files = z.record(z.string(), sha)

const madeCopy = z.strictObject({
  serial,
  id: z.string(),
  input: sha,
  pages: z.number().int(),
  files,
})

/** A copy that was made: what went into it, and what came out, by SHA-256. */
export type MadeCopy = z.infer<typeof madeCopy>

const manifest = z.strictObject({
  format: z.literal(1),
  whitepaper: z.string(),
  edition: z.string(),
  draft: z.boolean(),
  brand: z.string(),
  hakusho: z.string(),
  shard: z.string().optional(),
  copies: z.array(madeCopy),
  failed: z.array(serial),
})

/** What was made of a brand, or of one shard of its recipients: by serial, so that no order of rows changes it. */
export type CopiesManifest = z.infer<typeof manifest>

const bySerial = ({serial: a}: MadeCopy, {serial: b}: MadeCopy): number => (a < b ? -1 : 1)

/** Write a manifest. It names no recipient. */
export function manifestText({copies, failed: lost, ...facts}: CopiesManifest): string {
  const sorted = {...facts, copies: [...copies].sort(bySerial), failed: [...lost].sort()}
  return `${JSON.stringify(sorted, undefined, 2)}\n`
}

/** Read a manifest of copies. */
export function readManifest(file: string, bytes: Uint8Array): Outcome<CopiesManifest> {
  const read = parsed(manifest, new TextDecoder().decode(bytes))
  if (read !== undefined) return reached(read)
  const message = `\`${file}\` is no manifest of copies`
  return failed([
    diagnostic('manifest-broken', fileSpan(file), message, 'name what hakusho brand has written'),
  ])
}

function parsed<Value>(schema: z.ZodType<Value>, text: string): Value | undefined {
  try {
    return schema.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

/** A line for a copy that has been made, while others have not. */
export const journalLine = (copy: MadeCopy): string => `${JSON.stringify(copy)}\n`

/** The copies of a journal; a line that a killed process left half written is passed over. */
export const readJournal = (text: string): readonly MadeCopy[] =>
  text.split('\n').flatMap((line) => parsed(madeCopy, line) ?? [])

const issuedCopy = z.strictObject({
  serial,
  recipient: z.string(),
  whitepaper: z.string(),
  edition: z.string(),
  draft: z.literal(true).optional(),
  brand: z.string(),
  files,
  date: z.iso.date(),
  replaces: serial.optional(),
})

/** A copy that was handed out, as the record of issue has it. */
export type IssuedCopy = z.infer<typeof issuedCopy>

/** The lines of a record of issue for copies. */
export const recordText = (copies: readonly IssuedCopy[]): string =>
  copies.map((copy) => `${JSON.stringify(copy)}\n`).join('')

/** Read a record of issue: one copy a line. */
export function readRecord(file: string, bytes: Uint8Array): Outcome<readonly IssuedCopy[]> {
  const text = new TextDecoder().decode(bytes)
  const lines = text.split('\n')
  const copies = lines.map((line) => (line === '' ? undefined : parsed(issuedCopy, line)))
  const broken = lines.findIndex((line, at) => line !== '' && copies[at] === undefined)
  const isWhole = text === '' || text.endsWith('\n')
  if (broken < 0 && isWhole) return reached(copies.flatMap((copy) => copy ?? []))
  const at = broken < 0 ? lines.length - 1 : broken
  const offset = lines.slice(0, at).reduce((sum, line) => sum + line.length + 1, 0)
  const start = indexLines(text).position(offset)
  const message = `this line of \`${file}\` is none of a record of issue`
  const hint = 'put back the line as it was: nothing is added to a record that cannot be read'
  return failed([diagnostic('record-broken', {file, start, end: start}, message, hint)])
}
