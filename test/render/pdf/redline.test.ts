import fc from 'fast-check'
import {beforeAll, describe, expect, it} from 'vitest'
import {tell} from '../../../src/compare/report/tell.ts'
import type {Document} from '../../../src/document/nodes.ts'
import {walk} from '../../../src/document/walk.ts'
import {renderPdf} from '../../../src/render/pdf/render.ts'
import {prepare} from '../../../src/transform/prepare.ts'
import {redline} from '../../../src/transform/redline/redline.ts'
import {withSummary} from '../../../src/transform/redline/summary.ts'
import {composedWhitepaper} from '../../compare/aozora.ts'
import {fonts} from '../../layout/fonts.ts'
import {lay} from '../../layout/lay.ts'
import {editedPair} from '../../layout/pairs.ts'
import {contentsOf} from '../../pdf-tags.ts'
import {readPdf} from '../../pdf.ts'
import {png, section, paragraph, sample, text} from '../fixture.ts'
import {structureOf} from './structure.ts'

const pictures = () => ({format: 'png', bytes: png}) as const

async function pdfOf(composed: Document): Promise<Uint8Array> {
  const document = prepare(composed, 3)
  const pdf = await renderPdf({document, pages: lay(document), fonts, pictures, creator: 'hakusho'})
  if (!pdf.ok) throw new Error(JSON.stringify(pdf.diagnostics))
  return pdf.value
}

/** Words of a PDF, with the types of the elements around them. */
interface Words {
  readonly within: readonly string[]
  readonly words: string
}

/** All words in the order of the structure, but for what is derived: numbers of lists, labels of figures and tables. */
async function wordsIn(pdf: Uint8Array): Promise<readonly Words[]> {
  const contents = await contentsOf(pdf)
  return structureOf(pdf)
    .filter(({within}) => !within.includes('Lbl'))
    .map(({within, content}) => ({
      within,
      words: (contents.get(content) ?? '').replace(within.includes('Caption') ? /^[図表] ?\d+ ?/u : /^$/, ''),
    }))
}

const joined = (all: readonly Words[]): string =>
  all
    .map(({words}) => words)
    .join('')
    .replace(/[図表] ?\d+/gu, '')
    .replace(/\s/g, '')

const but = (all: readonly Words[], type: string): readonly Words[] =>
  all.filter(({within}) => !within.includes(type))

const only = (all: readonly Words[], type: string): readonly string[] =>
  all.filter(({within}) => within.includes(type)).map(({words}) => words)

describe('the structure of a redline', () => {
  it('says what the later edition says without what was struck, and the earlier without what was put in', async () => {
    await fc.assert(
      fc.asyncProperty(editedPair, async ([before, after]) => {
        const marked = await wordsIn(await pdfOf(redline(before, after)))
        expect(joined(but(marked, 'Del'))).toBe(joined(await wordsIn(await pdfOf(after))))
        expect(joined(but(marked, 'Ins'))).toBe(joined(await wordsIn(await pdfOf(before))))
      }),
      {numRuns: 25, seed: 27017},
    )
  }, 120_000)

  it('has nothing put in or struck where nothing has changed', async () => {
    const pdf = await wordsIn(await pdfOf(redline(sample, sample)))
    expect([only(pdf, 'Ins'), only(pdf, 'Del')]).toEqual([[], []])
    expect(pdf.length).toBeGreaterThan(50)
  })

  it('has the words of each change in an element of its own', async () => {
    const edition = (number: string, words: string): Document => ({
      ...sample,
      children: [
        {...section('a', 1, '目的', {}, paragraph(words)), heading: {number, title: [text('目的')]}},
      ],
    })
    const pdf = await pdfOf(
      redline(edition('1.', '期間は30日です。記録を残します。'), edition('2.', '期間は60日です。')),
    )
    const words = await wordsIn(pdf)
    expect(only(words, 'Del')).toEqual(['1.', ' 30', '記録を残します。'])
    expect(only(words, 'Ins')).toEqual([' 2.', '60'])
    const types = words.filter(({within}) => within.includes('Ins')).map(({within}) => within.slice(-2))
    expect(types).toEqual([
      ['H1', 'Ins'],
      ['P', 'Ins'],
    ])
  })
})

describe('the redline of aozora 2.0 as if it were another', () => {
  const before = composedWhitepaper('aozora')
  const after = composedWhitepaper('aozora', {
    'content/aozora/controls/clock.yaml': "number: '6.9'\ntitle: 時計\nbody: |\n  時計を合わせます。\n",
  })
  const report = tell(before, after)
  let pdf: Uint8Array

  beforeAll(async () => {
    pdf = await pdfOf(withSummary(redline(before, after), report))
  })

  it('has a summary in front that leads to each change', async () => {
    const {pages, links} = await readPdf(pdf)
    const summary = pages[1]?.map(({text: own}) => own).join('') ?? ''
    expect(summary).toContain('変更の一覧')
    const led = (links[1] ?? []).length
    expect(report.changes.length).toBeGreaterThan(0)
    expect(led).toBeGreaterThanOrEqual(report.changes.length)
  })

  it('has equal bytes for equal input', async () => {
    const again = await pdfOf(withSummary(redline(before, after), report))
    expect(Buffer.from(again).equals(Buffer.from(pdf))).toBe(true)
    expect([...walk(before)].length).toBeGreaterThan(1000)
  })
})
