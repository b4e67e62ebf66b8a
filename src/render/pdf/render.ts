import {reached, type Outcome} from '../../diagnostic/outcome.ts'
import {editionName, standardNames, titleText} from '../../document/facts.ts'
import type {Document, Section} from '../../document/nodes.ts'
import {headingText, phraseText, sectionsOf} from '../../document/walk.ts'
import {ranked, type Fonts} from '../../layout/fonts.ts'
import type {LinePiece, Pages, Piece, Run} from '../../layout/pages.ts'
import {destinationsByPage} from './destinations.ts'
import {itemsOf, type PictureData} from './items.ts'
import {openFile, openRenderer, producer, type PdfDocument, type PdfOutline} from './reach.ts'
import {runPainter, type RunPainter} from './text.ts'

/** What the renderer prints from. */
export interface PdfInput {
  readonly document: Document
  readonly pages: Pages
  readonly fonts: Fonts
  readonly pictures: PictureData
  /** Name and version of the program, for the file's properties. */
  readonly creator: string
}

/** Draw the pages as PDF 1.7: selectable text, links, outline, page labels. Equal input gives equal bytes. */
export async function renderPdf(input: PdfInput): Promise<Outcome<Uint8Array>> {
  const {document, pages, fonts, pictures} = input
  const file = openFile({
    size: [pages.width, pages.height],
    language: document.language,
    info: infoOf(input),
    fonts: ranked(fonts).map(({regular, bold}) => ({regular: regular.bytes, bold: bold.bytes})),
  })
  const size = {width: pages.width, height: pages.height}
  const destinations = destinationsByPage(pages)
  const paint = runPainter(file)
  const renderer = openRenderer<LinePiece>(file, (line) => drawLine(file, line, paint))
  pages.pages.forEach((page, index) => {
    renderer.renderPages([
      {pageSize: size, items: page.pieces.flatMap((piece: Piece) => itemsOf(piece, pictures, fonts))},
    ])
    for (const {id, top} of destinations.get(index) ?? []) file.addNamedDestination(id, 'XYZ', 0, top, null)
  })
  addOutline(file.outline, document)
  file._root.data.PageLabels = {Nums: [0, {S: 'D'}]}
  file._root.data.PageMode = 'UseOutlines'
  file.end()
  return reached(await collect(file))
}

/** The file's properties. Dates are the edition's, at midnight UTC: equal input gives equal bytes. */
function infoOf({document, creator}: PdfInput): Record<string, string | Date> {
  const date = new Date(`${document.date}T00:00:00Z`)
  const edition = `edition ${document.edition}${document.draft ? '-draft' : ''}`
  return {
    Title: titleText(document),
    Author: phraseText(document.provider),
    Subject: editionName(document),
    Keywords: [edition, ...standardNames(document)].join(', '),
    Creator: creator,
    Producer: producer,
    CreationDate: date,
    ModDate: date,
  }
}

function drawLine(file: PdfDocument, line: LinePiece, paint: RunPainter): void {
  for (const run of line.runs) paint(run, line.baseline)
  for (const group of linkedRuns(line.runs)) linkRuns(file, group, line.baseline)
}

/** Neighbouring runs that lead to the same place: one link a line. */
function linkedRuns(runs: readonly Run[]): readonly (readonly Run[])[] {
  const groups: Run[][] = []
  let key = ''
  for (const run of runs) {
    const own = run.target ? JSON.stringify(run.target) : ''
    if (own && own === key) groups.at(-1)?.push(run)
    else if (own) groups.push([run])
    key = own
  }
  return groups
}

function linkRuns(file: PdfDocument, runs: readonly Run[], baseline: number): void {
  const [first, last] = [runs[0], runs.at(-1)]
  if (!first?.target || !last) return
  const [x, y] = [first.x, baseline - (first.raise ?? 0) - first.size]
  const [width, height] = [last.x + last.width - first.x, first.size * 1.25]
  if ('address' in first.target) file.link(x, y, width, height, first.target.address)
  else file.goTo(x, y, width, height, first.target.id)
}

/** The outline nests as the listed headings do. */
function addOutline(root: PdfOutline, document: Document): void {
  const open: {level: number; item: PdfOutline}[] = []
  for (const section of sectionsOf(document)) {
    if (!section.listed || !section.heading) continue
    while ((open.at(-1)?.level ?? 0) >= section.level) open.pop()
    open.push({level: section.level, item: addEntry(open.at(-1)?.item ?? root, section)})
  }
}

function addEntry(parent: PdfOutline, section: Section): PdfOutline {
  const title = section.heading ? headingText(section.heading) : section.id
  const item = parent.addItem(title, {expanded: section.level < 2})
  item.outlineData.Dest = new String(section.id)
  return item
}

async function collect(file: PdfDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of file) chunks.push(chunk)
  return Buffer.concat(chunks)
}
