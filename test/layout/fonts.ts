import {parse} from 'yaml'
import {openFace, type Fonts} from '../../src/layout/fonts.ts'
import type {Strand} from '../../src/layout/line/clusters.ts'
import {fileSpan} from '../../src/diagnostic/span.ts'
import {themeFile, type Theme} from '../../src/theme/model.ts'
import {disk} from '../../src/world/disk.ts'

const world = disk(process.cwd())

/** The theme that hakusho ships. */
export const standardTheme: Theme = themeFile.parse(
  parse(new TextDecoder().decode(world.read('templates/themes/standard.yaml'))),
)

const open = (weight: 'regular' | 'bold') => {
  const name = standardTheme.font[weight]
  const bytes = world.read(world.packageFile(name) ?? '') ?? new Uint8Array()
  const face = openFace(weight, {name, bytes, span: fileSpan('theme.yaml')})
  if (!face.ok) throw new Error(`the font ${name} did not open`)
  return face.value
}

/** The fonts of that theme. */
export const fonts: Fonts = {regular: open('regular'), bold: open('bold')}

/** A strand of body text. */
export const strand = (text: string, size = 11): Strand => ({
  text,
  face: fonts.regular,
  size,
  color: '#000000',
  node: {type: 'text', value: text},
})
