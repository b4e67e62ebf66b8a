import fc from 'fast-check'
import {beforeAll, describe, expect, it} from 'vitest'
import type {Block, Document} from '../../src/document/nodes.ts'
import type {LinePiece, Pages} from '../../src/layout/pages.ts'
import {slackOf} from '../../src/layout/slack.ts'
import {renderDocx, type Pictures} from '../../src/render/docx/render.ts'
import {partsOf} from '../render/docx/parts.ts'
import {below, parse, wordsOf} from '../render/docx/xml.ts'
import {png} from '../render/fixture.ts'
import {generatedSections} from './generated.ts'
import {documentOf, lay, textOf, theme} from './lay.ts'

interface Laid {
  readonly document: Document
  readonly pages: Pages
}

/** Generated documents on their pages; paragraphs outside tables, lists and quotations are so many times as long. */
const layAll = (times: number): readonly Laid[] =>
  fc.sample(generatedSections, {seed: 27017, numRuns: 30}).map((sections) => {
    const document = documentOf(
      ...sections.map((section) => ({...section, children: section.children.map(longer(times))})),
    )
    return {document, pages: lay(document)}
  })

const longer =
  (times: number) =>
  (block: Block): Block =>
    block.type === 'paragraph' && block.role === undefined
      ? {...block, children: Array.from({length: times}, () => block.children).flat()}
      : block

/** The lines of texts on a page, from 0. */
const textsOn = ({pages}: Pages, page: number): readonly LinePiece[] =>
  (pages[page]?.pieces ?? []).filter(
    (piece): piece is LinePiece => piece.kind === 'line' && piece.part === 'text',
  )

const ink = (lines: readonly LinePiece[]): string => lines.map(textOf).join('').replace(/\s/gu, '')

/** A page start within a text: its page, and the characters of the text before it, spaces not counted. */
interface Inside {
  readonly page: number
  readonly block: Block
  readonly before: number
}

/** The page starts within texts: a text of more lines than stand on the page. A header row stands there again as a whole. */
function insides(pages: Pages): readonly Inside[] {
  const lines = new Map<Block | undefined, {readonly line: LinePiece; readonly page: number}[]>()
  for (const page of pages.pages.keys())
    for (const line of textsOn(pages, page))
      lines.set(line.block, [...(lines.get(line.block) ?? []), {line, page}])
  return [...pages.pages.keys()].flatMap((page): readonly Inside[] => {
    const block = textsOn(pages, page)[0]?.block
    const earlier = (lines.get(block) ?? []).filter((own) => own.page < page).map(({line}) => line)
    const isHeader = earlier.some((line) => textOf(line) === '番号' || textOf(line) === '内容')
    return block && earlier.length > 0 && !isHeader ? [{page, block, before: ink(earlier).length}] : []
  })
}

const isLocked = ({breaks}: Pages, {block, before}: Inside): boolean =>
  breaks.get(block)?.includes(before) === true

/** So many characters tell one page start from another. */
const known = 12

/** The page starts that the Word file of a document is told: the characters behind each. */
function told({document, pages}: Laid): readonly string[] {
  const picture: Pictures = (figure) => {
    const size = pages.pictureSizes.get(figure)
    return size && {...size, format: 'png', bytes: png}
  }
  const word = renderDocx(document, theme, pages, picture)
  if (!word.ok) throw new Error(JSON.stringify(word.diagnostics))
  let starts: readonly string[] = []
  for (const element of below(parse(partsOf(word.value)['word/document.xml'] ?? ''))) {
    const {name, attributes} = element
    if (name === 'w:pageBreakBefore' || attributes['w:type'] === 'page') starts = [...starts, '']
    else if (name === 'w:t') starts = starts.map((start) => start + wordsOf(element).replace(/[\s※]/gu, ''))
  }
  return starts.map((start) => start.slice(0, known))
}

/** How far down the lines of a page reach, or those up to its first heading. Points from the top of the type area. */
function reach(pages: Pages, page: number, toHeading = false): number {
  const lines = textsOn(pages, page)
  const heading = toHeading ? lines.findIndex(({block}) => block?.type === 'section') : -1
  return (lines.at(heading)?.baseline ?? 0) - theme.page.top
}

/** How far down a page goes on in a word processor. Points from the top of the type area. */
const room = theme.page.height - theme.page.top - theme.page.bottom + slackOf(theme)

describe.each([
  {times: 1, least: {locked: 0, free: 2, between: 150}},
  {times: 12, least: {locked: 10, free: 100, between: 150}},
])('the page starts of generated documents of paragraphs $times times as long', ({times, least}) => {
  let all: readonly Laid[] = []
  beforeAll(() => {
    all = layAll(times)
  })

  it('stand within texts, with a break and without, and between blocks', () => {
    const inside = all.flatMap(({pages}) => insides(pages).map((start) => isLocked(pages, start)))
    const starts = all.reduce((sum, {pages}) => sum + pages.pages.length - 1, 0)
    const locked = inside.filter(Boolean).length
    expect(locked).toBeGreaterThanOrEqual(least.locked)
    expect(inside.length - locked).toBeGreaterThanOrEqual(least.free)
    expect(starts - inside.length).toBeGreaterThanOrEqual(least.between)
  })

  it('are locked once between blocks, where the page opens, and within texts where a break is asked for', () => {
    for (const laid of all) {
      const {pages} = laid
      const inside = insides(pages)
      const locked = inside.filter((start) => isLocked(pages, start))
      expect([...pages.breaks.values()].flat()).toHaveLength(locked.length)
      const free = new Set(inside.filter((start) => !locked.includes(start)).map(({page}) => page))
      const wanted = [...pages.pages.keys()].filter((page) => page > 0 && !free.has(page))
      const words = wanted.map((page) => ink(textsOn(pages, page)).slice(0, known))
      expect(told(laid).map((start, index) => start.slice(0, words[index]?.length))).toEqual(words)
    }
  })

  it('are free within a text only where the next heading could not stand on the page before', () => {
    for (const {pages} of all) {
      const starts = new Map(insides(pages).map((start) => [start.page, start]))
      let ahead = 0
      for (const page of pages.pages.keys()) {
        const start = starts.get(page)
        const isFree = start !== undefined && !isLocked(pages, start)
        ahead = isFree ? ahead + room - reach(pages, page - 1) : 0
        if (isFree) expect(reach(pages, page, true)).toBeGreaterThan(ahead)
      }
    }
  })

  it('leave two lines of a text at least on either side', () => {
    for (const {pages} of all)
      for (const {page, block} of insides(pages)) {
        const counts = [page - 1, page].map(
          (at) => textsOn(pages, at).filter((line) => line.block === block).length,
        )
        expect(Math.min(...counts), ink(textsOn(pages, page)).slice(0, known)).toBeGreaterThanOrEqual(2)
      }
  })
})
