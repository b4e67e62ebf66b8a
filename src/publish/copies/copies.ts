import {join, posix} from 'node:path'
import type {Brand} from '../../content/load/brand.ts'
import {diagnostic, hasErrors, type Diagnostic} from '../../diagnostic/diagnostic.ts'
import {sieve} from '../../diagnostic/once.ts'
import {failed, reached, settle, type Outcome} from '../../diagnostic/outcome.ts'
import type {Receiver} from '../../transform/brand/texts.ts'
import {digest} from '../../world/digest.ts'
import type {Output} from '../output.ts'
import type {Format} from '../plan.ts'
import type {Forme} from '../press.ts'
import {renderFormat} from '../render.ts'
import {writeFiles, type FileToWrite} from '../write.ts'
import {pressCopy} from './forme.ts'
import {fileStem, folded, takenName} from './names.ts'
import type {Recipient} from './recipients.ts'
import {serialOf} from './serial.ts'
import {openPdfStamp, type StampPdf} from './stamp.ts'

/** What copies are made of, and where they go. */
export interface CopiesRequest {
  readonly forme: Forme
  readonly brand: Brand
  /** Who gets copies; one for the brand itself where no list is given. */
  readonly recipients: readonly Recipient[] | undefined
  readonly formats: readonly Format[]
  /** Absolute. */
  readonly out: string
  readonly show: (path: string) => string
  /** Absent where nothing is to be written. */
  readonly output?: Output
}

/** One copy that was made, or would be. */
export interface MadeCopy {
  readonly serial: string
  /** The recipient's own id, or the digest of its row. */
  readonly id: string
  readonly pages: number
  /** SHA-256 of each file, by its name; none of a copy that was only planned. */
  readonly files: Readonly<Record<string, string>>
}

/** What is known of a copy before it is made. */
interface PlannedCopy {
  readonly receiver: Receiver
  readonly id: string
  readonly serial: string
}

/** The folder of a brand's copies, below the output folder. */
export const copiesFolder = ({document}: Forme, {id}: Brand): string =>
  posix.join(document.whitepaper, document.edition, id)

/** The copies that are to be made. */
export function planCopies({forme, brand, recipients}: CopiesRequest): readonly PlannedCopy[] {
  const {whitepaper, edition} = forme.document
  const {name, honorific} = brand.data
  const own = {name, id: '', span: brand.source.span(['name'])}
  const addressed = (text: string, title: string | undefined): string =>
    title === undefined ? text : `${text} ${title}`
  return (recipients ?? [own]).map((recipient: Recipient) => ({
    id: recipient.id,
    serial: serialOf({whitepaper, edition, brand: brand.id, recipient: recipient.id}),
    receiver: {
      name: addressed(recipient.name, recipient.honorific ?? honorific),
      listed: recipients !== undefined,
      span: recipient.span,
    },
  }))
}

/**
 * Make copies one after the other: what fails of one is its own, and the others are made. What is wrong with all of them,
 * or with one in several places, is told once.
 */
export async function* makeCopies(request: CopiesRequest): AsyncGenerator<Outcome<MadeCopy>> {
  const {forme, brand, recipients, formats} = request
  const stamp = formats.includes('pdf')
    ? await openPdfStamp(forme, brand, recipients !== undefined)
    : undefined
  const taken = new Set<string>()
  const untold = sieve()
  for (const planned of planCopies(request)) {
    const stem = stemOf(request, planned, taken)
    const copy = stem.ok ? await makeCopy(request, planned, stem.value, stamp) : stem
    yield {...copy, diagnostics: untold(copy.diagnostics)}
  }
}

/** The name of a copy's files, which no other copy has. */
function stemOf(
  {forme, brand}: CopiesRequest,
  {id, serial}: PlannedCopy,
  taken: Set<string>,
): Outcome<string> {
  const {whitepaper, edition} = forme.document
  const stem = fileStem(brand, {serial, id, whitepaper, edition, brand: brand.id})
  if (!stem.ok) return stem
  if (taken.has(folded(stem.value))) return failed([takenName(brand, stem.value)])
  taken.add(folded(stem.value))
  return stem
}

/** Files of one copy, and how many pages it has. */
interface Rendered {
  readonly pages: number
  readonly files: ReadonlyMap<Format, Uint8Array>
}

async function makeCopy(
  request: CopiesRequest,
  planned: PlannedCopy,
  stem: string,
  stamp: Outcome<StampPdf> | undefined,
): Promise<Outcome<MadeCopy>> {
  const {forme, brand, out, show, output} = request
  const rendered = await renderCopy(request, planned, stamp)
  if (!rendered.ok) return rendered
  const {serial, id} = planned
  const {pages} = rendered.value
  if (!output) return settle({serial, id, pages, files: {}}, rendered.diagnostics)
  const folder = join(out, copiesFolder(forme, brand))
  const files = [...rendered.value.files].map(([format, bytes]): FileToWrite => {
    const path = join(folder, `${stem}.${format}`)
    return {path, shown: show(path), bytes, chosen: true}
  })
  const written = writeFiles(output, files)
  if (!written.ok) return failed([...rendered.diagnostics, ...written.diagnostics])
  const digests = files.map(({path, bytes}) => [path.slice(folder.length + 1), digest(bytes)] as const)
  return reached({serial, id, pages, files: Object.fromEntries(digests)}, rendered.diagnostics)
}

/** Render a copy: its PDF is stamped on what all share, the other formats are made whole. */
async function renderCopy(
  {forme, brand, formats}: CopiesRequest,
  planned: PlannedCopy,
  stamp: Outcome<StampPdf> | undefined,
): Promise<Outcome<Rendered>> {
  if (stamp && !stamp.ok) return stamp
  const pdf = stamp?.value(planned)
  if (pdf && !pdf.ok) return pdf
  const faults: Diagnostic[] = [...(pdf?.diagnostics ?? [])]
  const files = new Map<Format, Uint8Array>()
  if (pdf) files.set('pdf', Buffer.concat([pdf.value.shared, pdf.value.rest]))
  const others = formats.filter((format) => format !== 'pdf')
  const pressed = others.length > 0 ? await pressCopy(forme, brand, planned) : undefined
  if (pressed && !pressed.ok) return pressed
  for (const format of others) {
    if (!pressed) break
    const made = await renderFormat(format, pressed.value)
    faults.push(...made.diagnostics)
    if (made.ok) files.set(format, made.value)
  }
  if (hasErrors(faults)) return failed(faults)
  const pages = pdf?.value.pages ?? pressed?.value.pages.pages.length ?? 0
  return reached({pages, files}, faults)
}

/** The fault of copies of an edition that is not released. */
export const draftFault = (edition: string): Diagnostic =>
  diagnostic(
    'copy-draft',
    undefined,
    `edition ${edition} is a draft, and copies of a draft are not handed out`,
    'release the edition first, or make copies that say 案 with --draft',
  )
