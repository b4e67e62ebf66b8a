import {readFileSync} from 'node:fs'
import {unzipSync} from 'fflate'
import {parse as parseYaml} from 'yaml'
import {describe, expect, it} from 'vitest'
import type {Document, Section} from '../../../src/document/nodes.ts'
import {walk} from '../../../src/document/walk.ts'
import {press} from '../../../src/publish/press.ts'
import {renderDocx} from '../../../src/render/docx/render.ts'
import {themeFile} from '../../../src/theme/model.ts'
import {disk} from '../../../src/world/disk.ts'
import {overlay} from '../../../src/world/overlay.ts'
import {pages, pagesOf, paragraph, sample, section, text, theme} from '../fixture.ts'
import {print} from './every.ts'
import {lint} from './lint.ts'
import {partsOf, pictures} from './parts.ts'
import {all, parse} from './xml.ts'

const rendered = (...children: readonly Section[]): ReturnType<typeof renderDocx> => {
  const document: Document = {...sample, children}
  return renderDocx(document, theme, pagesOf(document), pictures)
}

const hostile = [
  '5.1/../a',
  '<&">\'',
  'é 日本 🎴',
  'a\u0008b',
  'x\uD800y',
  'Z5aZ',
  '_',
  'a'.repeat(300),
  'Scope',
  'scope',
]

describe('a Word file', () => {
  it('takes ids that Word refuses as names, and names over 40 characters', () => {
    const whole = hostile.map((id) =>
      section(
        id,
        1,
        '章',
        {},
        paragraph('文'),
        paragraph({type: 'reference', target: id, children: [text('ここ')]}),
      ),
    )
    const outcome = rendered(...whole)
    expect(outcome.ok && lint(partsOf(outcome.value))).toEqual([])
  })

  it('takes control characters and lone surrogates in every text, and names them', () => {
    const bad = 'a\u0008b\uD800c'
    const note = {type: 'note', mark: `※${bad}`, children: [text(bad)]} as const
    const document: Document = {
      ...sample,
      label: bad,
      provider: [text(bad)],
      title: [[text(bad)]],
      children: [section('s', 1, bad, {number: bad}, paragraph(bad), note)],
    }
    const outcome = renderDocx(document, theme, pagesOf(document), pictures)
    expect(new Set(outcome.diagnostics.map(({code}) => code))).toEqual(new Set(['character-forbidden']))
    const parts = outcome.ok ? partsOf(outcome.value) : {}
    for (const path of Object.keys(parts)) expect(() => parse(parts[path] ?? ''), path).not.toThrow()
    expect(parts['docProps/custom.xml']).toContain('abc')
  })

  it('has no property for a value that is not there', () => {
    const document: Document = {...sample, provider: [], standards: []}
    const outcome = renderDocx(document, theme, pages, pictures)
    const custom = outcome.ok ? (partsOf(outcome.value)['docProps/custom.xml'] ?? '') : ''
    const names = all(parse(custom), 'property').map(({attributes}) => attributes['name'])
    expect(names).toEqual(['Whitepaper', 'Edition', 'Label', 'Date', 'Status'])
  })
})

/** What the build of aozora says with some files changed: whether there is a result, and the codes. */
async function faultsOf(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const forme = await press(overlay(disk(process.cwd()), files), {folder: 'content/aozora'})
  return forme.diagnostics.map(({code}) => `${forme.ok} ${code}`)
}

describe('what Word cannot show', () => {
  it.each(['RIFF0000WEBPVP8 ', 'GIF89a', 'BM'])(
    'is a picture that opens with %s: the build says so',
    async (bytes) => {
      const files = {'content/aozora/figures/patch-chart.png': bytes}
      expect(await faultsOf(files)).toContain('false picture-not-image')
    },
  )

  it('is a style that no theme has: the theme is refused', () => {
    const standard = parseYaml(readFileSync('templates/themes/standard.yaml', 'utf8')) as object
    expect(themeFile.safeParse(standard).success).toBe(true)
    const found = themeFile.safeParse({...standard, sidebar: {size: '9pt', leading: '12pt'}})
    expect(found.error?.issues).toMatchObject([{code: 'unrecognized_keys', keys: ['sidebar']}])
  })
})

describe('the picture of a figure that is data', () => {
  it('is drawn as outlines, and printed at 300 dots an inch where Word cannot draw', async () => {
    const {forme, bytes} = await print('content/aozora')
    const drawn = [...walk(forme.document)].filter(
      (node) => node.type === 'figure' && node.picture.kind === 'matrix',
    )
    const files = unzipSync(bytes)
    const svg = Object.keys(files).filter((path) => path.endsWith('.svg'))
    expect(drawn.length).toBeGreaterThan(0)
    const extents = all(parse(partsOf(bytes)['word/document.xml'] ?? ''), 'wp:inline')
      .filter((inline) => all(inline, 'asvg:svgBlip').length > 0)
      .map((inline) => Number(all(inline, 'wp:extent')[0]?.attributes['cx']) / 914_400)
    const widths = Object.entries(files)
      .filter(([path]) => svg.includes(path.replace(/png$/, 'svg')) && path.endsWith('.png'))
      .map(([, png]) => new DataView(png.buffer, png.byteOffset).getUint32(16))
    expect(widths.length).toBe(extents.length)
    for (const inches of extents) expect(widths).toContain(Math.round(inches * 300))
  })
})
