import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {openFonts, type Fonts, type FontSource} from '../../src/layout/fonts.ts'
import type {Theme} from '../../src/theme/model.ts'
import {fileSpan} from '../../src/diagnostic/span.ts'
import {disk} from '../../src/world/disk.ts'
import {fontFile, standardTheme} from '../layout/fonts.ts'

/** A font of Debian that stands in for the theme's, or that a theme names. */
export interface Substitute {
  readonly family: string
  readonly regular: string
  readonly bold?: string
}

/** Fonts with kana an em wide, with narrow kana, with serifs, and with outlines of the other kind. */
export const substitutes: readonly Substitute[] = [
  {family: 'IPAexGothic', regular: '/usr/share/fonts/opentype/ipaexfont-gothic/ipaexg.ttf'},
  {family: 'IPAexMincho', regular: '/usr/share/fonts/opentype/ipaexfont-mincho/ipaexm.ttf'},
  {family: 'VL PGothic', regular: '/usr/share/fonts/truetype/vlgothic/VL-PGothic-Regular.ttf'},
  {
    family: 'M PLUS 1',
    regular: '/usr/share/fonts/opentype/mplus/Mplus1-Regular.otf',
    bold: '/usr/share/fonts/opentype/mplus/Mplus1-Bold.otf',
  },
]

/** A font with Latin letters much wider than any that is measured for, and kana of whatever else there is. */
export const muchWider = 'DejaVu Sans Mono'

/** Write a configuration of fontconfig by which a family stands in for the theme's. Its path. */
export function substitution(family: string, folder: string): string {
  const own = standardTheme.font.family
  const path = join(folder, `${family.replaceAll(' ', '-')}.conf`)
  writeFileSync(
    path,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<include>/etc/fonts/fonts.conf</include>
<selectfont><rejectfont><pattern><patelt name="family"><string>${own}</string></patelt></pattern></rejectfont></selectfont>
<match target="pattern"><test name="family" qual="any"><string>${own}</string></test>
<edit name="family" mode="assign" binding="strong"><string>${family}</string></edit></match>
</fontconfig>`,
  )
  return path
}

/** A theme, and its fonts. */
export interface Looks {
  readonly theme: Theme
  readonly fonts: Fonts
}

/** The standard theme with another font, from its file. */
export function looksIn({family, regular, bold}: Substitute): Looks {
  const {fallback} = standardTheme.font
  const opened = openFonts({
    ...cuts({regular, bold}, systemFont),
    fallback: fallback.map((font) => cuts(font, fontFile)),
  })
  if (!opened.ok) throw new Error(JSON.stringify(opened.diagnostics))
  const font = {family, regular, fallback, ...(bold === undefined ? {} : {bold})}
  return {theme: {...standardTheme, font: {...standardTheme.font, ...font}}, fonts: opened.value}
}

interface Cuts {
  readonly regular: string
  readonly bold?: string | undefined
}

const cuts = (
  {regular, bold}: Cuts,
  read: (path: string) => FontSource,
): {readonly regular: FontSource; readonly bold?: FontSource} => ({
  regular: read(regular),
  ...(bold === undefined ? {} : {bold: read(bold)}),
})

const systemFont = (path: string): FontSource => ({
  name: path,
  bytes: disk('/').read(path) ?? new Uint8Array(),
  span: fileSpan('theme.yaml'),
})
