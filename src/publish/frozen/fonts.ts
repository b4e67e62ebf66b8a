import {ranked, type Face, type Fonts} from '../../layout/fonts.ts'
import type {Theme} from '../../theme/model.ts'

/** A font file of a theme. */
interface NamedFace {
  /** As the theme names it. */
  readonly file: string
  readonly face: Face
}

/** Whether a theme names a font file by a path from its own folder, and not in a package. */
export const isOwnFont = (file: string): boolean => file.startsWith('.') || file.startsWith('/')

/** The font files of a theme, each with the cut that was opened from it. */
export const namedFaces = ({font}: Theme, fonts: Fonts): readonly NamedFace[] =>
  [font, ...font.fallback].flatMap((named, rank) =>
    (['regular', 'bold'] as const).flatMap((weight) => {
      const [file, face] = [named[weight], ranked(fonts)[rank]?.[weight]]
      return file !== undefined && face ? [{file, face}] : []
    }),
  )

/** A theme whose font files have other names. */
export function renameFonts(theme: Theme, rename: (file: string) => string): Theme {
  const {font} = theme
  const fallback = font.fallback.map((named) => ({
    ...named,
    regular: rename(named.regular),
    ...(named.bold === undefined ? {} : {bold: rename(named.bold)}),
  }))
  return {...theme, font: {...font, regular: rename(font.regular), bold: rename(font.bold), fallback}}
}
