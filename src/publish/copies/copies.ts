import {join, posix} from 'node:path'
import type {Brand} from '../../content/load/brand.ts'
import {diagnostic, type Diagnostic} from '../../diagnostic/diagnostic.ts'
import {sieve} from '../../diagnostic/once.ts'
import {failed, reached, type Outcome} from '../../diagnostic/outcome.ts'
import type {MadeCopy} from '../../freeze/copies.ts'
import type {Receiver} from '../../transform/brand/texts.ts'
import {digest} from '../../world/digest.ts'
import type {Output} from '../output.ts'
import type {Format} from '../plan.ts'
import type {Forme} from '../press.ts'
import {writeFiles} from '../write.ts'
import {inputOf} from './input.ts'
import {fileStem, folded, takenName} from './names.ts'
import type {Recipient} from './recipients.ts'
import {isStillMade, madeBefore} from './resume.ts'
import {serialOf} from './serial.ts'
import {isOfShard, type Shard} from './shard.ts'
import {openStamp, type StampCopy} from './stamp.ts'

/** What copies are made of, and where they go. */
export interface CopiesRequest {
  readonly forme: Forme
  readonly brand: Brand
  /** Who gets copies; one for the brand itself where no list is given. */
  readonly recipients: readonly Recipient[] | undefined
  readonly formats: readonly Format[]
  /** Which of the copies are made. */
  readonly shard: Shard
  /** Whether copies that stand there, made from the same, are left as they are. */
  readonly resume: boolean
  /** Absolute. */
  readonly out: string
  readonly show: (path: string) => string
  /** Absent where nothing is to be written. */
  readonly output?: Output
}

/** How a copy came out. */
export interface CopyResult {
  readonly serial: string
  readonly copy: Outcome<MadeCopy>
}

/** What is known of a copy before it is made. */
interface PlannedCopy {
  readonly receiver: Receiver
  readonly id: string
  readonly serial: string
  /** The name of its files without their endings, which no other copy has. */
  readonly stem: Outcome<string>
}

/** The folder of a brand's copies, below the output folder. */
export const copiesFolder = ({document}: Forme, {id}: Brand): string =>
  posix.join(document.whitepaper, document.edition, id)

/** The copies that are to be made. Names are given out among all, so that every shard knows which are taken. */
export function planCopies(request: CopiesRequest): readonly PlannedCopy[] {
  const {forme, brand, recipients, shard} = request
  const {whitepaper, edition} = forme.document
  const {name, honorific} = brand.data
  const own = {name, id: '', span: brand.source.span(['name'])}
  const addressed = (text: string, title: string | undefined): string =>
    title === undefined ? text : `${text} ${title}`
  const taken = new Set<string>()
  const all = (recipients ?? [own]).map((recipient: Recipient): PlannedCopy => {
    const {id} = recipient
    const serial = serialOf({whitepaper, edition, brand: brand.id, recipient: id})
    const stem = fileStem(brand, {serial, id, whitepaper, edition, brand: brand.id})
    const receiver = {
      name: addressed(recipient.name, recipient.honorific ?? honorific),
      listed: recipients !== undefined,
      span: recipient.span,
    }
    return {id, serial, receiver, stem: notTaken(brand, stem, taken)}
  })
  return all.filter(({serial}) => isOfShard(serial, shard))
}

function notTaken(brand: Brand, stem: Outcome<string>, taken: Set<string>): Outcome<string> {
  if (!stem.ok) return stem
  if (taken.has(folded(stem.value))) return failed([takenName(brand, stem.value)])
  taken.add(folded(stem.value))
  return stem
}

/**
 * Make copies one after the other: what fails of one is its own, and the others are made. What is wrong with all of them,
 * or with one in several places, is told once.
 */
export async function* makeCopies(request: CopiesRequest): AsyncGenerator<CopyResult> {
  const {forme, brand, recipients, formats, out, resume, output} = request
  const stamp = await openStamp(forme, brand, {listed: recipients !== undefined, formats})
  const folder = join(out, copiesFolder(forme, brand))
  const before = resume && output ? madeBefore(output, folder) : new Map<string, MadeCopy>()
  const shared = inputOf(forme, brand)
  const untold = sieve()
  for (const planned of planCopies(request)) {
    const {serial, stem, receiver} = planned
    const input = digest(JSON.stringify([shared, serial, receiver.name, receiver.listed]))
    const known = before.get(serial)
    const names = formats.map((format) => `${stem.ok ? stem.value : ''}.${format}`)
    const copy = !stem.ok
      ? stem
      : isStillMade(known, {input, names}, (name) => output?.read(join(folder, name)))
        ? reached(known)
        : stamp.ok
          ? makeCopy(request, {...planned, input, stem: stem.value, folder}, stamp.value)
          : stamp
    yield {serial, copy: {...copy, diagnostics: untold(copy.diagnostics)}}
  }
}

/** A copy whose files have names. */
interface NamedCopy extends Omit<PlannedCopy, 'stem'> {
  readonly stem: string
  readonly input: string
  readonly folder: string
}

function makeCopy({show, output}: CopiesRequest, planned: NamedCopy, stamp: StampCopy): Outcome<MadeCopy> {
  const stamped = stamp(planned)
  if (!stamped.ok) return stamped
  const {serial, id, input, stem, folder} = planned
  const facts = {serial, id, input, pages: stamped.value.pages}
  if (!output) return reached({...facts, files: {}}, stamped.diagnostics)
  const named = [...stamped.value.files].map(([format, file]) => [`${stem}.${format}`, file] as const)
  const files = named.map(([name, {bytes}]) => {
    const path = join(folder, name)
    return {path, shown: show(path), bytes, chosen: true}
  })
  const written = writeFiles(output, files)
  if (!written.ok) return failed([...stamped.diagnostics, ...written.diagnostics])
  const digests = named.map(([name, {digest: own}]) => [name, own] as const)
  return reached({...facts, files: Object.fromEntries(digests)}, stamped.diagnostics)
}

/** The fault of copies of an edition that is not released. */
export const draftFault = (edition: string): Diagnostic =>
  diagnostic(
    'copy-draft',
    undefined,
    `edition ${edition} is a draft, and copies of a draft are not handed out`,
    'release the edition first, or make copies that say 案 with --draft',
  )
