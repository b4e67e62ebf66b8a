import {getDocument, type PDFDocumentProxy} from 'pdfjs-dist/legacy/build/pdf.mjs'

/** One line of a page: its text, and its place in points from the page's top left corner. */
export interface PdfLine {
  readonly text: string
  readonly x: number
  readonly baseline: number
  readonly size: number
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
  readonly bookmarks: readonly PdfBookmark[]
  readonly labels: readonly string[]
  readonly info: Readonly<Record<string, unknown>>
  /** For each page, where its links lead: an address, or the page of a destination. */
  readonly links: readonly (readonly {readonly address?: string; readonly page?: number}[])[]
}

/** Read a PDF. */
export async function readPdf(bytes: Uint8Array): Promise<PdfFile> {
  const file = await getDocument({data: Uint8Array.from(bytes), verbosity: 0, useSystemFonts: false}).promise
  const numbers = Array.from({length: file.numPages}, (_, index) => index + 1)
  const pages = await Promise.all(numbers.map((number) => linesOf(file, number)))
  const {info} = await file.getMetadata()
  const result: PdfFile = {
    pages,
    bookmarks: await bookmarksOf(file, await file.getOutline(), 1),
    labels: (await file.getPageLabels()) ?? [],
    info: info as Record<string, unknown>,
    links: await Promise.all(numbers.map((number) => linksOf(file, number))),
  }
  await file.loadingTask.destroy()
  return result
}

async function linesOf(file: PDFDocumentProxy, number: number): Promise<readonly PdfLine[]> {
  const page = await file.getPage(number)
  const {items} = await page.getTextContent()
  const height = page.view[3] ?? 0
  const rows = new Map<string, {x: number; text: string; size: number}[]>()
  for (const item of items) {
    if (!('str' in item) || item.str === '') continue
    const [, , , size = 0, x = 0, y = 0] = item.transform as number[]
    const key = (height - y).toFixed(1)
    rows.set(key, [...(rows.get(key) ?? []), {x, text: item.str, size}])
  }
  return [...rows].map(([baseline, parts]) => {
    const ordered = [...parts].sort((a, b) => a.x - b.x)
    const [first] = ordered
    return {
      text: ordered.map((part) => part.text).join(''),
      x: first?.x ?? 0,
      baseline: Number(baseline),
      size: Math.abs(first?.size ?? 0),
    }
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

async function linksOf(file: PDFDocumentProxy, number: number): Promise<{address?: string; page?: number}[]> {
  const annotations = (await (await file.getPage(number)).getAnnotations()) as {
    readonly subtype: string
    readonly url?: string
    readonly dest?: string | unknown[]
  }[]
  return Promise.all(
    annotations
      .filter(({subtype}) => subtype === 'Link')
      .map(async ({url, dest}) => {
        if (url !== undefined) return {address: url}
        const page = await pageOf(file, dest ?? null)
        return page === undefined ? {} : {page}
      }),
  )
}
