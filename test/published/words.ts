import {strFromU8, unzipSync} from 'fflate'
import type {PdfFile} from '../pdf.ts'
import {squeeze} from './paragraphs.ts'

/** A line of a format's contents: what it prints, and the folio it names. */
export interface ContentsLine {
  readonly title: string
  readonly folio: string
  /** Nesting, from 1; absent where the format does not say. */
  readonly level?: number
}

/** Text below which the running foot of the sample's PDF stands, in points from the top. */
const footFrom = 790

/** The words of the PDF in reading order, squeezed, without its running foot and its contents' entries. */
export const pdfWords = ({pages}: PdfFile): string =>
  squeeze(
    pages
      .map((lines, page) => {
        const own = lines.filter((line) => line.baseline < footFrom)
        return page === 1 ? own.slice(0, 2) : page === 2 ? [] : own
      })
      .flat()
      .map((line) => line.text)
      .join(''),
  )

/** What the PDF's pages of contents print, squeezed, without their headings and foot. */
export const pdfContents = ({pages}: PdfFile): string =>
  squeeze(
    [...(pages[1] ?? []).slice(2), ...(pages[2] ?? [])]
      .filter((line) => line.baseline < footFrom)
      .map((line) => line.text)
      .join(''),
  )

const unescape = (text: string): string =>
  text
    .replace(/&#(?:x([0-9a-f]+)|(\d+));/gi, (_, hex: string | undefined, decimal: string | undefined) =>
      String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal)),
    )
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')

/** The XML of the Word file's main part. */
export const wordXml = (bytes: Uint8Array): string => strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())

interface WordParagraph {
  readonly style: string
  readonly text: string
  /** Results of its PAGEREF fields. */
  readonly folios: readonly string[]
}

/** The paragraphs of the Word file, in order. */
export const wordParagraphs = (bytes: Uint8Array): readonly WordParagraph[] =>
  [...wordXml(bytes).matchAll(/<w:p>([^]*?)<\/w:p>/g)].map(([, xml = '']) => {
    const folios = [...xml.matchAll(/PAGEREF [^]*?"separate"\/><\/w:r>([^]*?)<w:r><w:fldChar w:fldCharType="end"/g)]
    const textOf = (part: string): string =>
      unescape([...part.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((match) => match[1]).join(''))
    return {
      style: /<w:pStyle w:val="([^"]+)"/.exec(xml)?.[1] ?? '',
      text: textOf(folios.reduce((rest, [whole]) => rest.replace(whole, ''), xml)),
      folios: folios.map(([, result = '']) => textOf(result)),
    }
  })

/** The words of the Word file in order, squeezed, without its contents' entries. */
export const wordWords = (bytes: Uint8Array): string =>
  squeeze(
    wordParagraphs(bytes)
      .filter(({style}) => !/^TOC\d/.test(style))
      .map(({text}) => text)
      .join(''),
  )

/** The stored contents of the Word file. */
export const wordContents = (bytes: Uint8Array): readonly ContentsLine[] =>
  wordParagraphs(bytes)
    .filter(({style}) => /^TOC\d/.test(style))
    .map(({style, text, folios}) => ({title: text, folio: folios.join(), level: Number(style.slice(3))}))

const htmlText = (html: string): string => squeeze(unescape(html.replace(/<[^>]+>/g, '')))

/** The words of the HTML page in order, squeezed, without what is not the document's: navigation, folios, the figure. */
export const htmlWords = (bytes: Uint8Array): string =>
  htmlText(
    new TextDecoder()
      .decode(bytes)
      .replace(/<head>[^]*?<\/head>/, '')
      .replace(/<nav[^]*?<\/nav>/g, (nav) => (nav.includes('id="contents"') ? contentsHeading(nav) : ''))
      .replace(/<a class="(?:permalink|skip)"[^]*?<\/a>/g, '')
      .replace(/<span class="folio"[^]*?<\/span>/g, '')
      .replace(/<figure id[^]*?<\/figure>/g, '')
      .replace(/<footer[^]*?<\/footer>/g, ''),
  )

const contentsHeading = (nav: string): string =>
  (/<h2[^]*?<\/h2>/.exec(nav)?.[0] ?? '') + (/<p class="lead">[^]*?<\/p>/.exec(nav)?.[0] ?? '')

/** The contents in the HTML page's sidebar. */
export const htmlContents = (bytes: Uint8Array): readonly ContentsLine[] =>
  [
    ...new TextDecoder()
      .decode(bytes)
      .matchAll(/<li class="level-(\d)"><a [^>]*><span class="title"[^>]*>([^]*?)<\/span><span class="folio"[^>]*>[^]*?<\/span>(\d+)<\/span>/g),
  ].map(([, level, title = '', folio = '']) => ({title: htmlText(title), folio, level: Number(level)}))

/** The headings of the HTML page, each with its folio. */
export const htmlHeadings = (bytes: Uint8Array): readonly ContentsLine[] =>
  [
    ...new TextDecoder()
      .decode(bytes)
      .matchAll(/<h(\d) id="[^"]*">([^]*?)<\/h\d><span class="folio"[^>]*>p\. (\d+)<\/span>/g),
  ].map(([, level, title = '', folio = '']) => ({title: htmlText(title), folio, level: Number(level) - 1}))
