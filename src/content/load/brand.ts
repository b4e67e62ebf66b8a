import {join} from 'node:path'
import {diagnostic, type Diagnostic} from '../../diagnostic/diagnostic.ts'
import {nearest} from '../../diagnostic/nearest.ts'
import {failed, settle, type Outcome} from '../../diagnostic/outcome.ts'
import {fileSpan} from '../../diagnostic/span.ts'
import type {World} from '../../world/world.ts'
import type {Loaded, PictureFile} from '../catalog.ts'
import {brandFile, type BrandFile} from '../model/brand.ts'
import {readFile} from './file.ts'
import {pictureBytes, seePicture} from './picture.ts'

/** The folder of brands in that of a whitepaper. */
export const brandsFolder = 'brands'

/** A brand with its logo. */
export interface Brand extends Loaded<BrandFile> {
  /** The name of its file without `.yaml`. */
  readonly id: string
  readonly logo?: PictureFile
}

/** The names of a whitepaper's brands. */
export const brandNames = (world: World, folder: string): readonly string[] =>
  world
    .list(join(folder, brandsFolder))
    .flatMap((name) => (name.endsWith('.yaml') ? [name.slice(0, -5)] : []))

/** Read a brand of a whitepaper by its name. */
export function readBrand(world: World, folder: string, name: string): Outcome<Brand> {
  const known = brandNames(world, folder)
  if (!known.includes(name)) return failed([unknown(world, folder, name, known)])
  const {value, diagnostics} = readFile(world, folder, join(folder, brandsFolder, `${name}.yaml`), brandFile)
  if (!value) return failed(diagnostics)
  const faults = [...diagnostics, ...variableFaults(value)]
  if (!value.data.logo) return settle({...value, id: name}, faults)
  const logo = readLogo(world, folder, value, value.data.logo.file)
  if (!logo.ok) return failed([...faults, ...logo.diagnostics])
  return settle({...value, id: name, logo: logo.value}, faults)
}

function unknown(world: World, folder: string, name: string, known: readonly string[]): Diagnostic {
  const near = nearest(name, known)
  const span = fileSpan(world.show(join(folder, brandsFolder)))
  const there = known.length > 0 ? `brands there are: ${known.join(', ')}` : 'there are none: write one'
  const hints = near === undefined ? [there] : [`did you mean \`${near}\`?`, there]
  return diagnostic('brand-unknown', span, `there is no brand \`${name}\``, ...hints)
}

/** A recipient's copy has the very text of the whitepaper. */
function variableFaults({data, source}: Loaded<BrandFile>): readonly Diagnostic[] {
  if (data.kind === 'white-label' || Object.keys(data.variables).length === 0) return []
  const message = "a recipient's copy has the words of the whitepaper, and these would change them"
  const hint = 'write `kind: white-label`, or remove the variables'
  return [diagnostic('brand-variables', source.span(['variables']), message, hint)]
}

/** Read the logo that a brand names. Its path is relative to `brands/`. */
function readLogo(
  world: World,
  folder: string,
  {source}: Loaded<BrandFile>,
  file: string,
): Outcome<PictureFile> {
  const span = source.span(['logo', 'file'])
  const path = join(folder, brandsFolder)
  const bytes = pictureBytes(world, folder, {
    span,
    file,
    place: brandsFolder,
    path,
    within: {path, words: `\`${brandsFolder}/\``},
  })
  return bytes.ok ? world.memory.of(seePicture)(bytes.value, span, file) : bytes
}
