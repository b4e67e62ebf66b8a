import {createHash} from 'node:crypto'
import {beforeAll, describe, expect, it} from 'vitest'
import type {Document, Section} from '../../../src/document/nodes.ts'
import {headingText, plainText, sectionsOf, walk} from '../../../src/document/walk.ts'
import {layout} from '../../../src/layout/layout.ts'
import {folioOf, type Pages} from '../../../src/layout/pages.ts'
import {renderPdf} from '../../../src/render/pdf/render.ts'
import {fonts, standardTheme} from '../../layout/fonts.ts'
import {destinationsIn, readPdf, type PdfFile} from '../../pdf.ts'
import {png, sample} from '../fixture.ts'

const squeeze = (text: string): string => text.normalize('NFKC').replace(/\s/g, '')

function pagesOf(document: Document): Pages {
  const laid = layout(document, standardTheme, fonts)
  if (!laid.ok) throw new Error(JSON.stringify(laid.diagnostics))
  return laid.value
}

async function print(document: Document): Promise<Uint8Array> {
  const pictures = () => ({format: 'png', bytes: png}) as const
  const pdf = await renderPdf({document, pages: pagesOf(document), fonts, pictures, creator: 'hakusho'})
  if (!pdf.ok) throw new Error(JSON.stringify(pdf.diagnostics))
  return pdf.value
}

const listed = (document: Document): Section[] =>
  [...sectionsOf(document)].filter((section) => section.listed && section.heading)

describe('the PDF of a document with every type of node', () => {
  let pages: Pages
  let file: PdfFile

  beforeAll(async () => {
    pages = pagesOf(sample)
    file = await readPdf(await print(sample))
  })

  it('has an outline that nests as the headings do and lands on their pages', () => {
    expect(file.bookmarks).toEqual(
      listed(sample).map((section) => ({
        level: section.level,
        title: section.heading && headingText(section.heading),
        page: Number(folioOf(pages, section)),
      })),
    )
  })

  it('numbers its pages as the folios do', () => {
    expect(file.labels).toEqual(pages.pages.map((page) => page.folio))
  })

  it('holds every word of the tree', () => {
    const text = squeeze(file.pages.flatMap((lines) => lines.map((line) => line.text)).join(''))
    for (const node of walk(sample))
      if (node.type === 'paragraph' || node.type === 'note')
        for (const line of plainText([node]).split('\n')) expect(text).toContain(squeeze(line))
  })

  it('draws each line where the layout put it', () => {
    pages.pages.forEach((page, index) => {
      for (const piece of page.pieces) {
        if (piece.kind !== 'line' || piece.runs.every((run) => run.text.trim() === '')) continue
        const drawn = file.pages[index]?.find(
          (line) =>
            Math.abs(line.baseline - piece.baseline) < 0.2 &&
            squeeze(line.text).includes(squeeze(piece.runs.map((run) => run.text).join(''))),
        )
        expect(drawn, `page ${index + 1}: ${piece.runs.map((run) => run.text).join('')}`).toBeDefined()
      }
    })
  })

  it('links entries of the contents, references and addresses', () => {
    const links = file.links.flat()
    for (const section of listed(sample))
      expect(links).toContainEqual({page: Number(folioOf(pages, section))})
    expect(links.some((link) => link.address?.startsWith('https://'))).toBe(true)
  })

  it('says what it is in its properties', () => {
    expect(file.info).toMatchObject({
      Language: sample.language,
      CreationDate: `D:${sample.date.replaceAll('-', '')}000000Z`,
    })
    expect(String(file.info.Keywords)).toContain(`edition ${sample.edition}`)
  })

  it('says that a draft is one, in its properties and at the foot of its pages', async () => {
    const draft = await readPdf(await print({...sample, draft: true}))
    expect(String(draft.info.Keywords)).toContain(`${sample.edition}-draft`)
    expect(draft.pages[1]?.some((line) => line.text.includes('案'))).toBe(true)
    expect(file.pages[1]?.some((line) => line.text === '案')).toBe(false)
  })

  it('has equal bytes each time', async () => {
    const digest = async (): Promise<string> =>
      createHash('sha256')
        .update(await print(sample))
        .digest('hex')
    expect(await digest()).toBe(await digest())
  })
})

describe('footnotes and tables', () => {
  let bytes: Uint8Array
  let read: PdfFile

  beforeAll(async () => {
    bytes = await print(sample)
    read = await readPdf(bytes)
  })

  it('are linked, footnotes both ways', () => {
    for (const id of [
      '5.2-note-log',
      '5.2-note-log-mark',
      '5.2-note-term',
      '5.2-note-term-mark',
      'retention',
    ])
      expect(read.named.flat()).toContain(id)
  })

  it.each([
    ['5.2-note-log', '操作ログは'],
    ['5.2-note-log-mark', '契約が終わると'],
    ['5.2-note-term', 'NIST'],
    ['5.2-note-term-mark', 'と呼ばれます'],
    ['retention', 'のデータの保存期間'],
  ])('lead to the line that holds %s', async (id, words) => {
    const place = (await destinationsIn(bytes)).get(id)
    const holds = ({text}: {readonly text: string}): boolean => squeeze(text).includes(words)
    expect(place?.page).toBe(read.pages.findIndex((lines) => lines.some(holds)) + 1)
    const line = read.pages[(place?.page ?? 0) - 1]?.find(holds)
    expect(place?.top).toBeLessThan((line?.baseline ?? 0) - 10)
    expect(place?.top).toBeGreaterThan((line?.baseline ?? 0) - 40)
  })

  it('have marks that stand above the line', () => {
    expect(
      read.pages.flatMap((lines) => lines.flatMap(({raised}) => raised)).filter((text) => text.trim()),
    ).toEqual(['*1', '*2', '*1'])
  })
})
