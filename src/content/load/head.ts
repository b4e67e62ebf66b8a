import {join} from 'node:path'
import type {z} from 'zod'
import {diagnostic} from '../../diagnostic/diagnostic.ts'
import {fileSpan} from '../../diagnostic/span.ts'
import type {Source} from '../../source/source.ts'
import type {World} from '../../world/world.ts'
import type {HeadField, Loaded} from '../catalog.ts'
import {contentFiles, type GlossaryFile} from '../model.ts'
import {nothing, readFile, type Reading} from './file.ts'
import type {Salvage} from './salvage.ts'

/** A file of the folder whose name is almost the one that is read. */
const almost = (world: World, folder: string, name: string): string | undefined =>
  world.list(folder).find((file) => file.toLowerCase().replace(/\.yml$/, '.yaml') === name)

function missingHead(world: World, folder: string, name: string): Reading<never> {
  const span = fileSpan(world.show(join(folder, name)))
  const other = almost(world, folder, name)
  const hint =
    other === undefined ? 'write it: every whitepaper has one' : `rename \`${other}\` to \`${name}\``
  const message = `there is no \`${name}\` in \`${world.show(folder)}\``
  return {...nothing, diagnostics: [diagnostic('file-missing', span, message, hint)]}
}

/** Read a file that every whitepaper has beside its parts; of one with faults, what is sound. */
export function readHead<Data>(
  world: World,
  folder: string,
  name: string,
  schema: z.ZodType<Data>,
  salvage: (file: string, source?: Source) => Salvage<Data>,
): Reading<Loaded<Data>> & Salvage<Data> {
  const path = join(folder, name)
  const there = world.list(folder).includes(name)
  const reading: Reading<Loaded<Data>> = there
    ? readFile(world, folder, path, schema)
    : missingHead(world, folder, name)
  const {value, source} = reading
  const saved = value ? {loaded: value, lost: []} : salvage(world.show(path), source)
  return {...reading, ...saved}
}

const glossaryName = 'glossary.yaml'

/** What a file that a whitepaper need not have gave, and whether it is lost. */
interface Extra<Data> extends Reading<Loaded<Data>> {
  readonly lost: readonly HeadField[]
}

/** Read the glossary, where there is one. */
export function readGlossary(world: World, folder: string): Extra<GlossaryFile> {
  const other = almost(world, folder, glossaryName)
  if (other === undefined) return {...nothing, lost: []}
  if (world.list(folder).includes(glossaryName)) {
    const reading = readFile(world, folder, join(folder, glossaryName), contentFiles.glossary)
    return {...reading, lost: reading.value ? [] : ['glossary']}
  }
  const span = fileSpan(world.show(join(folder, other)))
  const hint = `rename it to \`${glossaryName}\``
  return {
    ...nothing,
    diagnostics: [diagnostic('unknown-source', span, `\`${other}\` is not read`, hint)],
    lost: ['glossary'],
  }
}
