import {readFileSync} from 'node:fs'
import {unzlibSync} from 'fflate'
import {describe, expect, it} from 'vitest'
import {
  closeFile,
  openFile,
  openRenderer,
  producer,
  type PdfFile,
} from '../../../src/render/pdf/reach/document.ts'
import {encodeCluster} from '../../../src/render/pdf/reach/fonts.ts'
import {fonts} from '../../layout/fonts.ts'
import {packedObjects} from './objects.ts'

const open = (): PdfFile =>
  openFile({
    size: [200, 100],
    language: 'ja',
    info: {Title: 'A', CreationDate: new Date('2022-03-18T00:00:00Z')},
    fonts: [fonts],
  })

const openPage = (): PdfFile => {
  const file = open()
  file.addPage({size: [200, 100]})
  return file
}

/** What is drawn on the pages of a file. */
async function drawnIn(file: PdfFile): Promise<string> {
  const text = Buffer.from(await closeFile(file)).toString('latin1')
  const streams = [...text.matchAll(/<<\/Length \d+\/Filter\/FlateDecode>>\nstream\n([^]*?)\nendstream/g)]
  return streams
    .map(([, stream = '']) => Buffer.from(unzlibSync(Buffer.from(stream, 'latin1'))).toString('latin1'))
    .join('\n')
}

describe('what is leaned on inside pdfmake, pdfkit and fontkit', () => {
  it('is of the versions that were read', () => {
    const {dependencies} = JSON.parse(readFileSync('package.json', 'utf8')) as {
      dependencies: Record<string, string>
    }
    expect(dependencies).toMatchObject({
      pdfmake: '0.3.11',
      pdfkit: '0.19.1',
      fontkit: '2.0.4',
      fflate: '0.8.3',
    })
    for (const name of ['pdfmake', 'pdfkit', 'fontkit']) {
      const installed = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as {
        version: string
      }
      expect(installed.version).toBe(dependencies[name])
    }
    expect(producer).toBe(`pdfmake ${dependencies['pdfmake']}`)
  })

  it('gives fonts by weight, whose codes are four hexadecimal digits a glyph', () => {
    const font = open().provideFont('theme', false, false)
    const [codes, positions] = font.encode('あA')
    expect(codes).toEqual(['0001', '0002'])
    expect(positions[0]).toMatchObject({
      advanceWidth: expect.any(Number) as number,
      xAdvance: expect.any(Number) as number,
    })
    expect(open().provideFont('theme', true, false)).not.toBe(font)
  })

  it('gives a single character the code, width and code point that shaping would', () => {
    for (const character of 'あA1（、漢𠮷') {
      const [ours, theirs] = [
        open().provideFont('theme', false, false),
        open().provideFont('theme', false, false),
      ]
      const [codes, [position]] = theirs.encode(character)
      expect(encodeCluster(ours, character)).toEqual([
        {code: codes[0], text: character, width: position?.advanceWidth, advance: position?.xAdvance},
      ])
      expect([ours.widths, ours.unicode]).toEqual([theirs.widths, theirs.unicode])
    }
  })

  it('keeps a subset as a list of glyphs by code, and asks only fonts that are drawn with for theirs', async () => {
    const file = openPage()
    const font = file.provideFont('theme', false, false)
    const [id] = fonts.regular.glyphs('一').map((glyph) => glyph.id)
    expect(font.subset.glyphs).toEqual([0])
    encodeCluster(font, '一')
    expect(font.subset.glyphs).toEqual([0, id])
    file.page.fonts[font.id] = font.ref()
    file.provideFont('theme', true, false)
    const objects = packedObjects(await closeFile(file))
    expect(objects.match(/\/BaseFont\/\w+\+BIZUDPGothic-\w+/g)).toHaveLength(2)
    expect(objects).toContain('/CIDToGIDMap/Identity')
  })

  it('draws shapes with operators on the page that was added', async () => {
    const file = openPage()
    openRenderer(file).renderVector({type: 'rect', x: 1, y: 2, w: 3, h: 4, color: '#ff0000'})
    file.addContent('% a comment')
    const drawn = await drawnIn(file)
    expect(drawn).toContain('1 2 3 4 re')
    expect(drawn).toContain('% a comment')
  })

  it('adds no link of a picture', async () => {
    const file = openPage()
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">
      <a href="https://example.com/"><rect width="9" height="9"/></a></svg>`
    openRenderer(file).renderSVG({x: 0, y: 0, _width: 9, _height: 9, svg, font: 'theme'})
    expect(file.page.annotations).toEqual([])
    expect(await drawnIn(file)).toMatch(/^f$/m)
  })
})

describe('a file', () => {
  it('has its objects in object streams, and destinations sorted by code unit', async () => {
    const file = openPage()
    for (const name of ['b', 'B', 'a.10', 'a.2']) file.addNamedDestination(name, 'XYZ', 0, 0, null)
    const objects = packedObjects(await closeFile(file))
    expect(objects).toContain('/Type/Catalog')
    expect([...objects.matchAll(/\((b|B|a\.10|a\.2)\) \[/g)].map(([, name]) => name)).toEqual([
      'B',
      'a.10',
      'a.2',
      'b',
    ])
  })

  it('says that the title is shown, and takes objects whose data change until the end', async () => {
    const file = openPage()
    const late = file.ref({Early: 1})
    late.end()
    late.data['Late'] = new String('(あ)\r')
    const objects = packedObjects(await closeFile(file))
    expect(objects).toContain('/DisplayDocTitle true')
    expect(objects).toContain('<</Early 1/Late(\xfe\xff\0\\(0B\0\\)\0\\r)>>')
  })
})
