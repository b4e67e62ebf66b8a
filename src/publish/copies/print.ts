import {mouldOf, fill, standIns, type CopyWords, type Escape, type Mould} from '../../document/mould.ts'
import type {Document} from '../../document/nodes.ts'
import {diagnostic} from '../../diagnostic/diagnostic.ts'
import {failed, reached, type Outcome} from '../../diagnostic/outcome.ts'
import {coverOf, type Stamp, type Varying} from '../../layout/stamp.ts'
import type {Sheet} from '../../render/docx/stamp.ts'
import type {CopyLooks, Theme} from '../../theme/model.ts'
import {nameCopy, type BrandText} from '../../transform/brand/brand.ts'
import {prepare} from '../../transform/prepare.ts'
import {digestAfter} from '../../world/digest.ts'
import {keepEqual} from '../../world/keep.ts'
import type {Format} from '../plan.ts'
import type {Forme} from '../press.ts'
import {pdfInput, webPictures, wordPictures} from '../render.ts'

/** A file of a copy. */
export interface CopyFile {
  /** Pieces that follow each other; those that all copies have are the very same. */
  readonly bytes: readonly Uint8Array[]
  /** SHA-256. */
  readonly digest: string
}

/** A copy that is laid out where it differs from others. */
export interface LaidCopy {
  /** Its cover alone. */
  readonly document: Document
  readonly words: CopyWords
  readonly stamp: Stamp
}

/** What printing starts from: a specimen of the brand's copies, set in type, and its text without a name. */
export interface Specimen {
  readonly forme: Forme
  readonly text: BrandText
  /** Whether a list of recipients names the copies. */
  readonly listed: boolean
  readonly varying: Varying
}

/** Prints the file of a copy in one format. */
export type PrintCopy = (copy: LaidCopy) => Outcome<CopyFile>

/** Draw and pack what all copies have in one format. */
export const openPrinter = (format: Format, specimen: Specimen): Promise<Outcome<PrintCopy>> =>
  openers[format](specimen)

const openers = {pdf: openPdf, docx: openWord, html: openPage} satisfies Record<
  Format,
  (specimen: Specimen) => Promise<Outcome<PrintCopy>>
>

async function openPdf({forme, varying}: Specimen): Promise<Outcome<PrintCopy>> {
  const {openStamper} = await import('../../render/pdf/stamp.ts')
  const stamper = await openStamper(await pdfInput(forme), varying)
  const digestOf = digestAfter(stamper.shared)
  return reached(({document, stamp}) => {
    const rest = stamper.rest(document, stamp)
    return reached({bytes: [stamper.shared, rest], digest: digestOf(rest)})
  })
}

async function openWord(specimen: Specimen): Promise<Outcome<PrintCopy>> {
  const [{renderParts}, {openWordStamper, sheetOf}] = await Promise.all([
    import('../../render/docx/render.ts'),
    import('../../render/docx/stamp.ts'),
  ])
  const forme = withStandIns(specimen)
  const pictures = await wordPictures(forme)
  const partsIn = (theme: Theme): ReturnType<typeof renderParts> =>
    renderParts(forme.document, theme, forme.pages, pictures)
  const parts = partsIn(forme.theme)
  if (!parts.ok) return parts
  const stamper = openWordStamper(parts.value)
  const digestOf = digestAfter(stamper.shared)
  const sheetIn = byLooks((looks): Sheet => {
    const dressed = partsIn({...forme.theme, copy: looks})
    return sheetOf(dressed.ok ? dressed.value : parts.value)
  })
  return reached(({words, stamp}) => {
    const rest = stamper.rest(words, sheetIn(stamp.looks))
    return reached({bytes: [stamper.shared, ...rest], digest: digestOf(...rest)})
  })
}

async function openPage(specimen: Specimen): Promise<Outcome<PrintCopy>> {
  const {cssWords, escapeHtml, renderHtml} = await import('../../render/html/render.ts')
  const forme = withStandIns(specimen)
  const pictures = await webPictures(forme)
  const moulded = (looks: CopyLooks): Outcome<Mould> => {
    const page = renderHtml(forme.document, {...forme.theme, copy: looks}, forme.pages, pictures)
    if (!page.ok) return page
    const sheetEnds = page.value.indexOf('</style>')
    const escapeAt = (offset: number): Escape => (offset < sheetEnds ? cssWords : escapeHtml)
    return reached(mouldOf(page.value, escapeAt), page.diagnostics)
  }
  const {copy} = forme.theme
  const first = copy ? moulded(copy) : failed([noBoxes])
  if (!first.ok) return first
  const rest = Buffer.from(first.value.rest)
  const mouldIn = byLooks((looks): Mould => {
    const mould = moulded(looks)
    return {slots: (mould.ok ? mould : first).value.slots, rest: ''}
  })
  return reached(({words, stamp}) => {
    const start = Buffer.from(fill(mouldIn(stamp.looks), words))
    return reached({bytes: [start, rest], digest: digestAfter(start)(rest)})
  })
}

const noBoxes = diagnostic('brand-cover', undefined, 'the theme has no boxes for copies')

/** The specimen with stand-ins for the words of a copy, all else of it the very same. */
function withStandIns({forme, text, listed}: Specimen): Forme {
  const receiver = {name: standIns.recipient, listed, span: text.brand.source.span(['name'])}
  const copy = nameCopy(text, {serial: standIns.serial, receiver})
  const document = keepEqual(forme.document, prepare(copy, forme.theme.contents.depth))
  const [cover, before] = [coverOf(document), coverOf(forme.document)]
  const place = before && forme.pages.places.get(before)
  const places =
    cover && place ? new Map([...forme.pages.places, [cover, place] as const]) : forme.pages.places
  return {...forme, document, pages: {...forme.pages, places}}
}

/** What is made for boxes with their type: of copies whose type is as large, once. */
function byLooks<Value>(make: (looks: CopyLooks) => Value): (looks: CopyLooks) => Value {
  const made = new Map<string, Value>()
  return (looks) => {
    const key = JSON.stringify(looks)
    const known = made.get(key) ?? make(looks)
    made.set(key, known)
    return known
  }
}
