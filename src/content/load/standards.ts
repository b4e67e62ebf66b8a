import {join} from 'node:path'
import type {z} from 'zod'
import {diagnostic, type Diagnostic} from '../../diagnostic/diagnostic.ts'
import type {World} from '../../world/world.ts'
import type {Loaded} from '../catalog.ts'
import {idHint} from '../hints.ts'
import type {WhitepaperFile} from '../model.ts'
import {correspondenceFile, standardFile, type Correspondence, type StandardData} from '../standards.ts'
import {gather, nothing, readFile, type Reading} from './file.ts'

const extension = '.yaml'

const namesIn = (world: World, folder: string): readonly string[] =>
  world
    .list(folder)
    .filter((name) => name.endsWith(extension))
    .map((name) => name.slice(0, -extension.length))

/** Read a file of hakusho's own; what is read counts under a name that holds wherever hakusho stands. */
function readOwn<Data>(world: World, path: string, schema: z.ZodType<Data>): Reading<Data> {
  const within = path.slice(world.standards.length + 1).replaceAll('\\', '/')
  const {value, diagnostics, inputs} = readFile(world, world.standards, path, schema)
  const digests = [...inputs.values()].map((digest) => [`hakusho/standards/${within}`, digest] as const)
  return {...(value ? {value: value.data} : {}), diagnostics, inputs: new Map(digests)}
}

/** The data of a standard, and those that it shares its numbers with. */
function readChain(world: World, name: string): readonly (readonly [string, Reading<StandardData>])[] {
  const chain = new Map<string, Reading<StandardData>>()
  for (let next: string | undefined = name; next !== undefined && !chain.has(next);) {
    const reading: Reading<StandardData> = readOwn(
      world,
      join(world.standards, `${next}${extension}`),
      standardFile,
    )
    chain.set(next, reading)
    next = reading.value?.numbersOf
  }
  return [...chain]
}

function unknownData(known: readonly string[], whitepaper: Loaded<WhitepaperFile>): readonly Diagnostic[] {
  return whitepaper.data.standards.flatMap(({data}, index) => {
    if (data === undefined || known.includes(data)) return []
    const span = whitepaper.source.span(['standards', index, 'data'])
    const hints = [idHint(data, known), 'or leave `data` out: the numbers are not held against anything then']
    return [diagnostic('standard-missing', span, `there are no data \`${data}\` of a standard`, ...hints)]
  })
}

/** The correspondences of data that are read; the files that speak of others count as not read. */
function readCorrespondences(world: World, known: ReadonlySet<string>): readonly Reading<Correspondence>[] {
  const folder = join(world.standards, 'correspondence')
  return namesIn(world, folder)
    .map((name) => readOwn(world, join(folder, `${name}${extension}`), correspondenceFile))
    .filter(({value}) => value === undefined || value.between.every((name) => known.has(name)))
}

/** What the standards of a whitepaper gave. */
interface Standards extends Reading<never> {
  readonly standards: ReadonlyMap<string, StandardData>
  readonly correspondences: readonly Correspondence[]
}

/**
 * Read the data that the standards of a whitepaper name, and, where one takes its numbers from another, the
 * correspondences between them.
 */
export function readStandards(world: World, whitepaper: Loaded<WhitepaperFile>): Standards {
  const {standards} = whitepaper.data
  const known = namesIn(world, world.standards)
  const named = standards.flatMap(({data}) => (data !== undefined && known.includes(data) ? [data] : []))
  const read = new Map([...new Set(named)].flatMap((name) => readChain(world, name)))
  const sound = [...read].flatMap(([name, {value}]) => (value ? [[name, value] as const] : []))
  const data = new Map(sound)
  const corresponds = standards.some(({from}) => from !== undefined)
  const tables = corresponds ? readCorrespondences(world, new Set(data.keys())) : []
  const faults = {...nothing, diagnostics: unknownData(known, whitepaper)}
  return {
    ...gather([faults, ...read.values(), ...tables]),
    standards: data,
    correspondences: tables.flatMap(({value}) => (value ? [value] : [])),
  }
}
