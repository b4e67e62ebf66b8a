import {parse} from 'yaml'
import {openFonts, type Fonts, type FontSource} from '../../src/layout/fonts.ts'
import type {Strand} from '../../src/layout/line/clusters.ts'
import {fileSpan} from '../../src/diagnostic/span.ts'
import {themeFile, type Theme} from '../../src/theme/model.ts'
import {disk} from '../../src/world/disk.ts'

const world = disk(process.cwd())

/** The theme that hakusho ships. */
export const standardTheme: Theme = themeFile.parse(
  parse(new TextDecoder().decode(world.read('templates/themes/standard.yaml'))),
)

/** A font file of an installed package. */
export const fontFile = (name: string): FontSource => ({
  name,
  bytes: world.read(world.packageFile(name) ?? '') ?? new Uint8Array(),
  span: fileSpan('theme.yaml'),
})

const {regular, bold, fallback} = standardTheme.font
const opened = openFonts({
  regular: fontFile(regular),
  bold: fontFile(bold),
  fallback: fallback.map((font) => ({
    regular: fontFile(font.regular),
    ...(font.bold === undefined ? {} : {bold: fontFile(font.bold)}),
  })),
})
if (!opened.ok) throw new Error(JSON.stringify(opened.diagnostics))

/** The fonts of that theme. */
export const fonts: Fonts = opened.value

/** A strand of body text. */
export const strand = (text: string, size = 11): Strand => ({
  text,
  face: fonts.regular,
  size,
  color: '#000000',
})
