import {describe, expect, it} from 'vitest'
import type {Document, Figure} from '../../../src/document/nodes.ts'
import {metadataOf, type FileInfo} from '../../../src/render/pdf/metadata.ts'
import type {PictureData} from '../../../src/render/pdf/pieces.ts'
import {colorProfile} from '../../../src/render/pdf/profile.ts'
import {renderPdf} from '../../../src/render/pdf/render.ts'
import {readTags, tagsIn} from '../../pdf-tags.ts'
import {fonts} from '../../layout/fonts.ts'
import {chapterOf, lay} from '../../layout/lay.ts'
import {text} from '../builders.ts'
import {packedObjects} from './objects.ts'

const info: FileInfo = {
  Title: 'A & B <案>',
  Author: '株式会社"青空"',
  Subject: '1.1版',
  Keywords: 'edition 1.1',
  Creator: 'hakusho',
  Producer: 'pdfmake',
  CreationDate: new Date('2022-03-18T00:00:00Z'),
  ModDate: new Date('2022-03-18T00:00:00Z'),
}

const metadata = (archive: boolean): string =>
  new TextDecoder('utf-8', {ignoreBOM: true}).decode(metadataOf({info, language: 'ja', archive}))

const figure = (format: 'svg' | 'jpeg'): Figure => ({
  type: 'figure',
  id: 'drawn',
  alt: [text('青い箱')],
  caption: [text('箱')],
  picture: {kind: 'file', format, digest: '', width: 96, height: 48},
})

/** A JPEG as far as pdfkit reads it: the frame of one of four inks. */
const inks = Buffer.from('ffd8ffc000140800100010040111000211000311000411000000ffd9', 'hex')

async function print(document: Document, pictures: PictureData): Promise<Uint8Array> {
  const pdf = await renderPdf({document, pages: lay(document), fonts, pictures, creator: 'hakusho'})
  if (!pdf.ok) throw new Error(JSON.stringify(pdf.diagnostics))
  return pdf.value
}

describe('the metadata', () => {
  it('says the same as the properties, escaped', () => {
    const xml = metadata(true)
    expect(xml).toContain('<rdf:li xml:lang="x-default">A &amp; B &lt;案&gt;</rdf:li>')
    expect(xml).toContain('<dc:creator><rdf:Seq><rdf:li>株式会社&quot;青空&quot;</rdf:li>')
    expect(xml).toContain('<xmp:CreateDate>2022-03-18T00:00:00Z</xmp:CreateDate>')
    expect(xml).toContain('<pdfuaid:part>1</pdfuaid:part>')
  })

  it('claims PDF/A-2a only where it is told to', () => {
    expect(metadata(true)).toContain('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A<')
    expect(metadata(false)).not.toContain('pdfaid')
  })

  it('of a file with a picture in four inks claims no PDF/A, and of any other does', async () => {
    const four = await print(chapterOf(figure('jpeg')), () => ({format: 'jpeg', bytes: inks}))
    expect(Buffer.from(four).toString('latin1')).not.toContain('pdfaid')
    expect(Buffer.from(four).toString('latin1')).toContain('<pdfuaid:part>1<')
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>'
    const drawn = await print(chapterOf(figure('svg')), () => ({format: 'svg', svg}))
    expect(Buffer.from(drawn).toString('latin1')).toContain('pdfaid')
  })
})

describe('the profile of the colours', () => {
  const profile = Buffer.from(colorProfile())

  it('is one of a display, in version 4, of red, green and blue', () => {
    expect(profile.readUInt32BE(0)).toBe(profile.length)
    expect(profile.toString('latin1', 12, 24)).toBe('mntrRGB XYZ ')
    expect(profile.toString('latin1', 36, 40)).toBe('acsp')
    expect(profile[8]).toBe(4)
  })

  it('has all its tags inside, each at a multiple of four bytes, and white where the primaries meet', () => {
    const tags = new Map(
      Array.from({length: profile.readUInt32BE(128)}, (_, index) => {
        const at = 132 + index * 12
        const [offset, length] = [profile.readUInt32BE(at + 4), profile.readUInt32BE(at + 8)]
        expect(offset % 4).toBe(0)
        expect(offset + length).toBeLessThanOrEqual(profile.length)
        return [profile.toString('latin1', at, at + 4), profile.subarray(offset, offset + length)] as const
      }),
    )
    expect([...tags.keys()].sort()).toEqual(
      ['bTRC', 'bXYZ', 'chad', 'cprt', 'desc', 'gTRC', 'gXYZ', 'rTRC', 'rXYZ', 'wtpt'].sort(),
    )
    const color = (name: string): readonly number[] =>
      [8, 12, 16].map((at) => (tags.get(name)?.readInt32BE(at) ?? 0) / 65536)
    const sum = color('rXYZ').map((own, at) => own + (color('gXYZ')[at] ?? 0) + (color('bXYZ')[at] ?? 0))
    sum.forEach((own, at) => expect(own).toBeCloseTo(color('wtpt')[at] ?? 0, 3))
  })
})

describe('an SVG picture', () => {
  it('stands in its figure whole, words and all, with the text and the box that stand for it', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 48"><rect width="96" height="48"/><text x="4" y="20">吉田</text></svg>'
    const pdf = await print(chapterOf(figure('svg')), () => ({format: 'svg', svg}))
    const [page] = await readTags(pdf)
    const drawn = tagsIn(page?.tags ?? []).find(({role}) => role === 'Figure')
    expect(drawn).toEqual({role: 'Figure', alt: '青い箱', children: ['吉田']})
    expect(packedObjects(pdf)).toMatch(/\/Placement\/Block\/BBox\[[\d.]+ [\d.]+ [\d.]+ [\d.]+\]/)
  })
})
