import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {decode} from 'fast-png'
import {describe, expect, it} from 'vitest'
import type {Diagnostic} from '../../src/diagnostic/diagnostic.ts'
import {findFaults, opaque, rasterize, scalable} from '../../src/publish/pictures.ts'
import {formats} from '../../src/publish/plan.ts'
import {press, type Forme} from '../../src/publish/press.ts'
import {renderFormat} from '../../src/publish/render.ts'
import {disk} from '../../src/world/disk.ts'
import {overlay} from '../../src/world/overlay.ts'

const base = join(import.meta.dirname, '..', 'content', 'base')
const picture = (name: string): Uint8Array => readFileSync(join(import.meta.dirname, 'pictures', name))
const names = ['plain.png', 'alpha.png', 'palette.png', 'interlaced.png', 'photo.jpg', 'drawing.svg'] as const

/** The healthy whitepaper with these figures in its first section. */
async function pressWith(files: Readonly<Record<string, Uint8Array>>): ReturnType<typeof press> {
  const figures = Object.keys(files).map((file, index) => [
    `figures/figure-${index}.yaml`,
    `caption: 図${index}\nalt: 図の説明\nfile: ${file}\n`,
  ])
  const places = figures.map((_, index) => `  ![](#figure-${index})\n`)
  const purpose = `title: 本書の目的\nbody: |\n  {product}の図\n\n${places.join('\n')}`
  const bytes = Object.entries(files).map(([file, data]) => [`figures/${file}`, data])
  const laid = {...Object.fromEntries([...figures, ...bytes]), 'sections/purpose.yaml': purpose} as Record<
    string,
    string
  >
  return press(overlay(disk(base), laid), {folder: '.'})
}

async function formeWith(files: Readonly<Record<string, Uint8Array>>): Promise<Forme> {
  const pressed = await pressWith(files)
  if (!pressed.ok) throw new Error(JSON.stringify(pressed.diagnostics))
  return pressed.value
}

const all = (): Record<string, Uint8Array> => Object.fromEntries(names.map((name) => [name, picture(name)]))

describe('pictures from files', () => {
  it.each(formats)('of every kind stand in %s, with equal bytes each time', async (format) => {
    const render = async (): Promise<Uint8Array> => {
      const rendered = await renderFormat(format, await formeWith(all()))
      if (!rendered.ok) throw new Error(JSON.stringify(rendered.diagnostics))
      return rendered.value
    }
    const first = Buffer.from(await render())
    expect(first.equals(await render())).toBe(true)
    const marks = {pdf: /\/Subtype ?\/Image/g, docx: /word\/media\/image\d+\.(?:png|jpe?g)/g, html: /<img /g}
    const count = new Set(
      [...first.toString('latin1').matchAll(marks[format])].map((match) =>
        format === 'docx' ? match[0] : match.index,
      ),
    )
    expect(count.size).toBe(format === 'pdf' ? 5 : 6)
  })

  it('have their words in Word too, in the theme’s font', async () => {
    const {fontFiles} = await formeWith({})
    const svg = (words: string): string =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="80" height="60"><text x="10" y="30">${words}</text></svg>`
    const dark = (png: Uint8Array): number => decode(png).data.filter((value) => value < 128).length
    expect(dark(rasterize(svg('図'), 60, fontFiles))).toBeGreaterThan(dark(rasterize(svg(''), 60, fontFiles)))
  })

  it('keep their natural size at 96 pixels an inch, and never exceed the measure', async () => {
    const wide = rasterize('<svg xmlns="http://www.w3.org/2000/svg" width="80" height="60"/>', 900)
    const {pictures, pages, theme} = await formeWith({'plain.png': picture('plain.png'), 'wide.png': wide})
    const sizes = [...pages.pictureSizes.values()]
    expect(sizes[0]).toEqual({width: 6, height: 4.5})
    expect(sizes[1]?.width).toBeCloseTo(theme.page.width - theme.page.left - theme.page.right, 6)
    expect(pictures.size).toBe(2)
  })
})

describe('the words of an SVG', () => {
  it('are told where the font has no glyph for them, at the place of the figure', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="60"><text>図<tspan>𓀀</tspan>&#x12000;𓀀</text></svg>'
    const {diagnostics} = await pressWith({'a.svg': Buffer.from(svg)})
    const found = diagnostics.map(
      ({code, message, span}) => `${code} ${/U\+\w+/.exec(message)?.[0]} ${span?.file}:${span?.start.line}`,
    )
    expect(found.sort()).toEqual([
      'glyph-missing U+12000 sections/purpose.yaml:5',
      'glyph-missing U+13000 sections/purpose.yaml:5',
    ])
  })
})

describe('an SVG that what rasterises it refuses', () => {
  it('is told at the place of the figure', async () => {
    const forme = await formeWith({'drawing.svg': picture('drawing.svg')})
    const refused = new Map([...forme.pictures.keys()].map((key) => [key, Buffer.from('<svg')]))
    expect(findFaults(forme)).toEqual([])
    expect(findFaults({...forme, pictures: refused})).toMatchObject([
      {code: 'picture-not-image', span: {file: 'sections/purpose.yaml', start: {line: 5}}},
    ])
  })
})

describe('an SVG for the PDF', () => {
  const picture = {kind: 'file', format: 'svg', digest: '', width: 300, height: 100} as const

  it.each([
    ['<svg xmlns="x" width="300" height="100"><g/></svg>', '<svg xmlns="x" viewBox="0 0 300 100"><g/></svg>'],
    ['<svg width="3in" viewBox="0 0 9 3" height=\'1in\'/>', '<svg viewBox="0 0 9 3"/>'],
    [
      '<?xml version="1.0"?><svg height="1"><rect width="5"/></svg>',
      '<?xml version="1.0"?><svg viewBox="0 0 300 100"><rect width="5"/></svg>',
    ],
    ['<svg/>', '<svg viewBox="0 0 300 100"/>'],
  ])('fills its box: %s', (svg, expected) => {
    expect(scalable(svg, picture)).toBe(expected)
  })
})

describe('a PNG for the PDF', () => {
  it('stays as it is where it is plain', () => {
    expect(opaque(picture('plain.png'))).toEqual(picture('plain.png'))
  })

  it.each(['alpha.png', 'palette.png'])('is laid on white where it is see-through: %s', (name) => {
    const image = decode(opaque(picture(name)))
    expect(image).toMatchObject({width: 8, height: 6, channels: 3, depth: 8})
    expect([...image.data.slice(0, 3)]).toEqual([255, 255, 255])
    expect([...image.data.slice((3 * 8 + 4) * 3, (3 * 8 + 4) * 3 + 3)]).toEqual([255, 0, 0])
  })

  it('loses its interlace', () => {
    expect(opaque(picture('interlaced.png'))[28]).toBe(0)
  })
})

describe('a picture that is broken', () => {
  const flipped = (bytes: Uint8Array): Uint8Array =>
    bytes.map((byte, index) => (index === 50 ? byte ^ 0xff : byte))
  const found = async (name: string, bytes: Uint8Array): Promise<readonly Diagnostic[]> =>
    (await pressWith({[name]: bytes})).diagnostics

  it.each([
    ['a PNG that stops', 'a.png', picture('plain.png').slice(0, 60), 'figures/figure-0.yaml:3:7'],
    ['a PNG with a changed byte', 'a.png', flipped(picture('plain.png')), 'figures/figure-0.yaml:3:7'],
    ['a JPEG that stops', 'a.jpg', picture('photo.jpg').slice(0, 300), 'sections/purpose.yaml:5:3'],
    [
      'an SVG that is no XML',
      'a.svg',
      Buffer.from('<svg width="8" height="6"><g></svg>'),
      'figures/figure-0.yaml:3:7',
    ],
  ])('%s is told with its place', async (_, name, bytes, place) => {
    const diagnostics = await found(name, bytes)
    expect(
      diagnostics.map(({code, span}) => `${code} ${span?.file}:${span?.start.line}:${span?.start.column}`),
    ).toContain(`picture-not-image ${place}`)
  })
})
