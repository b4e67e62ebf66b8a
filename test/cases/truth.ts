import {expect} from 'vitest'
import type {Section} from '../../src/document/nodes.ts'
import {phraseText, plainText, walk} from '../../src/document/walk.ts'
import {folioOf} from '../../src/layout/pages.ts'
import type {Forme} from '../../src/publish/press.ts'
import {readPdf, type PdfLine} from '../pdf.ts'
import {squeeze} from '../published/paragraphs.ts'
import {htmlContents, htmlWords, wordContents, wordWords, type ContentsLine} from '../published/words.ts'
import type {Built} from './build.ts'

const isText = ({kind}: Section): boolean => kind !== 'cover' && kind !== 'contents'

/** The words of each text of a document, in reading order. */
const textsOf = ({document}: Forme): readonly string[] =>
  document.children
    .filter(isText)
    .flatMap((section) => [...walk(section)])
    .flatMap((node) =>
      node.type === 'paragraph' || node.type === 'note' ? [squeeze(plainText(node.children))] : [],
    )
    .filter((text) => text !== '')

/** The texts that do not stand in a whole, each behind the one before it. */
function missing(texts: readonly string[], whole: string): readonly string[] {
  let from = 0
  return texts.filter((text) => {
    const at = whole.indexOf(text, from)
    if (at >= 0) from = at + text.length
    return at < 0
  })
}

/** The baselines of the lines of contents on each page, as the layout has them, in points. */
const entryLines = ({pages}: Forme): readonly ReadonlySet<number>[] =>
  pages.pages.map(({pieces}) => {
    const lines = pieces.flatMap((piece) =>
      piece.kind === 'line' && piece.block?.type === 'entry' ? [Number(piece.baseline.toFixed(1))] : [],
    )
    return new Set(lines)
  })

const wordsOf = (lines: readonly PdfLine[]): string => lines.map(({text}) => text).join('')

/** Every text of the whitepaper stands in every format, in the order of the tree. */
export async function expectWords({forme, bytes}: Built): Promise<void> {
  const texts = textsOf(forme)
  expect(texts.length).toBeGreaterThan(0)
  const contents = entryLines(forme)
  const {drawn} = await readPdf(bytes.pdf)
  const own = drawn.map((lines, page) =>
    wordsOf(lines.filter(({baseline}) => !contents[page]?.has(baseline))),
  )
  const edge = forme.pages.pages.map(({pieces}) =>
    pieces.flatMap((piece) =>
      piece.kind === 'line' && piece.part === 'edge' ? piece.runs.map(({text}) => text) : [],
    ),
  )
  const pages = own.map((text, page) => {
    const [words, foot] = [squeeze(text), squeeze(edge[page]?.join('') ?? '')]
    return words.endsWith(foot) ? words.slice(0, words.length - foot.length) : words
  })
  expect(missing(texts, pages.join('')), 'texts that the PDF lacks').toEqual([])
  expect(missing(texts, squeeze(wordWords(bytes.docx))), 'texts that the Word file lacks').toEqual([])
  expect(missing(texts, squeeze(htmlWords(bytes.html))), 'texts that the HTML lacks').toEqual([])
}

/** The contents as the layout has them: title and folio of each entry. */
function entriesOf({document, pages}: Forme): readonly Omit<ContentsLine, 'level'>[] {
  const nodes = [...walk(document)]
  const sections = new Map(
    nodes.flatMap((node) => (node.type === 'section' ? [[node.id, node] as const] : [])),
  )
  return nodes.flatMap((node) => {
    if (node.type !== 'entry') return []
    const target = sections.get(node.target)
    const title = `${node.number ?? ''}${phraseText(node.title)}`
    return [{title: squeeze(title), folio: (target && folioOf(pages, target)) ?? ''}]
  })
}

const said = (lines: readonly ContentsLine[]): readonly Omit<ContentsLine, 'level'>[] =>
  lines.map(({title, folio}) => ({title: squeeze(title), folio}))

/** The contents name the same headings and pages in every format, and each heading stands on its page of the PDF. */
export async function expectTrueContents({forme, bytes}: Built): Promise<void> {
  const entries = entriesOf(forme)
  expect(entries.length).toBeGreaterThan(0)
  const pdf = await readPdf(bytes.pdf)
  const contents = entryLines(forme)
  const lines = pdf.drawn.flatMap((page, index) =>
    page.filter(({baseline}) => contents[index]?.has(baseline)),
  )
  expect(squeeze(wordsOf(lines))).toBe(entries.map(({title, folio}) => title + folio).join(''))
  expect(said(wordContents(bytes.docx))).toEqual(entries)
  expect(said(htmlContents(bytes.html))).toEqual(entries)
  const marks = pdf.bookmarks.map(({title, page}) => ({title: squeeze(title), folio: String(page)}))
  const listed = marks.filter((mark) => entries.some(({title}) => title === mark.title))
  expect(listed).toEqual(entries)
  for (const {title, folio} of entries)
    expect(squeeze(wordsOf(pdf.drawn[Number(folio) - 1] ?? [])), `page ${folio}`).toContain(title)
}
