import {readFileSync} from 'node:fs'
import type {PdfFile, PdfLine} from '../pdf.ts'
import {between as allBetween} from '../published/between.ts'
import {publishedContents, publishedParagraphs, squeeze} from '../published/paragraphs.ts'

/** A heading on its page: level from 1, squeezed title, page from 1. */
export interface Heading {
  readonly level: number
  readonly title: string
  readonly page: number
}

/** The 53 entries of the published contents. */
export const entries: readonly Heading[] = publishedContents(
  readFileSync('test/published/contents.tsv', 'utf8'),
).map((entry) => ({...entry, title: squeeze(entry.title)}))

const paragraphs = publishedParagraphs(readFileSync('test/published/whitepaper-1.1.txt', 'utf8'))

/** The heading that the published contents leave out. */
export const unlisted = '本書の適用範囲について'

/** The caption of the figure with its number, which is not in the published text. */
export const caption = squeeze('図1 責任分界点(本図は本文の記述からの再構成です)')

/** The title of the whitepaper, squeezed. */
export const title = paragraphs.slice(0, 3).join('')

/** Find the published paragraphs in a squeezed text, one behind the other. What stands between them. */
export const between = (text: string): readonly string[] => allBetween(paragraphs, text)

/** Text below which the running foot of the sample stands, in points from the top of the page. */
export const footFrom = 790

/** The running foot of each page, squeezed. */
export const feet = ({pages}: PdfFile): readonly string[] =>
  pages.map((lines) => squeeze(textOf(lines.filter(({baseline}) => baseline >= footFrom))))

/** The squeezed text of lines. */
export const textOf = (lines: readonly PdfLine[]): string => squeeze(lines.map(({text}) => text).join(''))

/** Sizes of the headings of the standard theme, in points, by level. */
const levels: Readonly<Record<string, number>> = {16: 1, 13: 2, 12: 3}

/** The headings of a page, known by the size of their letters. Lines of one size that touch are one heading. */
function headingsOn(lines: readonly PdfLine[], page: number): readonly Heading[] {
  const found: {level: number; title: string; page: number; baseline: number; size: number}[] = []
  for (const {text, size, baseline} of lines) {
    const level = levels[Math.round(size * 2) / 2]
    if (level === undefined) continue
    const last = found.at(-1)
    if (last?.level === level && baseline - last.baseline < 1.6 * size) {
      last.title += squeeze(text)
      last.baseline = baseline
    } else found.push({level, title: squeeze(text), page, baseline, size})
  }
  return found.map(({level, title, page}) => ({level, title, page}))
}

/** The headings on the pages from `from` on, counted from 1, but for the one that the contents leave out. */
export const headingsFrom = (from: number, {pages}: PdfFile): readonly Heading[] =>
  pages
    .flatMap((lines, index) => (index + 1 < from ? [] : headingsOn(lines, index + 1)))
    .filter((heading) => heading.title !== unlisted)
