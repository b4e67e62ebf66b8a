import type {Catalog} from '../content/catalog.ts'
import {reached, type Outcome} from '../diagnostic/outcome.ts'
import {openFonts, type Fonts} from '../layout/fonts.ts'
import {loadTheme, type LoadedTheme} from '../theme/load.ts'
import type {Theme} from '../theme/model.ts'
import {digest} from '../world/digest.ts'
import type {World} from '../world/world.ts'

/** The theme of a whitepaper, with its fonts open. */
export interface Looks {
  readonly theme: Theme
  readonly fonts: Fonts
  readonly fontFiles: readonly string[]
  readonly inputs: ReadonlyMap<string, string>
}

/** Load the theme that a whitepaper names, and open its fonts. */
export function loadLooks(world: World, catalog: Catalog): Outcome<Looks> {
  const {data, source} = catalog.whitepaper
  const loaded = loadTheme(world, {name: data.theme, span: source.span(['theme']), folder: catalog.folder})
  if (!loaded.ok) return loaded
  const {theme, fonts: files} = loaded.value
  const fonts = openFonts(files, world.memory)
  if (!fonts.ok) return fonts
  const fontFiles = [files, ...files.fallback].flatMap(({regular, bold}) =>
    [regular, bold].flatMap((file) => (file ? [file.path] : [])),
  )
  return reached({theme, fonts: fonts.value, fontFiles, inputs: inputsOf(loaded.value)})
}

const inputsOf = ({file: {name, bytes}}: LoadedTheme): ReadonlyMap<string, string> =>
  new Map([[name, digest(bytes)]])
