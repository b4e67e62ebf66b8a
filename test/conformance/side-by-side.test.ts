import {mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {PNG} from 'pngjs'
import {describe, expect, it} from 'vitest'
import {readPdf, type PdfFile} from '../pdf.ts'
import {once, run, temporaryFolder} from './tools.ts'
import {makeReal, realNames, standard, type Made} from './word-pages-made.ts'
import {convert, equalLines, plain} from './word-pages.ts'

const folder = temporaryFolder()

/** A whitepaper's PDF, and its Word file as LibreOffice prints it. */
interface Pair extends Pick<Made, 'name' | 'goesOn'> {
  readonly word: PdfFile
  readonly pdf: PdfFile
}

const made = once(() => Promise.all(realNames.map((name) => makeReal(name, standard))))
const pairs = once(async (): Promise<readonly Pair[]> => {
  const all = await made()
  const files = all.map(({name, docx}) => ({name, bytes: docx}))
  const printed = await convert({name: 'word', files}, folder)
  return Promise.all(
    all.map(async ({name, goesOn, pdf}) => ({
      name,
      goesOn,
      word: wordOf(printed.get(name)),
      pdf: await readPdf(pdf),
    })),
  )
})

function wordOf(file: PdfFile | undefined): PdfFile {
  if (!file) throw new Error('LibreOffice printed no PDF')
  return file
}

/** Dots an inch: enough to see lines and their ends, too few to read them. */
const resolution = 40

/** Pictures of the pages of a PDF, in order. */
function picturesOf(file: string): readonly PNG[] {
  const prefix = file.replace(/\.pdf$/, '')
  mkdirSync(prefix)
  run('pdftoppm', '-r', String(resolution), '-png', file, join(prefix, 'page'))
  return readdirSync(prefix)
    .sort()
    .map((name) => PNG.sync.read(readFileSync(join(prefix, name))))
}

/** Between two pages, in dots. */
const gap = 6

/** Two pages beside one another; one that is not there is left grey. */
function beside(left: PNG | undefined, right: PNG | undefined): PNG {
  const [width, height] = [left, right].reduce(
    ([wide, high], page) => [Math.max(wide, page?.width ?? 0), Math.max(high, page?.height ?? 0)],
    [0, 0] as [number, number],
  )
  const sheet = new PNG({width: 2 * width + gap, height})
  sheet.data.fill(0x99)
  if (left) PNG.bitblt(left, sheet, 0, 0, left.width, left.height, 0, 0)
  if (right) PNG.bitblt(right, sheet, 0, 0, right.width, right.height, width + gap, 0)
  return sheet
}

/** Write the pages of Word, to the left, beside those of the PDF. How many pictures there are. */
function writeSheets({name, pdf}: Made): number {
  const own = join(folder, `${name}.pdf`)
  writeFileSync(own, pdf)
  const [left, right] = [picturesOf(join(folder, 'word', `${name}.pdf`)), picturesOf(own)]
  const out = join('out', 'compare', name)
  rmSync(out, {recursive: true, force: true})
  mkdirSync(out, {recursive: true})
  const count = Math.max(left.length, right.length)
  for (let page = 0; page < count; page++) {
    const sheet = PNG.sync.write(beside(left[page], right[page]))
    writeFileSync(join(out, `page-${String(page + 1).padStart(2, '0')}.png`), sheet)
  }
  return count
}

/** So many characters tell one line from another; the cells of a row can end their lines elsewhere in Word. */
const known = 10

/** How the lines of a page, from 0, begin. */
const headsOn = ({pages}: PdfFile, page: number): readonly string[] =>
  (pages[page] ?? []).map(({text}) => plain(text).slice(0, known))

/** How each page of the PDF begins. The words of a picture are no lines: no page of Word has them. */
function openings({word, pdf}: Pair): readonly (string | undefined)[] {
  const theirs = new Set([...word.pages.keys()].flatMap((page) => headsOn(word, page)))
  return [...pdf.pages.keys()].map((page) => headsOn(pdf, page).find((head) => theirs.has(head)))
}

/** The pages that do not begin as those of the PDF do: where a text goes on, any words of the page may be the first. */
const disagreements = (pair: Pair): readonly unknown[] =>
  openings(pair).flatMap((ours, page) => {
    const [theirs = ''] = headsOn(pair.word, page)
    const words = (pair.pdf.pages[page] ?? []).map(({text}) => plain(text)).join('')
    const agrees = pair.goesOn.includes(page + 1) ? words.includes(theirs) : theirs === ours
    return agrees ? [] : [{name: pair.name, page: page + 1, theirs, ours}]
  })

describe('both whitepapers in Word beside their PDFs', () => {
  it('have as many pages', async () => {
    const counts = (await pairs()).map(({name, word, pdf}) => [name, word.pages.length, pdf.pages.length])
    expect(counts).toEqual(counts.map(([name, , pages]) => [name, pages, pages]))
  })

  it('begin each page with the same words, but where a text goes on', async () => {
    expect((await pairs()).flatMap(disagreements)).toEqual([])
  })

  it('are to be seen page by page in out/compare', async () => {
    await pairs()
    for (const one of await made()) expect([one.name, writeSheets(one)]).toEqual([one.name, one.pageCount])
  })

  it('have most lines in common', async () => {
    const shares = (await pairs()).map(({name, word, pdf}) => ({name, ...equalLines(word, pdf)}))
    console.log(
      `lines in Word that the PDF has too: ${shares
        .map(({name, same, all}) => `${name} ${same} of ${all}, ${((100 * same) / all).toFixed(1)} %`)
        .join('; ')}`,
    )
    for (const {name, same, all} of shares) expect([name, same > all / 2]).toEqual([name, true])
  })
})
