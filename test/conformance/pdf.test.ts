import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {readPdf} from '../pdf.ts'
import {squeeze} from '../published/paragraphs.ts'
import {pdfWords} from '../published/words.ts'
import {buildDraft, buildSample} from './built.ts'
import {inkOf} from './ink.ts'
import {factsOf, fontsOf, linesIn} from './poppler.ts'
import {between, caption, feet, footFrom, title} from './published.ts'
import {once, run, temporaryFolder} from './tools.ts'

const folder = temporaryFolder()
const pages = Array.from({length: 15}, (_, index) => index + 1)
const file = once(() => buildSample(folder).pdf)

const words = (lines: readonly string[]): string => squeeze(lines.join(''))

/** The text without running feet and entries of the contents, squeezed. */
const text = once(async () => {
  const path = await file()
  const lines = pages.map((page) => linesIn(path, page, {from: 0, to: footFrom}))
  const [cover = [], contents = [], , ...body] = lines
  return words([...cover, ...contents.slice(0, 2), ...body.flat()])
})

describe('the PDF, in qpdf', () => {
  it('has no error and no warning', async () => {
    const {out, err} = run('qpdf', '--check', await file())
    expect(err).toBe('')
    expect(out).toContain('No syntax or stream encoding errors found')
    expect(out).not.toMatch(/warning|error:/i)
  })

  it('has no script in any object', async () => {
    const {out} = run('qpdf', '--json=2', '--json-key=qpdf', '--json-stream-data=none', await file())
    expect(out).toContain('"/Type": "/Catalog"')
    expect(out).not.toMatch(/"\/(?:JavaScript|JS|Launch|OpenAction|AA)"/)
  })
})

describe('the PDF, in poppler', () => {
  it('is a PDF 1.7 of 15 A4 pages with its title, without scripts', async () => {
    const facts = factsOf(await file())
    expect(Object.fromEntries(facts)).toMatchObject({
      Pages: '15',
      'PDF version': '1.7',
      JavaScript: 'no',
      Encrypted: 'no',
      Author: '株式会社TOKAIコミュニケーションズ',
    })
    expect(squeeze(facts.get('Title') ?? '')).toBe(title)
    const sizes = pages.map((page) => facts.get(`Page ${page} size`))
    expect(sizes).toEqual(pages.map(() => expect.stringMatching(/ pts \(A4\)$/) as string))
  })

  it('embeds every font as a subset that can be read back', async () => {
    const fonts = fontsOf(await file())
    const names = fonts.map(({name}) => name.replace(/^[A-Z]{6}\+/, '')).sort()
    expect(names).toEqual(['BIZUDPGothic-Bold', 'BIZUDPGothic-Regular'])
    for (const font of fonts) expect(font).toMatchObject({embedded: true, subset: true, toUnicode: true})
  })

  it('reads every published paragraph in order, and else only the figure and four bullets', async () => {
    const [figure = '', ...others] = between(await text())
    expect(figure.endsWith(caption)).toBe(true)
    expect(others).toEqual(['•', '•', '•', '•'])
  })

  it('reads the same characters as pdf.js', async () => {
    const others = pdfWords(await readPdf(readFileSync(await file())))
    expect([...(await text())].sort().join('')).toBe([...others].sort().join(''))
  })

  it('has the folio at the foot of every page but the cover', async () => {
    const path = await file()
    const found = pages.map((page) => words(linesIn(path, page, {from: footFrom, to: 842})))
    expect(found).toEqual(pages.map((page) => (page === 1 ? '' : String(page))))
  })

  it('draws every page without complaint, and none is blank', async () => {
    const {out, err} = run('pdftoppm', '-gray', '-r', '36', await file(), join(folder, 'page'))
    expect(out + err).toBe('')
    const drawn = readdirSync(folder).filter((name) => name.endsWith('.pgm'))
    expect(drawn).toHaveLength(15)
    for (const name of drawn) {
      const ink = inkOf(readFileSync(join(folder, name)))
      expect(ink, name).toBeGreaterThan(0.005)
      expect(ink, name).toBeLessThan(0.2)
    }
  })
})

describe('the PDF of a draft', () => {
  it('says 案 on the cover and in every foot', async () => {
    const draft = await readPdf(readFileSync(buildDraft(folder).pdf))
    expect(draft.pages[0]?.map(({text}) => squeeze(text))).toContain('案')
    expect(feet(draft)).toEqual(draft.pages.map((_, index) => (index === 0 ? '' : `${index + 1}案`)))
  })
})
