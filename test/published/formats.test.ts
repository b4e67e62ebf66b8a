import {readFileSync} from 'node:fs'
import {beforeAll, describe, expect, it} from 'vitest'
import {walk} from '../../src/document/walk.ts'
import {phraseText} from '../../src/document/walk.ts'
import {readPdf, type PdfFile} from '../pdf.ts'
import {buildSample, type Built} from './built.ts'
import {between} from './between.ts'
import {publishedContents, publishedParagraphs, squeeze} from './paragraphs.ts'
import {
  htmlContents,
  htmlHeadings,
  htmlWords,
  pdfContents,
  pdfWords,
  wordContents,
  wordWords,
  wordXml,
  type ContentsLine,
} from './words.ts'

const contents = publishedContents(readFileSync('test/published/contents.tsv', 'utf8'))
const paragraphs = publishedParagraphs(readFileSync('test/published/whitepaper-1.1.txt', 'utf8'))
const entries = contents.map(({level, title, page}) => ({level, title: squeeze(title), folio: String(page)}))
const unlisted = '本書の適用範囲について'

const squeezed = (lines: readonly ContentsLine[]): readonly ContentsLine[] =>
  lines.map((line) => ({...line, title: squeeze(line.title)}))

describe('the sample, against the published edition', () => {
  let built: Built
  let pdf: PdfFile

  beforeAll(async () => {
    built = await buildSample()
    pdf = await readPdf(built.bytes.pdf)
  }, 60_000)

  it('is compared with 53 entries and 140 paragraphs', () => {
    expect(contents).toHaveLength(53)
    expect(paragraphs).toHaveLength(140)
  })

  describe('the contents: title, order, level and page number', () => {
    it('as the PDF prints them', () => {
      expect(pdfContents(pdf)).toBe(entries.map(({title, folio}) => title + folio).join(''))
    })

    it('as the PDF’s outline nests them, and as its headings stand on its pages', () => {
      expect(pdf.bookmarks.map(({level, title, page}) => ({level, title: squeeze(title), folio: String(page)}))).toEqual(entries)
      for (const {title, folio} of entries) {
        const large = pdf.pages[Number(folio) - 1]?.filter((line) => line.size >= 12).map((line) => line.text)
        expect(squeeze(large?.join('') ?? '')).toContain(title)
      }
    })

    it('as the Word file stores them, with every field finished', () => {
      expect(squeezed(wordContents(built.bytes.docx))).toEqual(entries)
      expect(wordXml(built.bytes.docx)).not.toMatch(/w:dirty|w:updateFields/)
    })

    it('as the HTML shows them in its sidebar and beside its headings', () => {
      expect(squeezed(htmlContents(built.bytes.html))).toEqual(entries)
      const headings = htmlHeadings(built.bytes.html).filter(({title}) => title !== unlisted)
      expect(headings).toEqual(entries)
    })

    it('on as many pages as were published', () => {
      expect(pdf.pages).toHaveLength(15)
      expect(built.forme.pages.pages).toHaveLength(15)
    })
  })

  describe('every paragraph, in order, character for character', () => {
    const figureWords = (): string => {
      const figure = [...walk(built.document)].find((node) => node.type === 'figure')
      if (figure?.picture.kind !== 'matrix') throw new Error('the figure is gone')
      const {parties, groups} = figure.picture
      const phrases = [...parties, ...groups.flatMap(({label, rows}) => [label, ...rows.flatMap((row) => [row.label, ...row.cells.map((cell) => cell.text)])])]
      return squeeze(phrases.map(phraseText).join(''))
    }
    const caption = squeeze('図1 責任分界点(本図は本文の記述からの再構成です)')
    const sorted = (text: string): string => [...text].sort().join('')

    it('in the PDF, with nothing else but the figure and four bullets', () => {
      const rests = between(paragraphs, pdfWords(pdf))
      expect(rests.slice(1)).toEqual(['•', '•', '•', '•'])
      expect(sorted(rests[0] ?? '')).toBe(sorted(figureWords() + caption))
    })

    it('in the Word file, with nothing else but the caption', () => {
      expect(between(paragraphs, wordWords(built.bytes.docx))).toEqual([caption])
    })

    it('in the HTML, with nothing else', () => {
      expect(between(paragraphs, htmlWords(built.bytes.html))).toEqual([])
    })
  })
})
