import {compose} from '../compose/compose.ts'
import type {Prose} from '../compose/prose.ts'
import type {Templates} from '../compose/templates.ts'
import type {Catalog} from '../content/catalog.ts'
import {diagnostic, hasErrors, sortDiagnostics, type Diagnostic} from '../diagnostic/diagnostic.ts'
import {notCovered} from '../diagnostic/once.ts'
import {failed, reached, type Outcome} from '../diagnostic/outcome.ts'
import type {Document} from '../document/nodes.ts'
import {joinTexts} from '../freeze/join.ts'
import type {Fonts} from '../layout/fonts.ts'
import {layout} from '../layout/layout.ts'
import type {Pages} from '../layout/pages.ts'
import type {Theme} from '../theme/model.ts'
import {prepare} from '../transform/prepare.ts'
import {keepEqual} from '../world/keep.ts'
import type {Memory} from '../world/memory.ts'
import type {World} from '../world/world.ts'
import {readContent, type Content} from './content.ts'
import {atTheirPlaces, proseGlyphFaults} from './glyph-faults.ts'
import {loadLooks} from './looks.ts'
import type {PictureForme} from './pictures.ts'
import {holdReleased} from './frozen/hold.ts'

/** The bytes of the pictures from files, by the digest that the tree names. */
export type Pictures = ReadonlyMap<string, Uint8Array>

/** One edition of a whitepaper, set in type: all that rendering needs. */
export interface Forme {
  readonly document: Document
  /** The document before anything was derived: what is frozen at a release. */
  readonly composed: Document
  readonly pictures: Pictures
  readonly theme: Theme
  readonly fonts: Fonts
  readonly pages: Pages
  /** Where the font files are, for a program that draws pictures by itself. */
  readonly fontFiles: readonly string[]
  /** SHA-256 of every file that went in but the fonts, whose bytes `fonts` has: by its path in the whitepaper's folder, or its name in a package. */
  readonly inputs: ReadonlyMap<string, string>
  /** What the process keeps from one run to the next. */
  readonly memory: Memory
  /** Of a released edition, also where it is set from the content: what was made of it when it was released. */
  readonly release?: Release
}

/** What was made of an edition when it was released. */
export interface Release {
  /** The version of hakusho that made it. */
  readonly hakusho: string
  /** SHA-256 of each file, by its name. */
  readonly files: ReadonlyMap<string, string>
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
  const content = readContent(world, request.folder, request.onStage)
  return content.catalog ? pressFrom(world, content, request) : failed(sortDiagnostics(content.found))
}

/** The same from content that is read: the folder is the one that it was read from. */
export async function pressFrom(
  world: World,
  content: Content,
  request: PressRequest,
): Promise<Outcome<Forme>> {
  const stage = request.onStage ?? (() => {})
  const {catalog, templates, prose, whole} = content
  const looks = loadLooks(world, catalog)
  const found = [...content.found, ...looks.diagnostics, ...wrongEdition(catalog, request.edition)]
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
  const text = joinTexts(composed.value, world.memory)
  const held = holdReleased(world, catalog, {composed: text, theme, fonts})
  const name = `${catalog.folder} document`
  const document = world.memory.succeed(name, prepare(text, theme.contents.depth), keepEqual)
  const pages = layout(document, theme, fonts, world.memory)
  const layoutFaults = atTheirPlaces(pages.diagnostics, composed.value, looks.value)
  const pictures = new Map([...catalog.pictures.values()].map(({digest, bytes}) => [digest, bytes]))
  const broken = await pictureFaults({document, pictures, fonts, theme, memory: world.memory})
  const all = sortDiagnostics([...found, ...composed.diagnostics, ...held, ...layoutFaults, ...broken])
  if (!pages.ok || hasErrors(all)) return failed(all)
  const read = [...catalog.inputs, ...templates.value.inputs, ...looks.value.inputs]
  const inputs = withinFolder(read, `${world.show(request.folder)}/`)
  const {fontFiles} = looks.value
  const laid = {document, composed: text, pages: pages.value}
  return reached({...laid, pictures, theme, fonts, fontFiles, inputs, memory: world.memory}, all)
}

/** Files by their names, those of the whitepaper's folder by their path in it. */
const withinFolder = (files: readonly (readonly [string, string])[], folder: string): Forme['inputs'] =>
  new Map(files.map(([name, digest]) => [name.startsWith(folder) ? name.slice(folder.length) : name, digest]))

/** Whether a character is told not to be what it looks like: whether a font has it does not matter then. */
const isOfCharacter = ({code, severity}: Diagnostic): boolean =>
  code.startsWith('character-') && severity === 'error'

/** What templates do wrong with as much of the content as is sound; what they leave out cannot be told of a part. */
const templateFaults = (catalog: Catalog, templates: Templates, prose: Prose): readonly Diagnostic[] =>
  compose(catalog, templates, prose).diagnostics.filter(
    ({code}) => /^(template|markup|table)-/.test(code) && code !== 'template-drops',
  )

/** Decode each picture once; a whitepaper without pictures from files loads no decoder. */
async function pictureFaults(forme: PictureForme): Promise<readonly Diagnostic[]> {
  if (forme.pictures.size === 0) return []
  const {findFaults} = await import('./pictures.ts')
  return findFaults(forme)
}

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
