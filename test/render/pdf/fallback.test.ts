import {beforeAll, describe, expect, it} from 'vitest'
import type {Document, Figure} from '../../../src/document/nodes.ts'
import {renderPdf} from '../../../src/render/pdf/render.ts'
import {fonts} from '../../layout/fonts.ts'
import {chapterOf, lay} from '../../layout/lay.ts'
import {readPdf} from '../../pdf.ts'
import {paragraph, text} from '../builders.ts'
import {packedObjects} from './objects.ts'

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 48"><text x="4" y="20" font-style="italic">吉𠮷✅</text></svg>'

const figure: Figure = {
  type: 'figure',
  id: 'drawn',
  alt: [],
  caption: [],
  picture: {kind: 'file', format: 'svg', digest: '', width: 96, height: 48},
}

async function print(document: Document): Promise<Uint8Array> {
  const pictures = () => ({format: 'svg', svg}) as const
  const pdf = await renderPdf({document, pages: lay(document), fonts, pictures, creator: 'hakusho'})
  if (!pdf.ok) throw new Error(JSON.stringify(pdf.diagnostics))
  return pdf.value
}

const fontsOf = (pdf: Uint8Array): readonly string[] => {
  const names = packedObjects(pdf).matchAll(/\/BaseFont\/\w+\+([\w-]+)/g)
  return [...new Set([...names].map(([, name = '']) => name))].sort()
}

const wordsOf = async (pdf: Uint8Array): Promise<string> =>
  (await readPdf(pdf)).pages.flatMap((lines) => lines.map((line) => line.text)).join('\n')

describe('characters that the font lacks', () => {
  let pdf: Uint8Array
  beforeAll(async () => {
    pdf = await print(
      chapterOf(paragraph('𠮷田と😀と✅済\ufe0f', {type: 'strong', children: [text('𠮷')]}, '👨\u200d👩')),
    )
  })

  it('come back from the text layer as the same code points', async () => {
    expect(await wordsOf(pdf)).toContain('𠮷田と😀と✅済𠮷👨👩')
  })

  it('bring no more fonts than they need', () => {
    expect(fontsOf(pdf)).toEqual([
      'BIZUDPGothic-Bold',
      'BIZUDPGothic-Regular',
      'MPLUS1p-Bold',
      'MPLUS1p-Regular',
      'NotoEmoji-Regular',
    ])
  })

  it('bring none where there are none', async () => {
    expect(fontsOf(await print(chapterOf(paragraph('吉田'))))).toEqual([
      'BIZUDPGothic-Bold',
      'BIZUDPGothic-Regular',
    ])
  })

  it('have equal bytes each time', async () => {
    const again = chapterOf(paragraph('𠮷田と😀'))
    expect(Buffer.from(await print(again)).equals(await print(again))).toBe(true)
  })
})

describe('an SVG picture', () => {
  it('has the characters that the font lacks, and italics in upright', async () => {
    const pdf = await print(chapterOf(figure))
    expect((await wordsOf(pdf)).replace(/\s/g, '')).toContain('吉𠮷✅')
    expect(fontsOf(pdf)).toContain('MPLUS1p-Regular')
  })
})
