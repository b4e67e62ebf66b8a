import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import type {Document, Figure, Inline, Node, Paragraph} from '../../src/document/nodes.ts'
import {sectionsOf, walk} from '../../src/document/walk.ts'
import type {Fonts} from '../../src/layout/fonts.ts'
import {layout} from '../../src/layout/layout.ts'
import {folioOf, type LinePiece, type Pages} from '../../src/layout/pages.ts'
import {svgWords} from '../../src/layout/svg-words.ts'
import {fileBytes} from '../../src/publish/pictures.ts'
import {press, type Forme} from '../../src/publish/press.ts'
import {renderFormat} from '../../src/publish/render.ts'
import {renderPdf} from '../../src/render/pdf/render.ts'
import {disk} from '../../src/world/disk.ts'
import {fonts} from '../layout/fonts.ts'
import {chapterOf, lay, theme} from '../layout/lay.ts'
import {readTexts} from '../pdf-text.ts'
import {paragraph, text} from '../render/builders.ts'
import {cp932} from './cp932.ts'
import {glyphsByPlace, placeOf, type Placed} from './text-places.ts'
import {textsOf} from './text-words.ts'
import {run, temporaryFolder} from './tools.ts'

const folder = temporaryFolder()
const squeeze = (words: string): string => words.replace(/\s/gu, '')

/** The text of each page of a PDF as both programs read it in the order in which it is drawn, without spaces. */
async function readBoth(
  bytes: Uint8Array,
  name: string,
): Promise<Readonly<Record<string, readonly string[]>>> {
  const path = join(folder, `${name}.pdf`)
  writeFileSync(path, bytes)
  const pages = run('pdftotext', '-raw', '-enc', 'UTF-8', path, '-').out.split('\f').slice(0, -1)
  return {'pdf.js': await readTexts(bytes), pdftotext: pages.map(squeeze)}
}

async function draw(document: Document): Promise<Uint8Array> {
  const pictures = (): never => {
    throw new Error('no picture stands in these documents')
  }
  const pdf = await renderPdf({document, pages: lay(document), fonts, pictures, creator: 'hakusho'})
  if (!pdf.ok) throw new Error(JSON.stringify(pdf.diagnostics))
  return pdf.value
}

const bold = (value: string): Inline => ({type: 'strong', children: [text(value)]})

/** Paragraphs of 40 characters, as bold words or plain ones. */
const rowsOf = (characters: readonly string[], set: (value: string) => Inline = text): readonly Paragraph[] =>
  Array.from({length: Math.ceil(characters.length / 40)}, (_, index) =>
    paragraph(set(characters.slice(index * 40, index * 40 + 40).join(''))),
  )

/** A chapter that has each character once in both cuts. */
const specimen = (characters: readonly string[]): Document =>
  chapterOf(...rowsOf(characters), ...rowsOf(characters, bold))

const isBlank = (character: string): boolean => squeeze(character) === ''

/** The characters that a document's diagnostics name as having no glyph. */
const toldMissing = (document: Document, own: Fonts = fonts): readonly string[] =>
  layout(document, theme, own).diagnostics.map(({code, message}) =>
    code === 'glyph-missing' ? (/“(.+)”/u.exec(message)?.[1] ?? '') : message,
  )

describe('the characters of CP932, set in both cuts', () => {
  const characters = cp932()
  const ink = characters.filter((character) => !isBlank(character))

  it('are its 7,000 kanji, kana, symbols, the extensions of NEC and IBM, and half-width katakana', () => {
    expect(ink.length).toBeGreaterThan(7300)
    for (const own of ['亜', '熙', '①', '㍻', '纊', '﨑', '髙', '彅', 'ｱ', '～', '∥', '￢', 'A'])
      expect(ink).toContain(own)
  })

  it('are all drawn: the fonts of the standard theme lack none', () => {
    expect(toldMissing(specimen(characters))).toEqual([])
  })

  it('come back the same from pdftotext and from pdf.js', async () => {
    for (const [program, pages] of Object.entries(await readBoth(await draw(specimen(ink)), 'cp932')))
      expect(pages.join(''), program).toBe(`章${ink.join('')}${ink.join('')}`)
  })

  it('are told one by one where a font lacks them and none is left to fall back on', () => {
    const alone = {...fonts, ...fonts.fallback[1], fallback: []}
    const lacks = ink.filter((character) => !alone.regular.has(character.codePointAt(0) ?? 0))
    expect(lacks.length).toBeGreaterThan(7000)
    expect(lacks.length).toBeLessThan(ink.length)
    const told = toldMissing(chapterOf(...rowsOf(ink)), alone)
    expect(told.filter((character) => character !== '章')).toEqual(
      lacks.filter((character) => character !== '章'),
    )
  })
})

describe('radicals beside the words that look like them', () => {
  const all = Array.from({length: 0xd6}, (_, index) => String.fromCodePoint(0x2f00 + index))
  const rows = all.map((radical) => `${radical}${radical.normalize('NFKC')}${radical}`)

  it('are drawn or told, and come back as they were written', async () => {
    const missing = toldMissing(chapterOf(...rows.map((row) => paragraph(row, bold(row)))))
    const drawn = rows.filter((row) => !missing.some((character) => row.includes(character)))
    expect(drawn).toContain('\u2f00\u4e00\u2f00')
    expect(drawn.length).toBeGreaterThan(200)
    const document = chapterOf(...drawn.map((row) => paragraph(row, bold(row))))
    const expected = `章${drawn.map((row) => row + row).join('')}`
    for (const [program, pages] of Object.entries(await readBoth(await draw(document), 'radicals')))
      expect(pages.join(''), program).toBe(expected)
  })
})

/** The words of a picture from a file: those of a drawing. */
const wordsOf = ({picture}: Figure, {pictures}: Forme): string =>
  picture.kind === 'file' && picture.format === 'svg'
    ? svgWords(new TextDecoder().decode(fileBytes(pictures, picture)))
    : ''

/** The blocks in the header rows of a document's tables. */
const headerBlocks = (document: Document): ReadonlySet<Node> =>
  new Set(
    [...walk(document)].flatMap((node) =>
      node.type === 'table' ? node.children.slice(0, node.headerRows).flatMap((row) => [...walk(row)]) : [],
    ),
  )

/** The text of pages without what a page repeats: the header row of a table at its top, the running foot at its end. */
function withoutRepeats(pages: readonly string[], {document, pages: laid}: Forme): string {
  const headers = headerBlocks(document)
  const contents = pages.map((page, index) => {
    const lines = (laid.pages[index]?.pieces ?? []).filter((piece) => piece.kind === 'line')
    const textOf = (wanted: (line: LinePiece) => boolean): string =>
      squeeze(
        lines
          .filter(wanted)
          .flatMap(({runs}) => runs.map(({text}) => text))
          .join(''),
      )
    const head = textOf(({block}) => !!block && headers.has(block) && laid.places.get(block)?.page !== index)
    const foot = textOf(({part}) => part === 'edge')
    expect(page.startsWith(head) && page.endsWith(foot), `page ${index + 1} is “${head}”…“${foot}”`).toBe(
      true,
    )
    return page.slice(head.length, page.length - foot.length)
  })
  return contents.join('')
}

async function printed(name: string): Promise<{readonly forme: Forme; readonly bytes: Uint8Array}> {
  const pressed = await press(disk(process.cwd()), {folder: `content/${name}`})
  if (!pressed.ok) throw new Error(JSON.stringify(pressed.diagnostics))
  const pdf = await renderFormat('pdf', pressed.value)
  if (!pdf.ok) throw new Error(JSON.stringify(pdf.diagnostics))
  return {forme: pressed.value, bytes: pdf.value}
}

/** The clusters of pages that a PDF draws elsewhere, and how many it draws. */
function misplaced(
  {pages}: Pages,
  drawn: readonly Placed[],
): {readonly all: number; readonly off: readonly string[]} {
  const found = pages.flatMap(({pieces}, page) =>
    pieces
      .flatMap((piece) =>
        piece.kind === 'line' ? piece.runs.map((run) => ({run, baseline: piece.baseline})) : [],
      )
      .flatMap(({run, baseline}) => {
        const glyphs = drawn[page]?.get(placeOf(run.x, baseline - (run.raise ?? 0))) ?? []
        const starts = new Map<number, number>()
        let at = 0
        for (const {text, x} of glyphs) {
          starts.set(at, x)
          at += text.length
        }
        return run.stops.map(([start, offset]) => {
          const off = Math.abs((starts.get(start) ?? Infinity) - run.x - offset)
          return off < 0.02 ? '' : `page ${page + 1}: ${run.text} at ${start}`
        })
      }),
  )
  return {all: found.length, off: found.filter((fault) => fault !== '')}
}

describe.each(['pracla-iso27017', 'aozora'])('the whole text of %s', (name) => {
  it('is that of the tree, character by character, in pdftotext and in pdf.js', async () => {
    const {forme, bytes} = await printed(name)
    const sections = [...sectionsOf(forme.document)]
    const texts = textsOf(forme.document, {
      bullet: forme.theme.list.marker,
      pictureWords: (figure) => wordsOf(figure, forme),
      folioOf: (id) => {
        const section = sections.find((own) => own.id === id)
        return (section && folioOf(forme.pages, section)) ?? ''
      },
    })
    const expected = squeeze(texts.join(''))
    expect(expected.length).toBeGreaterThan(5000)
    for (const [program, pages] of Object.entries(await readBoth(bytes, name)))
      expect(withoutRepeats(pages, forme), program).toBe(expected)
  })

  it('stands where the pages say, to a fiftieth of a point: what is measured there holds of the file', async () => {
    const {forme, bytes} = await printed(name)
    const {all, off} = misplaced(forme.pages, await glyphsByPlace(bytes))
    expect(all).toBeGreaterThan(5000)
    expect(off).toEqual([])
  })
})
