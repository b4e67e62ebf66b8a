import {readFileSync} from 'node:fs'
import {Document, ExternalHyperlink, ImageRun, Packer, Paragraph, Table, TabStopType, TextRun} from 'docx'
import {strFromU8, unzipSync} from 'fflate'
import {afterEach, describe, expect, it, vi} from 'vitest'
import {leansOn, openMedia, compile, pack, styleTabs} from '../../../src/render/docx/reach.ts'
import {bytesOf} from './parts.ts'
import {parse} from './xml.ts'

const link = (address: string): ExternalHyperlink =>
  new ExternalHyperlink({link: address, children: [new TextRun('a')]})

const file = (): Document =>
  new Document({
    styles: {
      paragraphStyles: [
        {id: 'Tabbed', name: 'Tabbed', paragraph: styleTabs([{type: TabStopType.RIGHT, position: 1234}])},
      ],
    },
    sections: [
      {children: [new Paragraph({children: [link('https://b.example'), link('https://a.example')]})]},
    ],
  })

const read = async (packed: Promise<Uint8Array> | Uint8Array, path: string): Promise<string> =>
  strFromU8(unzipSync(await packed)[path] ?? new Uint8Array())

describe('the reach into docx', () => {
  it('is written for the version that is installed', () => {
    const manifest = parseVersion(
      readFileSync(new URL('../../../node_modules/docx/package.json', import.meta.url), 'utf8'),
    )
    expect(manifest).toBe(leansOn)
  })

  it('finds random relationship ids in the library, and none after packing', async () => {
    const path = 'word/_rels/document.xml.rels'
    expect(await read(Packer.toBuffer(file()), path)).not.toBe(await read(Packer.toBuffer(file()), path))
    const relationships = parse(await read(pack(compile(file(), [], openMedia())), path)).children
    expect(relationships.map((one) => typeof one !== 'string' && one.attributes['Id'])).toEqual(
      relationships.map((_, index) => `rId${index + 1}`),
    )
  })

  it('keeps each link with its address', async () => {
    const document = await read(pack(compile(file(), [], openMedia())), 'word/document.xml')
    const relationships = await read(pack(compile(file(), [], openMedia())), 'word/_rels/document.xml.rels')
    const targets = [...document.matchAll(/<w:hyperlink [^>]*r:id="([^"]+)"/g)].map(
      ([, id]) => new RegExp(`Id="${id}"[^>]*Target="([^"]+)"`).exec(relationships)?.[1],
    )
    expect(targets).toEqual(['https://b.example', 'https://a.example'])
  })

  it('leaves alone words that look like a relationship', async () => {
    const words = '<a r:id="rId9" r:embed="rId9"/>'
    const given = new Document({sections: [{children: [new Paragraph(words)]}]})
    const xml = await read(pack(compile(given, [], openMedia())), 'word/document.xml')
    expect(xml.replaceAll('&quot;', '"')).toContain('&lt;a r:id="rId9" r:embed="rId9"/')
  })

  it('puts the pictures in that stood outside the library', () => {
    const media = openMedia()
    const bytes = new Uint8Array(5000).map((_, index) => index % 251)
    const image = new ImageRun({type: 'png', data: media.keep(bytes), transformation: {width: 1, height: 1}})
    const given = new Document({sections: [{children: [new Paragraph({children: [image]})]}]})
    const parts = unzipSync(pack(compile(given, [], media)))
    const pictures = Object.entries(parts).filter(([path]) => path.startsWith('word/media/'))
    expect(pictures.map(([, data]) => Buffer.compare(data, bytes))).toEqual([0])
  })

  it('gives tab stops to paragraph styles', async () => {
    expect(await read(pack(compile(file(), [], openMedia())), 'word/styles.xml')).toContain(
      '<w:tab w:val="right" w:pos="1234"/>',
    )
  })

  it('gives the looks of tables the bits that the library leaves out', async () => {
    const look = {firstRow: true, lastRow: false, firstColumn: true, noHBand: true, noVBand: true}
    const table = new Table({rows: [], tableLook: look})
    const given = (): Document => new Document({sections: [{children: [table]}]})
    expect(await read(Packer.toBuffer(given()), 'word/document.xml')).not.toMatch(/<w:tblLook [^>]*w:val/)
    expect(await read(pack(compile(given(), [], openMedia())), 'word/document.xml')).toContain(
      '<w:tblLook w:val="06A0" ',
    )
  })

  it('replaces the parts of the library by those that are given', async () => {
    const part = {path: 'docProps/core.xml', data: '<core/>'}
    expect(await read(Packer.toBuffer(file()), part.path)).toContain('dcterms:created')
    expect(await read(pack(compile(file(), [part], openMedia())), part.path)).toBe(part.data)
  })
})

afterEach(() => {
  vi.useRealTimers()
})

describe('the package', () => {
  it('names its types first, then its parts in a fixed order', () => {
    const paths = Object.keys(unzipSync(bytesOf()))
    expect(paths.slice(0, 3)).toEqual(['[Content_Types].xml', '_rels/.rels', 'word/document.xml'])
    expect(paths.slice(3)).toEqual([...paths.slice(3)].sort())
  })

  it('bears one time in every entry: noon of 1 January 1980', () => {
    const bytes = Buffer.from(bytesOf())
    const times = new Set<string>()
    for (let at = bytes.indexOf('PK\u0001\u0002'); at >= 0; at = bytes.indexOf('PK\u0001\u0002', at + 4)) {
      times.add(`${bytes.readUInt16LE(at + 12)} ${bytes.readUInt16LE(at + 14)}`)
    }
    expect([...times]).toEqual([`${12 << 11} ${(1 << 5) | 1}`])
  })

  it('has equal bytes at any time', () => {
    const now = bytesOf()
    vi.useFakeTimers({toFake: ['Date'], now: new Date(2031, 6, 1)})
    expect(Buffer.from(bytesOf()).equals(Buffer.from(now))).toBe(true)
  })
})

const parseVersion = (manifest: string): unknown => (JSON.parse(manifest) as {version: unknown}).version
