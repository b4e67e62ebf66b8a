import {join} from 'node:path'
import {decode} from 'fast-png'
import {describe, expect, it} from 'vitest'
import {rasterize} from '../../src/publish/pictures.ts'
import {press, type Forme} from '../../src/publish/press.ts'
import {usedFaces} from '../../src/publish/used-fonts.ts'
import {disk} from '../../src/world/disk.ts'
import {overlay} from '../../src/world/overlay.ts'

const base = join(import.meta.dirname, '..', 'content', 'base')
const svg = (words: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="80" height="60"><text x="10" y="30">${words}</text></svg>`

async function formeOf(words: string, drawn = '図'): Promise<Forme> {
  const files = {
    'sections/purpose.yaml': `title: 本書の目的\nbody: |\n  {product}の${words}\n\n  ![](#drawn)\n`,
    'figures/drawn.yaml': 'caption: 図\nalt: 図の説明\nfile: drawn.svg\n',
    'figures/drawn.svg': svg(drawn),
  }
  const pressed = await press(overlay(disk(base), files), {folder: '.'})
  if (!pressed.ok) throw new Error(JSON.stringify(pressed.diagnostics))
  return pressed.value
}

const namesOf = async (words: string, drawn?: string): Promise<readonly string[]> =>
  usedFaces(await formeOf(words, drawn)).map(({name}) => name)

const own = ['BIZUDPGothic-Regular', 'BIZUDPGothic-Bold']

describe('the fonts that a whitepaper is printed with', () => {
  it('are the theme’s own where it has every character', async () => {
    expect(await namesOf('目的')).toEqual(own)
  })

  it('are those to fall back on too that draw something, each cut by itself', async () => {
    expect(await namesOf('𠮷田')).toEqual([...own, 'MPLUS1p-Regular'])
    expect(await namesOf('目的です。 **✅** です')).toEqual([...own, 'NotoEmoji-Bold'])
  })

  it('are those of pictures too', async () => {
    expect(await namesOf('目的', '𠮷')).toEqual([...own, 'MPLUS1p-Regular'])
  })

  it('draw the words of an SVG in Word', async () => {
    const {fontFiles} = await formeOf('目的')
    expect(fontFiles).toHaveLength(6)
    const dark = (words: string): number =>
      decode(rasterize(svg(words), 60, fontFiles)).data.filter((value) => value < 128).length
    for (const words of ['𠮷', '✅']) expect(dark(words), words).toBeGreaterThan(dark('') + 20)
    expect(dark('𠮷')).not.toBe(dark('✅'))
  })
})
