import {getDocument, type PDFDocumentProxy} from 'pdfjs-dist/legacy/build/pdf.mjs'

/** One line of a page: its text, and its place in points from the page's top left corner. */
export interface PdfLine {
  readonly text: string
  readonly x: number
  readonly baseline: number
  readonly size: number
  /** Small characters that stand above its baseline. */
  readonly raised: readonly string[]
}

/** An entry of the outline, with the page it leads to (from 1). */
export interface PdfBookmark {
  readonly level: number
  readonly title: string
  readonly page: number
}

/** A PDF as another program reads it: by pdf.js. */
export interface PdfFile {
  readonly pages: readonly (readonly PdfLine[])[]
  /** For each page, its pieces of text in the order in which they are drawn. */
  readonly drawn: readonly (readonly PdfLine[])[]
  readonly bookmarks: readonly PdfBookmark[]
  readonly labels: readonly string[]
  readonly info: Readonly<Record<string, unknown>>
  /** For each page, where its links lead: an address, or the page of a destination. */
  readonly links: readonly (readonly {readonly address?: string; readonly page?: number}[])[]
  /** For each page, the names of the places that its links lead to. */
  readonly named: readonly (readonly string[])[]
}

/** Read a PDF. */
export async function readPdf(bytes: Uint8Array): Promise<PdfFile> {
  const file = await getDocument({data: Uint8Array.from(bytes), verbosity: 0, useSystemFonts: false}).promise
  const numbers = Array.from({length: file.numPages}, (_, index) => index + 1)
  const pages = await Promise.all(numbers.map((number) => linesOf(file, number)))
  const {info} = await file.getMetadata()
  const result: PdfFile = {
    pages,
    drawn: await Promise.all(numbers.map((number) => itemsOf(file, number))),
    bookmarks: await bookmarksOf(file, await file.getOutline(), 1),
    labels: (await file.getPageLabels()) ?? [],
    info: info as Record<string, unknown>,
    links: await Promise.all(numbers.map((number) => linksOf(file, number))),
    named: await Promise.all(numbers.map((number) => namesOf(file, number))),
  }
  await file.loadingTask.destroy()
  return result
}

/** The pieces of text of a page, in the order in which they are drawn. */
async function itemsOf(file: PDFDocumentProxy, number: number): Promise<readonly PdfLine[]> {
  const page = await file.getPage(number)
  const {items} = await page.getTextContent()
  const height = page.view[3] ?? 0
  return items.flatMap((item) => {
    if (!('str' in item) || item.str === '') return []
    const [, , , size = 0, x = 0, y = 0] = item.transform as number[]
    const baseline = Number((height - y).toFixed(1))
    return [{text: item.str, x, baseline, size: Math.abs(size), raised: []}]
  })
}

async function linesOf(file: PDFDocumentProxy, number: number): Promise<readonly PdfLine[]> {
  const rows = new Map<number, Part[]>()
  for (const {baseline, text, x, size} of await itemsOf(file, number))
    rows.set(baseline, [...(rows.get(baseline) ?? []), {text, x, size}])
  return withoutRaised([...rows].map(([baseline, parts]) => ({baseline, parts}))).map(
    ({baseline, parts, raised}) => {
      const ordered = [...parts].sort((a, b) => a.x - b.x)
      const [first] = ordered
      return {
        text: ordered.map((part) => part.text).join(''),
        x: first?.x ?? 0,
        baseline,
        size: first?.size ?? 0,
        raised,
      }
    },
  )
}

interface Part {
  readonly text: string
  readonly x: number
  readonly size: number
}

interface Row {
  readonly baseline: number
  readonly parts: readonly Part[]
}

/** Small characters that stand a little above the baseline of larger ones belong to their line. */
function withoutRaised(rows: readonly Row[]): readonly (Row & {readonly raised: readonly string[]})[] {
  const sizeOf = ({parts}: Row): number => Math.max(...parts.map(({size}) => size))
  const lineOf = (raised: Row): Row | undefined =>
    rows.find((row) => {
      const above = row.baseline - raised.baseline
      return sizeOf(raised) < sizeOf(row) * 0.75 && above > 0 && above < sizeOf(row) / 2
    })
  return rows
    .filter((row) => !lineOf(row))
    .map((row) => {
      const raised = rows.filter((other) => lineOf(other) === row).flatMap(({parts}) => parts)
      return {...row, parts: [...row.parts, ...raised], raised: raised.map(({text}) => text)}
    })
}

type Outline = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>

async function bookmarksOf(
  file: PDFDocumentProxy,
  outline: Outline | null,
  level: number,
): Promise<PdfBookmark[]> {
  const found: PdfBookmark[] = []
  for (const entry of outline ?? []) {
    found.push({level, title: entry.title, page: (await pageOf(file, entry.dest)) ?? 0})
    found.push(...(await bookmarksOf(file, entry.items as Outline, level + 1)))
  }
  return found
}

async function pageOf(file: PDFDocumentProxy, dest: string | unknown[] | null): Promise<number | undefined> {
  const explicit = typeof dest === 'string' ? await file.getDestination(dest) : dest
  const target = explicit?.[0] as Parameters<PDFDocumentProxy['getPageIndex']>[0] | undefined
  return target === undefined ? undefined : (await file.getPageIndex(target)) + 1
}

interface Link {
  readonly subtype: string
  readonly url?: string
  readonly dest?: string | unknown[]
}

async function linkAnnotations(file: PDFDocumentProxy, number: number): Promise<readonly Link[]> {
  const annotations = (await (await file.getPage(number)).getAnnotations()) as Link[]
  return annotations.filter(({subtype}) => subtype === 'Link')
}

async function namesOf(file: PDFDocumentProxy, number: number): Promise<readonly string[]> {
  const links = await linkAnnotations(file, number)
  return links.flatMap(({dest}) => (typeof dest === 'string' ? [dest] : []))
}

async function linksOf(file: PDFDocumentProxy, number: number): Promise<{address?: string; page?: number}[]> {
  const links = await linkAnnotations(file, number)
  return Promise.all(
    links.map(async ({url, dest}) => {
      if (url !== undefined) return {address: url}
      const page = await pageOf(file, dest ?? null)
      return page === undefined ? {} : {page}
    }),
  )
}

/** The named places of a PDF: the page, from 1, and the distance from its top edge. */
export async function destinationsIn(
  bytes: Uint8Array,
): Promise<ReadonlyMap<string, {readonly page: number; readonly top: number}>> {
  const file = await getDocument({data: Uint8Array.from(bytes), verbosity: 0, useSystemFonts: false}).promise
  const places = new Map<string, {page: number; top: number}>()
  for (const [name, dest] of Object.entries((await file.getDestinations()) as Record<string, unknown[]>)) {
    const page = (await pageOf(file, dest)) ?? 0
    const height = (await file.getPage(page)).view[3] ?? 0
    places.set(name, {page, top: height - Number(dest[3])})
  }
  await file.loadingTask.destroy()
  return places
}
