import {describe, expect, it} from 'vitest'
import {press} from '../../../src/publish/press.ts'
import {renderFormat} from '../../../src/publish/render.ts'
import type {Cuts, Face} from '../../../src/layout/fonts.ts'
import type {Run} from '../../../src/layout/pages.ts'
import {closeFile, openFile, type PdfFile} from '../../../src/render/pdf/reach/document.ts'
import {runPainter} from '../../../src/render/pdf/text.ts'
import {disk} from '../../../src/world/disk.ts'
import {points} from '../../../src/theme/model.ts'
import {fonts} from '../../layout/fonts.ts'
import {readText, readTexts} from '../../pdf-text.ts'

const open = (cuts: Cuts = fonts): PdfFile => {
  const file = openFile({
    size: [400, 2000],
    language: 'ja',
    info: {CreationDate: new Date('2022-03-18T00:00:00Z')},
    fonts: [cuts],
  })
  file.addPage({size: [400, 2000]})
  return file
}

/** A run of clusters of one character, ten points each. */
const runOf = (characters: readonly string[]): Run => {
  let offset = 0
  const stops = characters.map((character, index) => {
    const stop = [offset, points(index * 10)] as const
    offset += character.length
    return stop
  })
  const look = {weight: 'regular', size: points(10), color: '#000000'} as const
  return {x: points(10), width: points(characters.length * 10), text: characters.join(''), stops, ...look}
}

/** Draw lines of characters, and read them back. */
async function readBack(lines: readonly (readonly string[])[], file = open()): Promise<string> {
  const paint = runPainter(file)
  lines.forEach((characters, index) => paint(runOf(characters), 10 + index * 4))
  return readText(await closeFile(file))
}

/** Every character of CP932 that is no space, and that the theme's own font has. */
function cp932(): readonly string[] {
  const decoder = new TextDecoder('shift_jis')
  const characters = new Set<string>()
  const add = (...bytes: readonly number[]): void => {
    const character = decoder.decode(Uint8Array.from(bytes))
    if ([...character].length === 1 && character !== '\ufffd') characters.add(character)
  }
  for (let first = 0x21; first < 0xfd; first++) {
    add(first)
    for (let second = 0x40; second < 0xfd; second++) add(first, second)
  }
  return [...characters].filter(
    (character) => fonts.regular.has(character.codePointAt(0) ?? 0) && /[^\p{Z}\p{C}]/u.test(character),
  )
}

const inLines = (characters: readonly string[]): readonly (readonly string[])[] =>
  Array.from({length: Math.ceil(characters.length / 30)}, (_, index) =>
    characters.slice(index * 30, index * 30 + 30),
  )

describe('the text layer', () => {
  it('tells two characters apart that one glyph of the font draws', async () => {
    expect(fonts.regular.glyphs('𩿎')).toEqual(fonts.regular.glyphs('𩿗'))
    expect(await readBack([[...'𩿎𩿗𩿎']])).toBe('𩿎𩿗𩿎')
  })

  it('tells radicals and words apart in a font that draws both with one glyph', async () => {
    const glyphs = (cluster: string): ReturnType<Face['glyphs']> =>
      fonts.regular.glyphs(cluster === '\u2f00' ? '\u4e00' : cluster)
    const file = open({...fonts, regular: {...fonts.regular, glyphs}})
    expect(await readBack([[...'\u2f00\u4e00\u2f00\u4e00']], file)).toBe('\u2f00\u4e00\u2f00\u4e00')
  })

  it('holds every character of CP932', async () => {
    const characters = cp932()
    expect(characters.length).toBeGreaterThan(7000)
    expect(await readBack(inLines(characters))).toBe(characters.join(''))
  })

  it('says what glyphs do not say by themselves', async () => {
    const file = open()
    const drawn: string[] = []
    const {addContent} = file
    file.addContent = (operators) => {
      drawn.push(operators)
      addContent.call(file, operators)
    }
    expect(await readBack([['葛\u{e0100}', '飾']], file)).toBe('葛飾')
    expect(drawn.join('\n')).toMatch(
      /\/Span <<\/ActualText <feff845bdb40dd00>>> BDC \[<\w{4}>\] TJ EMC \[<\w{4}>\] TJ/,
    )
  })
})

describe.each(['content/pracla-iso27017', 'content/aozora'])('the text of %s', (whitepaper) => {
  it('is that of its pages, character by character', async () => {
    const pressed = await press(disk(process.cwd()), {folder: whitepaper})
    if (!pressed.ok) throw new Error(JSON.stringify(pressed.diagnostics))
    const pdf = await renderFormat('pdf', pressed.value)
    if (!pdf.ok) throw new Error(JSON.stringify(pdf.diagnostics))
    const texts = await readTexts(pdf.value)
    pressed.value.pages.pages.forEach(({pieces}, index) => {
      const own = squeeze(pieces.flatMap((piece) => (piece.kind === 'line' ? piece.runs : [])))
      // The words of a picture are read with those around it.
      if (pieces.some(({kind}) => kind === 'picture')) expect(texts[index]?.endsWith(own)).toBe(true)
      else expect(texts[index]).toBe(own)
    })
  }, 60_000)
})

const squeeze = (runs: readonly Run[]): string =>
  runs
    .map(({text}) => text)
    .join('')
    .replace(/\s/gu, '')
