import {compose} from '../compose/compose.ts'
import {readProse, type Prose} from '../compose/prose.ts'
import {ownFields, type PartProse} from '../compose/texts/part.ts'
import {loadTemplates, type Templates} from '../compose/templates.ts'
import type {Catalog} from '../content/catalog.ts'
import {load} from '../content/load.ts'
import {validate} from '../content/validate.ts'
import {diagnostic, hasErrors, sortDiagnostics, type Diagnostic} from '../diagnostic/diagnostic.ts'
import {notCovered} from '../diagnostic/once.ts'
import {failed, reached, type Outcome} from '../diagnostic/outcome.ts'
import type {Document, Node} from '../document/nodes.ts'
import {openFonts, type Fonts} from '../layout/fonts.ts'
import {glyphFaults} from '../layout/glyphs.ts'
import {layout} from '../layout/layout.ts'
import type {Pages} from '../layout/pages.ts'
import {loadTheme, type LoadedTheme} from '../theme/load.ts'
import type {Theme} from '../theme/model.ts'
import {prepare} from '../transform/prepare.ts'
import {digest} from '../world/digest.ts'
import type {World} from '../world/world.ts'

/** The bytes of the pictures from files, by the digest that the tree names. */
export type Pictures = ReadonlyMap<string, Uint8Array>

/** One edition of a whitepaper, set in type: all that rendering needs. */
export interface Forme {
  readonly document: Document
  readonly pictures: Pictures
  readonly theme: Theme
  readonly fonts: Fonts
  readonly pages: Pages
  /** Where the font files are, for a program that draws pictures by itself. */
  readonly fontFiles: readonly string[]
  /** SHA-256 of every file that went in but the fonts, whose bytes `fonts` has: by its path in the whitepaper's folder, or its name in a package. */
  readonly inputs: ReadonlyMap<string, string>
}

/** What is pressed. */
export interface PressRequest {
  /** The whitepaper's folder. */
  readonly folder: string
  /** The edition wanted; the one in work where none is named. */
  readonly edition?: string | undefined
  /** Told before each stage begins. */
  readonly onStage?: (stage: string) => void
}

/** Take a whitepaper from its files to pages. All faults that can be seen at once are reported at once. */
export async function press(world: World, request: PressRequest): Promise<Outcome<Forme>> {
  const stage = request.onStage ?? (() => {})
  stage('load')
  const {catalog, diagnostics: loading} = load(world, request.folder)
  if (!catalog) return failed(sortDiagnostics(loading))
  stage('validate')
  const templates = loadTemplates(world, catalog)
  const prose = readProse(catalog, templates.ok ? templates.value : undefined)
  const looks = loadLooks(world, catalog)
  const whole = validate(catalog)
  const found = [
    ...loading,
    ...whole,
    ...prose.diagnostics,
    ...templates.diagnostics,
    ...looks.diagnostics,
    ...wrongEdition(catalog, request.edition),
  ]
  const glyphs = (): readonly Diagnostic[] =>
    looks.ok && !catalog.lost.has('theme')
      ? notCovered(proseGlyphFaults(prose, looks.value), found.filter(isOfCharacter))
      : []
  if (!templates.ok || !looks.ok || hasErrors(found)) {
    const ran = templates.ok && !hasErrors(whole) ? templateFaults(catalog, templates.value, prose) : []
    return failed(sortDiagnostics([...found, ...glyphs(), ...ran]))
  }
  stage('compose')
  const composed = compose(catalog, templates.value, prose)
  if (!composed.ok) return failed(sortDiagnostics([...found, ...composed.diagnostics, ...glyphs()]))
  stage('layout')
  const {theme, fonts} = looks.value
  const document = prepare(composed.value, theme.contents.depth)
  const pages = layout(document, theme, fonts)
  const pictures = new Map([...catalog.pictures.values()].map(({digest, bytes}) => [digest, bytes]))
  const broken = await pictureFaults({document, pictures, fonts, theme})
  const all = sortDiagnostics([...found, ...composed.diagnostics, ...pages.diagnostics, ...broken])
  if (!pages.ok || hasErrors(all)) return failed(all)
  const own = `${world.show(request.folder)}/`
  const read = [...catalog.inputs, ...templates.value.inputs, ...looks.value.inputs]
  const inputs = new Map(
    read.map(([name, digest]) => [name.startsWith(own) ? name.slice(own.length) : name, digest]),
  )
  const {fontFiles} = looks.value
  return reached({document, pictures, theme, fonts, fontFiles, pages: pages.value, inputs}, all)
}

/** Whether a character is told not to be what it looks like: whether a font has it does not matter then. */
const isOfCharacter = ({code, severity}: Diagnostic): boolean =>
  code.startsWith('character-') && severity === 'error'

/** What templates do wrong with as much of the content as is sound; what they leave out cannot be told of a part. */
const templateFaults = (catalog: Catalog, templates: Templates, prose: Prose): readonly Diagnostic[] =>
  compose(catalog, templates, prose).diagnostics.filter(
    ({code}) => /^(template|markup|table)-/.test(code) && code !== 'template-drops',
  )

/** What the fonts lack for the texts, for where faults keep the layout from telling it. */
function proseGlyphFaults(prose: Prose, {theme, fonts}: Looks): readonly Diagnostic[] {
  const nodes = [...headNodes(prose), ...partNodes(prose)]
  // A section that prints the terms has their footnotes too.
  return glyphFaults(new Set(nodes), fonts, theme.font)
}

const headNodes = ({title, provider, services, revisions}: Prose): readonly Node[] => [
  ...title.flat(),
  ...provider,
  ...[...services.values()].flat(),
  ...revisions.flatMap(({note}) => note),
]

const partNodes = ({sections, controls, glossary}: Prose): readonly Node[] => [
  ...[...sections.values(), ...controls.values()].flatMap(textsOf),
  ...glossary.terms.flatMap(({term, definition}) => [...term, ...definition]),
  ...glossary.notes,
]

const textsOf = (part: PartProse): readonly Node[] => [
  ...part.title,
  ...(part.standardText ? [...part.standardText.text, ...part.standardText.source] : []),
  ...ownFields.flatMap((field) => part[field] ?? []),
  ...part.evidence.flatMap(({title}) => title),
  ...part.notes,
]

/** Decode each picture once; a whitepaper without pictures from files loads no decoder. */
async function pictureFaults(
  forme: Pick<Forme, 'document' | 'pictures' | 'fonts' | 'theme'>,
): Promise<readonly Diagnostic[]> {
  if (forme.pictures.size === 0) return []
  const {findFaults} = await import('./pictures.ts')
  return findFaults(forme)
}

interface Looks {
  readonly theme: Theme
  readonly fonts: Fonts
  readonly fontFiles: readonly string[]
  readonly inputs: ReadonlyMap<string, string>
}

function loadLooks(world: World, catalog: Catalog): Outcome<Looks> {
  const {data, source} = catalog.whitepaper
  const loaded = loadTheme(world, {name: data.theme, span: source.span(['theme']), folder: catalog.folder})
  if (!loaded.ok) return loaded
  const {theme, fonts: files} = loaded.value
  const fonts = openFonts(files)
  if (!fonts.ok) return fonts
  const fontFiles = [files, ...files.fallback].flatMap(({regular, bold}) =>
    [regular, bold].flatMap((file) => (file ? [file.path] : [])),
  )
  return reached({theme, fonts: fonts.value, fontFiles, inputs: inputsOf(loaded.value)})
}

const inputsOf = ({file: {name, bytes}}: LoadedTheme): ReadonlyMap<string, string> =>
  new Map([[name, digest(bytes)]])

/** Editions before the one in work have no text here: only the history knows them. */
function wrongEdition(catalog: Catalog, wanted: string | undefined): readonly Diagnostic[] {
  const {data, source} = catalog.whitepaper
  if (wanted === undefined || catalog.lost.has('edition') || wanted === data.edition) return []
  return [
    diagnostic(
      'edition-unknown',
      source.span(['edition']),
      `the text of edition ${wanted} is not here: the content is edition ${data.edition}`,
      `build edition ${data.edition}, or leave --edition out`,
    ),
  ]
}
