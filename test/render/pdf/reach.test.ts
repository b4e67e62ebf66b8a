import {readFileSync} from 'node:fs'
import {unzlibSync} from 'fflate'
import {describe, expect, it} from 'vitest'
import {encodeCluster, openFile, openRenderer, producer} from '../../../src/render/pdf/reach.ts'
import {fonts} from '../../layout/fonts.ts'

const open = () =>
  openFile({
    size: [200, 100],
    language: 'ja',
    info: {Title: 'A', CreationDate: new Date('2022-03-18T00:00:00Z')},
    fonts: [{regular: fonts.regular.bytes, bold: fonts.bold.bytes}],
  })

describe('what is leaned on inside pdfmake and pdfkit', () => {
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
    expect(codes).toEqual([expect.stringMatching(/^[0-9a-f]{4}$/), expect.stringMatching(/^[0-9a-f]{4}$/)])
    expect(positions[0]).toMatchObject({
      advanceWidth: expect.any(Number) as number,
      xAdvance: expect.any(Number) as number,
    })
  })

  it('gives a single character the code, width and code point that pdfkit would', () => {
    for (const character of 'あA1（、漢𠮷') {
      const [ours, theirs] = [
        open().provideFont('theme', false, false),
        open().provideFont('theme', false, false),
      ]
      const [codes, [position]] = theirs.encode(character)
      expect(encodeCluster(ours, character)).toEqual([
        {code: codes[0], width: position?.advanceWidth, advance: position?.xAdvance},
      ])
      expect([ours.widths, ours.unicode]).toEqual([theirs.widths, theirs.unicode])
    }
  })

  it('hands each line of a page to us, and the rest to pdfmake', () => {
    const file = open()
    const seen: object[] = []
    const renderer = openRenderer<{name: string}>(file, (line) => seen.push(line))
    renderer.renderPages([
      {pageSize: {width: 200, height: 100}, items: [{type: 'line', item: {name: 'line'}}]},
    ])
    expect(seen).toEqual([{name: 'line'}])
  })

  it('deflates streams by fflate, and sorts destinations by code unit', async () => {
    const file = open()
    openRenderer(file, () => {}).renderPages([{pageSize: {width: 200, height: 100}, items: []}])
    for (const name of ['b', 'B', 'a.10', 'a.2']) file.addNamedDestination(name, 'XYZ', 0, 0, null)
    file.addContent('% a comment')
    file.end()
    const chunks: Uint8Array[] = []
    for await (const chunk of file) chunks.push(chunk)
    const text = Buffer.concat(chunks).toString('latin1')
    expect([...text.matchAll(/\((b|B|a\.10|a\.2)\)/g)].map((match) => match[1])).toEqual(
      expect.arrayContaining(['B', 'a.10', 'a.2', 'b']),
    )
    expect(text.indexOf('(B)')).toBeLessThan(text.indexOf('(a.10)'))
    const stream = /FlateDecode[^]*?stream\n([^]*?)\nendstream/.exec(text)?.[1] ?? ''
    expect(Buffer.from(unzlibSync(Buffer.from(stream, 'latin1'))).toString('latin1')).toContain('% a comment')
  })
})
