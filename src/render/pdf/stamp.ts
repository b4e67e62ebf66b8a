import type {CopyPart, Document} from '../../document/nodes.ts'
import type {OwnLine, Stamp, Varying} from '../../layout/stamp.ts'
import {hasInks} from './claims.ts'
import {metadataOf} from './metadata.ts'
import type {Hold} from './page.ts'
import {assembleRest, type FileObject, type Shared} from './reach/assemble.ts'
import {closeShared, type PdfFile, type PdfReference} from './reach/document.ts'
import {openRest, type Rest} from './reach/rest.ts'
import {drawFile, infoOf, type PdfInput} from './render.ts'
import {withSpace} from './spaces.ts'
import {artifactMark, contentMark} from './tags/marking.ts'
import {runPainter} from './text.ts'

/** Prints copies of a brand: what they share is drawn, tagged and packed already. */
export interface Stamper {
  /** The bytes that all copies begin with. */
  readonly shared: Uint8Array
  /** The bytes that follow in one copy. Of the document only the facts are looked at, not the text. */
  readonly rest: (copy: Document, stamp: Stamp) => Uint8Array
}

/** The mark of each part that only copies have: the number that the structure tree knows it by, or its edge. */
type Marks = ReadonlyMap<CopyPart, string>

/** The objects that each copy has for itself, under numbers that all copies name. */
interface Slots {
  readonly cover: PdfReference
  readonly edges: PdfReference
  readonly fonts: PdfReference
  readonly metadata: PdfReference
  /** pdfkit makes it when the file ends. */
  readonly info: PdfReference
}

/** What a copy's own objects are made with. */
interface Forme {
  readonly file: PdfFile
  readonly shared: Shared
  readonly slots: Slots
  readonly marks: Marks
  /** The fonts that the shared part is drawn with, by their names. */
  readonly fonts: Readonly<Record<string, PdfReference>>
  readonly creator: string
  /** Whether the file holds to PDF/A. */
  readonly archive: boolean
}

/**
 * Draw all that the copies of a brand share, from any one of them: lines of parts that vary are left out, and have their
 * places in the structure tree.
 */
export async function openStamper(input: PdfInput, varying: Varying): Promise<Stamper> {
  const marks = new Map<CopyPart, string>([
    ['head', artifactMark('head')],
    ['foot', artifactMark('foot')],
  ])
  const hold: Hold = (part, owner, marker) => {
    if (!varying.has(part)) return false
    if (owner && !marks.has(part)) marks.set(part, contentMark(owner.type, marker.reserve(owner)))
    return true
  }
  const {file, pages} = drawFile(input, hold)
  const ended = (): PdfReference => {
    const reference = file.ref()
    reference.end()
    return reference
  }
  const slots = {
    cover: ended(),
    edges: ended(),
    fonts: ended(),
    metadata: file._root.data['Metadata'] as PdfReference,
  }
  const fonts: Record<string, PdfReference> = {}
  pages.forEach(({dictionary: {data}}, index) => {
    const resources = data['Resources'] as PdfReference
    Object.assign(fonts, resources.data['Font'])
    resources.data['Font'] = slots.fonts
    data['Contents'] = [data['Contents'], index === 0 ? slots.cover : slots.edges]
  })
  const shared = await closeShared(file, Object.values(slots))
  const forme = {
    file,
    shared,
    slots: {...slots, info: file._info},
    marks,
    fonts,
    creator: input.creator,
    archive: !hasInks(file),
  }
  return {shared: shared.bytes, rest: (copy, stamp) => printRest(forme, copy, stamp)}
}

function printRest(forme: Forme, copy: Document, stamp: Stamp): Uint8Array {
  const {file, shared, slots} = forme
  const rest = openRest(file, shared.next)
  const used: Record<string, PdfReference> = {}
  const cover = contentOf(stamp.cover, forme.marks, rest, used)
  const edges = contentOf(stamp.edges, forme.marks, rest, used)
  rest.end()
  const info = infoOf({document: copy, creator: forme.creator})
  const packet = metadataOf({info, language: copy.language, archive: forme.archive})
  const objects: readonly FileObject[] = [
    ...rest.objects,
    streamOf(slots.cover, cover),
    streamOf(slots.edges, edges),
    {id: slots.fonts.id, data: {...forme.fonts, ...used}},
    {id: slots.metadata.id, data: {Type: 'Metadata', Subtype: 'XML'}, stream: packet},
    {id: slots.info.id, data: textsOf(info)},
  ]
  return assembleRest(shared, objects, slots.info)
}

/** What is short is not packed: that would take longer than all else of a copy. */
const streamOf = ({id}: PdfReference, content: string): FileObject => ({
  id,
  data: {},
  stream: Buffer.from(content, 'latin1'),
})

/** pdfkit takes a string for a name, and a String for a text. */
const textsOf = (info: object): object =>
  Object.fromEntries(
    Object.entries(info).map(([key, value]: [string, unknown]) => [
      key,
      typeof value === 'string' ? new String(value) : value,
    ]),
  )

/** The operators that draw lines; neighbours under one mark stand in one sequence. */
function contentOf(
  lines: readonly OwnLine[],
  marks: Marks,
  {provideFont}: Rest,
  fonts: Record<string, PdfReference>,
): string {
  const operators: string[] = []
  const paint = runPainter({provideFont, addContent: (own) => void operators.push(own), page: {fonts}})
  let open = ''
  lines.forEach(({part, line}, at) => {
    const mark = marks.get(part) ?? ''
    if (mark !== open) {
      if (open !== '') operators.push('EMC')
      operators.push(mark)
      open = mark
    }
    for (const run of withSpace(line, lines[at + 1]?.line).runs) paint(run, line.baseline)
  })
  if (open !== '') operators.push('EMC')
  return operators.join('\n')
}
