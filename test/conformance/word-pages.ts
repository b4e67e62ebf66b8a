import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {idOf} from '../../src/render/docx/bookmarks.ts'
import {readPdf, type PdfFile} from '../pdf.ts'
import {squeeze} from '../published/paragraphs.ts'
import {partsOf} from '../render/docx/parts.ts'
import {footFrom} from './published.ts'
import {run} from './tools.ts'
import type {Made} from './word-pages-made.ts'

/** PDFs by the names of their whitepapers. */
export type Converted = ReadonlyMap<string, PdfFile>

/** What is converted, and how: `fontconfig` says which fonts there are. */
export interface Conversion {
  readonly name: string
  readonly files: readonly {readonly name: string; readonly bytes: Uint8Array}[]
  readonly fontconfig?: string
}

/** Convert Word files to PDF, all in one run of LibreOffice, below a folder. */
export async function convert({name, files, fontconfig}: Conversion, folder: string): Promise<Converted> {
  const out = join(folder, name)
  mkdirSync(out)
  const paths = files.map((file) => {
    const path = join(out, `${file.name}.docx`)
    writeFileSync(path, file.bytes)
    return path
  })
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, `profile-${name}`)).href}`
  const words = ['--headless', '--norestore', '--convert-to', 'pdf', '--outdir', out, ...paths]
  const fonts = fontconfig === undefined ? [] : [`FONTCONFIG_FILE=${fontconfig}`]
  run('env', ...fonts, 'soffice', profile, ...words)
  const read: [string, PdfFile][] = []
  for (const file of files) read.push([file.name, await readPdf(readFileSync(join(out, `${file.name}.pdf`)))])
  return new Map(read)
}

/** The pages of the headings of a whitepaper in a PDF of it, as its outline has them. */
export function outlinePages({headings}: Made, {bookmarks}: PdfFile): readonly (number | undefined)[] {
  let from = 0
  return headings.map(({title}) => {
    const at = bookmarks.findIndex((mark, index) => index >= from && squeeze(mark.title) === squeeze(title))
    if (at >= 0) from = at + 1
    return bookmarks[at]?.page
  })
}

/** What the contents of a Word file say: for each id, the page that its line prints. */
export function printedPages(docx: Uint8Array): ReadonlyMap<string | undefined, number> {
  const body = partsOf(docx)['word/document.xml'] ?? ''
  const fields = body.matchAll(/PAGEREF (\S+) [^]*?"separate"\/>[^]*?<w:t[^>]*>(\d+)<\/w:t>/g)
  return new Map(Array.from(fields, ([, name = '', page]) => [idOf(name), Number(page)]))
}

/** Where a whitepaper does not stand in a PDF as its layout says: each place in words. */
export function disagreements(made: Made, pdf: PdfFile): readonly string[] {
  const found = outlinePages(made, pdf)
  const headings = made.headings.flatMap(({title, page}, index) =>
    found[index] === page
      ? []
      : [`${made.name}: ${title} on page ${found[index] ?? 'none'} instead of ${page}`],
  )
  const pages =
    pdf.pages.length === made.pageCount
      ? []
      : [`${made.name}: ${pdf.pages.length} pages instead of ${made.pageCount}`]
  return [...headings, ...pages]
}

/** How many pages have words on less than their upper third, and how many words a page of theirs has on none. */
const nearEmpty = ({pages}: PdfFile): number =>
  pages.filter((lines) => {
    const filled = lines.filter(({baseline}) => baseline < footFrom).map(({baseline}) => baseline)
    return Math.max(0, ...filled) < typeArea.top + (typeArea.bottom - typeArea.top) / 3
  }).length

/** From the top of the page to both edges of the standard theme's type area, about. Points. */
const typeArea = {top: 72, bottom: 776}

/** How many near-empty pages PDFs have that ours do not: in all, and of how many pages. */
export function moreNearEmpty(
  own: Converted,
  other: Converted,
): {readonly more: number; readonly of: number} {
  let [more, of] = [0, 0]
  for (const [name, pdf] of other) {
    const ours = own.get(name)
    if (!ours) throw new Error(`there is no PDF of ${name}`)
    more += Math.max(0, nearEmpty(pdf) - nearEmpty(ours))
    of += pdf.pages.length
  }
  return {more, of}
}

/** Lines of a PDF: how many, and how many of them stand alike on the same page of another. */
export function equalLines(pdf: PdfFile, own: PdfFile): {readonly same: number; readonly all: number} {
  const lines = pdf.pages.flatMap((page, index) => page.map(({text}) => [plain(text), index] as const))
  const same = lines.filter(([line, index]) => own.pages[index]?.some(({text}) => plain(text) === line))
  return {same: same.length, all: lines.length}
}

/** A line without white space and leaders. */
export const plain = (line: string): string => squeeze(line).replace(/\.{3,}/, '')
