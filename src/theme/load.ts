import {dirname, isAbsolute, resolve} from 'node:path'
import {diagnostic, hasErrors, type Diagnostic} from '../diagnostic/diagnostic.ts'
import {failed, reached, type Outcome} from '../diagnostic/outcome.ts'
import type {Span} from '../diagnostic/span.ts'
import {shape} from '../source/shape.ts'
import type {Path, Source} from '../source/source.ts'
import {valueFaults} from '../source/values.ts'
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

/** The files of one family. */
export interface FontFiles {
  readonly regular: FontFile
  /** Absent where the regular cut serves for both: only a font to fall back on may leave it out. */
  readonly bold?: FontFile
}

/** A theme with its files. */
export interface LoadedTheme {
  readonly theme: Theme
  /** The theme's own font, and those that draw what it lacks, in order. */
  readonly fonts: Required<FontFiles> & {readonly fallback: readonly FontFiles[]}
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
  const read = world.memory.of(readTheme)(bytes, world.show(path))
  if (!read.ok) return read
  const {theme, source} = read.value
  const name = own ? request.name : `hakusho/templates/themes/${request.name}.yaml`
  const root = own ? request.folder : world.templates
  return withFonts(world, theme, source, {folder: dirname(path), root, file: {name, bytes}})
}

function readTheme(
  bytes: Uint8Array,
  file: string,
): Outcome<{readonly theme: Theme; readonly source: Source}> {
  const parsed = parseYaml(file, bytes)
  if (!parsed.ok) return parsed
  const shaped = shape(themeFile, parsed.value, themeForms)
  if (!shaped.ok) return shaped
  const [theme, source] = [shaped.value, parsed.value]
  const faults = [...valueFaults(source), ...unknownNames(theme, source), ...smallPage(theme, source)]
  return hasErrors(faults) ? failed(faults) : reached({theme, source})
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

/** Where the font files of a theme are looked for: beside the theme, inside its root, or in an installed package. */
interface FontPlace {
  readonly folder: string
  readonly root: string
}

function withFonts(
  world: World,
  theme: Theme,
  source: Source,
  {file, ...place}: FontPlace & {readonly file: LoadedTheme['file']},
): Outcome<LoadedTheme> {
  const faults: Diagnostic[] = []
  const find = (name: string, path: Path): FontFile => {
    const found = findFont(world, name, source.span(path), place)
    faults.push(...found.faults)
    return found.file
  }
  const fallback = theme.font.fallback.map(({regular, bold}, index): FontFiles => {
    const at = (weight: string): Path => ['font', 'fallback', index, weight]
    return {
      regular: find(regular, at('regular')),
      ...(bold === undefined ? {} : {bold: find(bold, at('bold'))}),
    }
  })
  const regular = find(theme.font.regular, ['font', 'regular'])
  const bold = find(theme.font.bold, ['font', 'bold'])
  return faults.length > 0 ? failed(faults) : reached({theme, fonts: {regular, bold, fallback}, file})
}

function findFont(
  world: World,
  name: string,
  span: Span,
  {folder, root}: FontPlace,
): {readonly file: FontFile; readonly faults: readonly Diagnostic[]} {
  const beside = name.startsWith('.') || isAbsolute(name)
  const path = beside ? resolve(folder, name) : world.packageFile(name)
  const bytes = path === undefined ? undefined : world.read(path)
  const faults = (): readonly Diagnostic[] => {
    if (beside && path !== undefined && !isInside(world, root, path)) return [outsideFont(name, span)]
    return bytes ? [] : [missingFont(name, span)]
  }
  return {file: {name, span, path: path ?? '', bytes: bytes ?? new Uint8Array()}, faults: faults()}
}

const outsideFont = (name: string, span: Span): Diagnostic =>
  diagnostic(
    'path-outside',
    span,
    `the font \`${name}\` lies outside the whitepaper's folder`,
    'put the font into the folder, beside the theme',
  )

const missingFont = (name: string, span: Span): Diagnostic =>
  diagnostic(
    'font-missing',
    span,
    `there is no font file \`${name}\``,
    'give a path beside the theme (./fonts/a.ttf), or a file of an installed npm package (package/a.ttf)',
  )
