import {readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {press} from '../../src/publish/press.ts'
import {renderFormat} from '../../src/publish/render.ts'
import {disk} from '../../src/world/disk.ts'
import {renderPdf} from '../../src/render/pdf/render.ts'
import type {PictureData} from '../../src/render/pdf/pieces.ts'
import type {Document, Figure} from '../../src/document/nodes.ts'
import {fonts} from '../layout/fonts.ts'
import {chapterOf, lay} from '../layout/lay.ts'
import {paragraph, text} from '../render/builders.ts'
import {png, sample} from '../render/fixture.ts'
import {readText} from '../pdf-text.ts'
import {readPdf} from '../pdf.ts'
import {squeeze} from '../published/paragraphs.ts'
import {pdfWords} from '../published/words.ts'
import {buildAozora, buildDraft, buildSample} from './built.ts'
import {inkOf} from './ink.ts'
import {factsOf, fontsOf, linesIn} from './poppler.ts'
import {between, caption, feet, footFrom, title} from './published.ts'
import {once, run, temporaryFolder} from './tools.ts'
import {flavours, validate} from './verapdf.ts'

const folder = temporaryFolder()
const pages = Array.from({length: 15}, (_, index) => index + 1)
const file = once(() => buildSample(folder).pdf)

const words = (lines: readonly string[]): string => squeeze(lines.join(''))

/** The text without running feet and entries of the contents, squeezed. */
const bodyText = once(async () => {
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
    const [figure = '', ...others] = between(await bodyText())
    expect(figure.endsWith(caption)).toBe(true)
    expect(others).toEqual(['•', '•', '•', '•'])
  })

  it('reads the same characters as pdf.js', async () => {
    const others = pdfWords(await readPdf(readFileSync(await file())))
    expect([...(await bodyText())].sort().join('')).toBe([...others].sort().join(''))
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

/** Print the PDF of a whitepaper below the folder of these tests. */
async function print(whitepaper: string, name: string): Promise<string> {
  const pressed = await press(disk(process.cwd()), {folder: whitepaper})
  if (!pressed.ok) throw new Error(JSON.stringify(pressed.diagnostics))
  const pdf = await renderFormat('pdf', pressed.value)
  if (!pdf.ok) throw new Error(JSON.stringify(pdf.diagnostics))
  const path = join(folder, `${name}.pdf`)
  writeFileSync(path, pdf.value)
  return path
}

const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 48">
  <defs><linearGradient id="g"><stop stop-color="#fff"/><stop offset="1" stop-color="#036"/></linearGradient></defs>
  <rect width="96" height="48" fill="url(#g)" opacity="0.5"/><text x="4" y="20" font-style="italic">吉𠮷✅</text>
  <a href="https://example.com/"><circle cx="60" cy="20" r="9" fill-opacity="0.3"/></a></svg>`

const drawn: Figure = {
  type: 'figure',
  id: 'drawn',
  alt: [text('透ける箱')],
  caption: [text('箱')],
  picture: {kind: 'file', format: 'svg', digest: '', width: 96, height: 48},
}

/** Characters of every font that is fallen back on, variants and joined emoji, and a picture that shows through. */
const unusual = chapterOf(
  paragraph('𠮷田と😀と✅済\ufe0f、葛\u{e0100}飾、👨\u200d👩、a\u0303 ﬁ fi 𩿎𩿗\u00a0x'),
  drawn,
)

/** Write the PDF of a document below the folder of these tests. */
async function draw(document: Document, pictures: PictureData, name: string): Promise<string> {
  const pdf = await renderPdf({document, pages: lay(document), fonts, pictures, creator: 'hakusho'})
  if (!pdf.ok) throw new Error(JSON.stringify(pdf.diagnostics))
  const path = join(folder, `${name}.pdf`)
  writeFileSync(path, pdf.value)
  return path
}

/** A PDF of every kind: both whitepapers, a draft, looks of one's own, every node, every case of the model. */
const files = once(async () => {
  const cases = readdirSync('test/compose/cases').sort()
  return [
    await file(),
    buildAozora(folder).pdf,
    buildDraft(folder).pdf,
    await print('test/whitepapers/looks', 'looks'),
    await draw(sample, () => ({format: 'png', bytes: png}), 'sample'),
    await draw(unusual, () => ({format: 'svg', svg}), 'unusual'),
    ...(await Promise.all(cases.map((name) => print(`test/compose/cases/${name}`, name)))),
  ]
})

/** The text of a PDF, as pdftotext reads it. */
const pdfText = (path: string): string => run('pdftotext', '-raw', '-enc', 'UTF-8', path, '-').out

describe('PDFs of every kind', () => {
  it.each(flavours)('have no failed check of veraPDF: %s', async (flavour) => {
    const verdicts = validate(flavour, await files())
    expect(verdicts.map(({file, failed}) => ({file, failed}))).toEqual(
      (await files()).map((file) => ({file, failed: []})),
    )
    for (const {checks} of verdicts) expect(checks).toBeGreaterThan(200)
  })

  it('have no error and no warning in qpdf', async () => {
    for (const path of await files()) {
      const {out, err} = run('qpdf', '--check', path)
      expect(out + err, path).toContain('No syntax or stream encoding errors found')
      expect(out + err, path).not.toMatch(/warning|error:/i)
    }
  })

  it('give pdftotext the characters that they give pdf.js, but for those that no glyph draws', async () => {
    const visible = (words: string): string => words.replace(/[\s\p{Cf}\p{Variation_Selector}]/gu, '')
    for (const path of await files()) {
      const own = await readText(readFileSync(path))
      expect([...visible(pdfText(path))].sort().join(''), path).toBe([...visible(own)].sort().join(''))
    }
  })

  it('give pdftotext selectors and joiners too', async () => {
    const path = (await files()).find((name) => name.endsWith('unusual.pdf')) ?? ''
    for (const words of ['済\ufe0f', '葛\u{e0100}飾', '👨\u200d👩', 'a\u0303', 'ﬁ fi', '𩿎𩿗'])
      expect(pdfText(path)).toContain(words)
  })

  it('stay small', async () => {
    expect(readFileSync(await file()).length).toBeLessThan(250_000)
  })
})
