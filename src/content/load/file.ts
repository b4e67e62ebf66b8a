import type {z} from 'zod'
import type {Diagnostic} from '../../diagnostic/diagnostic.ts'
import {digest} from '../../world/digest.ts'
import type {World} from '../../world/world.ts'
import type {Source} from '../../source/source.ts'
import {parseYaml} from '../../source/yaml.ts'
import type {Loaded} from '../catalog.ts'
import {shape} from '../shape.ts'
import {characterFaults} from './characters.ts'
import {open} from './open.ts'

/** What reading one or more files gave: values as far as they are sound, and all that was noticed. */
export interface Reading<Value> {
  readonly value?: Value
  /** The YAML, where it could be read and its shape could not. */
  readonly source?: Source
  readonly diagnostics: readonly Diagnostic[]
  /** SHA-256 of every file that was read, by path as diagnostics show it. */
  readonly inputs: ReadonlyMap<string, string>
}

/** What reading no file gives. */
export const nothing: Reading<never> = {diagnostics: [], inputs: new Map()}

/** The faults and the files of several readings. */
export const gather = (
  readings: readonly Pick<Reading<unknown>, 'diagnostics' | 'inputs'>[],
): Reading<never> => ({
  diagnostics: readings.flatMap(({diagnostics}) => diagnostics),
  inputs: new Map(readings.flatMap(({inputs}) => [...inputs])),
})

/** Read a YAML file of a whitepaper and hold it against its schema. */
export function readFile<Data>(
  world: World,
  folder: string,
  path: string,
  schema: z.ZodType<Data>,
): Reading<Loaded<Data>> {
  const file = world.show(path)
  const bytes = open(world, folder, path)
  if (!bytes.ok) return {diagnostics: bytes.diagnostics, inputs: new Map()}
  return world.memory.of(readBytes<Data>)(bytes.value, schema, file)
}

function readBytes<Data>(bytes: Uint8Array, schema: z.ZodType<Data>, file: string): Reading<Loaded<Data>> {
  const inputs = new Map([[file, digest(bytes)]])
  const source = parseYaml(file, bytes)
  if (!source.ok) return {diagnostics: source.diagnostics, inputs}
  const data = shape(schema, source.value)
  const diagnostics = [...data.diagnostics, ...characterFaults(source.value)]
  if (!data.ok) return {source: source.value, diagnostics, inputs}
  return {value: {data: data.value, source: source.value}, diagnostics, inputs}
}
