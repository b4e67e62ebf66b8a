import {join} from 'node:path'
import {diagnostic, hasErrors, type Diagnostic} from '../../diagnostic/diagnostic.ts'
import {failed, reached, type Outcome} from '../../diagnostic/outcome.ts'
import {fileSpan, type Span} from '../../diagnostic/span.ts'
import type {Document} from '../../document/nodes.ts'
import type {EditionFacts} from '../../freeze/edition.ts'
import {missingFile} from '../../freeze/format.ts'
import {openFonts, type FontSource, type Fonts} from '../../layout/fonts.ts'
import {layout} from '../../layout/layout.ts'
import type {Theme} from '../../theme/model.ts'
import {prepare} from '../../transform/prepare.ts'
import {digest} from '../../world/digest.ts'
import type {World} from '../../world/world.ts'
import type {Forme, Pictures} from '../press.ts'
import {factsName} from './editions.ts'
import {isOwnFont} from './fonts.ts'
import {pictureName, picturesIn} from './freeze.ts'
import {readTheme, readTree} from './read.ts'

/** What is printed from: the folder of an edition, and what it tells of the fonts. */
export interface ThawRequest {
  /** Absolute. */
  readonly folder: string
  readonly facts: Pick<EditionFacts, 'fonts' | 'files'>
}

/** Set a frozen edition in type again, from its folder alone. What warns was told when it was released. */
export function thaw(world: World, request: ThawRequest): Outcome<Forme> {
  const {folder, facts} = request
  const tree = readTree(world, folder)
  if (!tree.ok) return tree
  const looks = thawLooks(world, request, tree.value)
  if (!looks.ok) return looks
  const {theme, fonts} = looks.value
  const document = prepare(tree.value, theme.contents.depth)
  const pages = layout(document, theme, fonts, world.memory)
  if (!pages.ok || hasErrors(pages.diagnostics)) return failed(pages.diagnostics)
  return reached({
    document,
    composed: tree.value,
    ...looks.value,
    pages: pages.value,
    inputs: new Map(Object.entries(facts.files)),
    memory: world.memory,
  })
}

/** What the text of a frozen edition is pressed with. */
export function thawLooks(
  world: World,
  request: ThawRequest,
  text: Document,
): Outcome<Pick<Forme, 'theme' | 'fonts' | 'fontFiles' | 'pictures'>> {
  const theme = readTheme(world, request.folder)
  if (!theme.ok) return theme
  const pictures = readPictures(world, request.folder, text)
  const looks = readFonts(world, request, theme.value)
  if (!pictures.ok || !looks.ok) return failed([...pictures.diagnostics, ...looks.diagnostics])
  return reached({theme: theme.value, ...looks.value, pictures: pictures.value})
}

function readPictures(world: World, folder: string, document: Document): Outcome<Pictures> {
  const read = [...picturesIn(document)].map(([sha, format]) => {
    const path = join(folder, pictureName(sha, format))
    return {sha, path, bytes: world.read(path)}
  })
  const faults = read.flatMap(({path, bytes}) => (bytes ? [] : [missingFile(world.show(path))]))
  if (faults.length > 0) return failed(faults)
  return reached(new Map(read.flatMap(({sha, bytes}) => (bytes ? [[sha, bytes] as const] : []))))
}

interface Looks {
  readonly fonts: Fonts
  readonly fontFiles: readonly string[]
}

/** Open the very fonts that the edition was released with: those of packages are as they are installed here. */
function readFonts(world: World, {folder, facts}: ThawRequest, {font}: Theme): Outcome<Looks> {
  const faults: Diagnostic[] = []
  const fontFiles: string[] = []
  const span = fileSpan(world.show(join(folder, factsName)))
  const find = (name: string): FontSource => {
    const path = isOwnFont(name) ? join(folder, name) : world.packageFile(name)
    const bytes = path === undefined ? undefined : world.read(path)
    const fault = fontFault(world, {name, bytes, span}, facts)
    if (fault) faults.push(fault)
    fontFiles.push(path ?? '')
    return {name, bytes: bytes ?? new Uint8Array(), span}
  }
  const [own, ...fallback] = [font, ...font.fallback].map(({regular, bold}) => ({
    regular: find(regular),
    ...(bold === undefined ? {} : {bold: find(bold)}),
  }))
  if (!own || faults.length > 0) return failed(faults)
  const fonts = openFonts({...own, fallback}, world.memory)
  return fonts.ok ? reached({fonts: fonts.value, fontFiles}) : fonts
}

function fontFault(
  world: World,
  {name, bytes, span}: {readonly name: string; readonly bytes: Uint8Array | undefined; readonly span: Span},
  {fonts}: Pick<EditionFacts, 'fonts'>,
): Diagnostic | undefined {
  const recorded = fonts.find(({file}) => file === name)
  const called = recorded ? `${recorded.name} ${recorded.version}` : name
  const hint = `install the package that has ${called}: \`npm ci\` where hakusho is installed`
  if (!bytes) return diagnostic('font-missing', span, `there is no font file \`${name}\``, hint)
  if (recorded && recorded.digest === world.memory.of(digest)(bytes)) return undefined
  return diagnostic('font-differs', span, `\`${name}\` is not the font of the released edition`, hint)
}
