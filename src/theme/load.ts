import {dirname, isAbsolute, resolve} from 'node:path'
import {diagnostic, type Diagnostic} from '../diagnostic/diagnostic.ts'
import {failed, reached, type Outcome} from '../diagnostic/outcome.ts'
import type {Span} from '../diagnostic/span.ts'
import {shape} from '../source/shape.ts'
import type {Source} from '../source/source.ts'
import {parseYaml} from '../source/yaml.ts'
import {isInside} from '../world/inside.ts'
import type {World} from '../world/world.ts'
import {unknownNames} from './edge.ts'
import {themeForms} from './forms.ts'
import {themeFile, type Theme} from './model.ts'
import {smallPage} from './page.ts'

/** A font file of a theme, read. */
export interface FontFile {
  /** As the theme names it. */
  readonly name: string
  /** Where the file is. */
  readonly path: string
  readonly bytes: Uint8Array
  /** Where the theme names it. */
  readonly span: Span
}

/** A theme with its files. */
export interface LoadedTheme {
  readonly theme: Theme
  readonly fonts: {readonly regular: FontFile; readonly bold: FontFile}
  /** The bytes of the theme file itself, and its name: for the manifest. */
  readonly file: {readonly name: string; readonly bytes: Uint8Array}
}

/** What asks for a theme: its name, where the name stands, and the folder that a path starts from. */
export interface ThemeRequest {
  readonly name: string
  readonly span: Span
  readonly folder: string
}

/** Load a theme: one of hakusho's own by name, or a file of the whitepaper's by path. */
export function loadTheme(world: World, request: ThemeRequest): Outcome<LoadedTheme> {
  const own = /[./\\]/.test(request.name)
  const path = own
    ? resolve(request.folder, request.name)
    : resolve(world.templates, 'themes', `${request.name}.yaml`)
  if (own && !isInside(world, request.folder, path)) return failed([outside(request)])
  const bytes = world.read(path)
  if (!bytes) return failed([missing(world, request, own)])
  const parsed = parseYaml(world.show(path), bytes)
  if (!parsed.ok) return parsed
  const shaped = shape(themeFile, parsed.value, themeForms)
  if (!shaped.ok) return shaped
  const faults = [...unknownNames(shaped.value, parsed.value), ...smallPage(shaped.value, parsed.value)]
  if (faults.length > 0) return failed(faults)
  const name = own ? request.name : `hakusho/templates/themes/${request.name}.yaml`
  const root = own ? request.folder : world.templates
  return withFonts(world, shaped.value, parsed.value, {folder: dirname(path), root, file: {name, bytes}})
}

const outside = (request: ThemeRequest): Diagnostic =>
  diagnostic(
    'path-outside',
    request.span,
    `the theme \`${request.name}\` lies outside the whitepaper's folder`,
    'put the theme into the folder, and name it by a path inside',
  )

function missing(world: World, request: ThemeRequest, own: boolean): Diagnostic {
  const known = world.list(resolve(world.templates, 'themes')).map((file) => file.replace(/\.yaml$/, ''))
  const hint = own ? 'paths start from the whitepaper’s folder' : `themes there are: ${known.join(', ')}`
  return diagnostic('theme-missing', request.span, `there is no theme \`${request.name}\``, hint)
}

function withFonts(
  world: World,
  theme: Theme,
  source: Source,
  place: {readonly folder: string; readonly root: string; readonly file: LoadedTheme['file']},
): Outcome<LoadedTheme> {
  const faults: Diagnostic[] = []
  const find = (weight: 'regular' | 'bold'): FontFile => {
    const name = theme.font[weight]
    const span = source.span(['font', weight])
    const beside = name.startsWith('.') || isAbsolute(name)
    const path = beside ? resolve(place.folder, name) : world.packageFile(name)
    const bytes = path === undefined ? undefined : world.read(path)
    if (beside && path !== undefined && !isInside(world, place.root, path)) {
      const hint = 'put the font into the folder, beside the theme'
      faults.push(
        diagnostic('path-outside', span, `the font \`${name}\` lies outside the whitepaper's folder`, hint),
      )
    } else if (!bytes) {
      const hint =
        'give a path beside the theme (./fonts/a.ttf), or a file of an installed npm package (package/a.ttf)'
      faults.push(diagnostic('font-missing', span, `there is no font file \`${name}\``, hint))
    }
    return {name, span, path: path ?? '', bytes: bytes ?? new Uint8Array()}
  }
  const fonts = {regular: find('regular'), bold: find('bold')}
  return faults.length > 0 ? failed(faults) : reached({theme, fonts, file: place.file})
}
