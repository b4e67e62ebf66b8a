import {describe, expect, it} from 'vitest'
import {readPdf} from '../pdf.ts'
import {looksIn, muchWider, substitutes, substitution} from './word-pages-fonts.ts'
import {generatedCount, makeAll, realNames, standard, type Made} from './word-pages-made.ts'
import {
  convert,
  disagreements,
  moreNearEmpty,
  printedPages,
  type Conversion,
  type Converted,
} from './word-pages.ts'
import {once, temporaryFolder} from './tools.ts'

const folder = temporaryFolder()
const families = [...substitutes.map(({family}) => family), muchWider]

const made = once(() => makeAll(standard))
const own = once(async (): Promise<Converted> => {
  const all = await made()
  return new Map(await Promise.all(all.map(async ({name, pdf}) => [name, await readPdf(pdf)] as const)))
})

const wordFiles = (all: readonly Made[], kind: 'docx' | 'unlocked'): Conversion['files'] =>
  all.map(({name, [kind]: bytes}) => ({name, bytes}))

/** Our files in LibreOffice: with page locks or without, in the theme's font or with another in its place. */
async function opened(kind: 'docx' | 'unlocked', family?: string): Promise<Converted> {
  const files = wordFiles(await made(), kind)
  const name = `${kind}-${family ?? 'own'}`.replaceAll(' ', '-')
  const fonts = family === undefined ? {} : {fontconfig: substitution(family, folder)}
  return convert({name, files, ...fonts}, folder)
}

const locked = new Map([undefined, ...families].map((family) => [family, once(() => opened('docx', family))]))
const lockedIn = async (family?: string): Promise<Converted> =>
  (await locked.get(family)?.()) ?? new Map<string, never>()

const faultsIn = (all: readonly Made[], converted: Converted): readonly string[] => {
  expect(converted.size).toBe(generatedCount + realNames.length)
  return all.flatMap((one) => {
    const pdf = converted.get(one.name)
    return pdf ? disagreements(one, pdf) : [`${one.name}: no PDF`]
  })
}

describe('the headings of 50 generated documents and of both whitepapers', () => {
  it('are many, on many pages', async () => {
    const all = await made()
    expect(all.flatMap(({headings}) => headings).length).toBeGreaterThan(500)
    expect(all.reduce((sum, {pageCount}) => sum + pageCount, 0)).toBeGreaterThan(350)
  })

  it('stand in the PDF where the contents of the Word file say', async () => {
    const all = await made()
    expect(faultsIn(all, await own())).toEqual([])
    for (const {name, docx, entries, headings} of all) {
      const printed = printedPages(docx)
      expect([name, printed.size]).toEqual([name, entries])
      const pages = new Map(headings.map(({id, page}) => [id, page]))
      expect([name, ...printed]).toEqual([name, ...[...printed].map(([id]) => [id, pages.get(id ?? '')])])
    }
  })

  it('stand on the same pages in LibreOffice', async () => {
    expect(faultsIn(await made(), await lockedIn())).toEqual([])
  })

  it.each(substitutes)('and so with $family in place of the font', async ({family}) => {
    expect(faultsIn(await made(), await lockedIn(family))).toEqual([])
  })

  it.each(substitutes)('and so where they are laid out in $family', async (substitute) => {
    const all = await makeAll(looksIn(substitute))
    const name = `in-${substitute.family}`.replaceAll(' ', '-')
    expect(faultsIn(all, await convert({name, files: wordFiles(all, 'docx')}, folder))).toEqual([])
  })
})

describe('pages of Word less than a third filled that the PDF does not have', () => {
  it.each([undefined, ...families])('with %s in place of the font', async (family) => {
    const with_ = moreNearEmpty(await own(), await lockedIn(family))
    const without = moreNearEmpty(await own(), await opened('unlocked', family))
    console.log(
      `near-empty pages more than the PDF has, ${family ?? 'in its own font'}: ` +
        `${with_.more} of ${with_.of} with page locks, ${without.more} of ${without.of} without`,
    )
    expect(with_.of).toBeGreaterThan(350)
  })
})
