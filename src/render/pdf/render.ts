import {reached, type Outcome} from '../../diagnostic/outcome.ts'
import {editionName, standardNames, titleText} from '../../document/facts.ts'
import type {Document} from '../../document/nodes.ts'
import {phraseText} from '../../document/walk.ts'
import {ranked, type Fonts} from '../../layout/fonts.ts'
import type {Pages} from '../../layout/pages.ts'
import {forgetful, type Memory} from '../../world/memory.ts'
import {addClaims} from './claims.ts'
import {destinationsByPage} from './destinations.ts'
import type {FileInfo} from './metadata.ts'
import {addOutline} from './outline.ts'
import {openPress, type Hold} from './page.ts'
import type {PictureData} from './pieces.ts'
import {deflateText} from './reach/assemble.ts'
import {closeFile, openFile, producer, type PdfFile} from './reach/document.ts'
import {structureOf} from './tags/tree.ts'
import {writeTree} from './tags/write.ts'

/** What the renderer prints from. */
export interface PdfInput {
  readonly document: Document
  readonly pages: Pages
  readonly fonts: Fonts
  readonly pictures: PictureData
  /** Name and version of the program, for the file's properties. */
  readonly creator: string
  readonly memory?: Memory
}

/**
 * Draw the pages as PDF 1.7, tagged, as PDF/UA-1 and PDF/A-2a want it: selectable text, structure, links, outline, page
 * labels. Equal input gives equal bytes.
 */
export const renderPdf = async (input: PdfInput): Promise<Outcome<Uint8Array>> =>
  reached(await closeFile(drawFile(input).file))

/** A file with all its pages drawn, not closed yet. */
interface DrawnFile {
  readonly file: PdfFile
  readonly pages: readonly PdfFile['page'][]
}

/** Draw the pages; what `hold` is told of is left out. */
export function drawFile(input: PdfInput, hold?: Hold): DrawnFile {
  const {document, pages, fonts, memory = forgetful} = input
  const info = infoOf(input)
  const file = openFile({
    size: [pages.width, pages.height],
    language: document.language,
    info: {...info},
    fonts: ranked(fonts),
    deflate: memory.of(deflateText),
  })
  const tree = structureOf(document)
  const press = openPress(file, tree, input, hold)
  const destinations = destinationsByPage(pages)
  const drawn = pages.pages.map((page, index) => {
    press.print(page, index)
    for (const {id, top} of destinations.get(index) ?? []) file.addNamedDestination(id, 'XYZ', 0, top, null)
    return file.page
  })
  writeTree(file, tree.root, press.marks)
  addOutline(file, document)
  file._root.data['PageLabels'] = {Nums: [0, {S: 'D'}]}
  file._root.data['PageMode'] = 'UseOutlines'
  addClaims(file, info, document.language)
  return {file, pages: drawn}
}

/** The file's properties. Dates are the edition's, at midnight UTC: equal input gives equal bytes. */
export function infoOf({document, creator}: Pick<PdfInput, 'document' | 'creator'>): FileInfo {
  const date = new Date(`${document.date}T00:00:00Z`)
  const edition = `edition ${document.edition}${document.draft ? '-draft' : ''}`
  const copy = document.copy ? copyWords(document.copy) : []
  return {
    Title: titleText(document),
    Author: phraseText(document.provider),
    Subject: editionName(document),
    Keywords: [edition, ...standardNames(document), ...copy].join(', '),
    Creator: creator,
    Producer: producer,
    CreationDate: date,
    ModDate: date,
  }
}

/** What a copy says of itself; who it is for comes last, since a name may hold anything. */
const copyWords = ({brand, serial, recipient}: NonNullable<Document['copy']>): readonly string[] => [
  `brand ${brand}`,
  `serial ${serial}`,
  `recipient ${recipient}`,
]
