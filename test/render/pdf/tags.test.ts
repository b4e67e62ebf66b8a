import {readdirSync} from 'node:fs'
import {join} from 'node:path'
import {beforeAll, describe, expect, it} from 'vitest'
import {press} from '../../../src/publish/press.ts'
import {renderFormat} from '../../../src/publish/render.ts'
import {renderPdf} from '../../../src/render/pdf/render.ts'
import {disk} from '../../../src/world/disk.ts'
import {expectGolden} from '../../goldens.ts'
import {fonts} from '../../layout/fonts.ts'
import {lay} from '../../layout/lay.ts'
import {readTags, sayTags, tagsIn, type PageTags} from '../../pdf-tags.ts'
import {png, sample} from '../fixture.ts'

const root = join(import.meta.dirname, '../../..')
const cases = readdirSync(join(root, 'test/compose/cases')).sort()

/** The cases whose structure is held by goldens: what the shared sample has not. */
const shown = ['footnotes', 'quotes', 'tables']

async function tagsOf(folder: string): Promise<readonly PageTags[]> {
  const pressed = await press(disk(root), {folder})
  if (!pressed.ok) throw new Error(JSON.stringify(pressed.diagnostics))
  const pdf = await renderFormat('pdf', pressed.value)
  if (!pdf.ok) throw new Error(JSON.stringify(pdf.diagnostics))
  return readTags(pdf.value)
}

/** What must hold of the structure of any document. */
function expectSound(pages: readonly PageTags[]): void {
  for (const [index, {structured, drawn}] of pages.entries())
    expect(structured, `page ${index + 1}`).toEqual(drawn)
  const tags = pages.flatMap((page) => tagsIn(page.tags))
  const levels = tags.flatMap(({role}) => (/^H[1-6]$/.test(role) ? [Number(role[1])] : []))
  expect(levels[0]).toBe(1)
  levels.forEach((level, index) => expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1))
  for (const {role, alt} of tags) if (role === 'Figure') expect(alt).toBeTruthy()
  for (const {role, children} of tags)
    if (role === 'Link')
      expect(children.some((child) => typeof child === 'object' && 'annotation' in child)).toBe(true)
}

describe('the structure of a document with every type of node', () => {
  let pages: readonly PageTags[]

  beforeAll(async () => {
    const pictures = () => ({format: 'png', bytes: png}) as const
    const pdf = await renderPdf({document: sample, pages: lay(sample), fonts, pictures, creator: 'hakusho'})
    if (!pdf.ok) throw new Error(JSON.stringify(pdf.diagnostics))
    pages = await readTags(pdf.value)
  })

  it('is as its golden says', () => {
    expectGolden('render/pdf/sample.tags', sayTags(pages))
  })

  it('is read in the order in which it is drawn, with headings of every level and alternative texts', () => {
    expectSound(pages)
  })

  it('holds everything that stands on the pages but running heads and feet', () => {
    const foot = pages.flatMap(({decoration}) => decoration)
    expect(foot.filter((text) => !/^(\d+|案)$/.test(text))).toEqual([])
  })
})

describe.each(cases)('the structure of the case %s', (name) => {
  it('is read in the order in which it is drawn', async () => {
    const pages = await tagsOf(`test/compose/cases/${name}`)
    expectSound(pages)
    if (shown.includes(name)) expectGolden(`render/pdf/${name}.tags`, sayTags(pages))
  })
})

describe.each(['content/pracla-iso27017', 'content/aozora', 'test/whitepapers/looks'])(
  'the structure of %s',
  (folder) => {
    it('is read in the order in which it is drawn', async () => {
      expectSound(await tagsOf(folder))
    }, 60_000)
  },
)
