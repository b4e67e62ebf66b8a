import {readdirSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import type {z} from 'zod'
import {load} from '../../src/content/load.ts'
import {readFile} from '../../src/content/load/file.ts'
import {numbersIn} from '../../src/content/numbers.ts'
import {correspondenceFile, standardFile, type StandardData} from '../../src/content/standards.ts'
import {validate} from '../../src/content/validate.ts'
import {disk} from '../../src/world/disk.ts'

const world = disk(join(import.meta.dirname, '../..'))
const tables = join(world.standards, 'correspondence')

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder).filter((name) => name.endsWith('.yaml'))

const read = <Data>(path: string, schema: z.ZodType<Data>): Data => {
  const {value, diagnostics} = readFile(world, world.standards, path, schema)
  expect(diagnostics).toEqual([])
  if (!value) throw new Error(`${path} has no data`)
  return value.data
}

const standardNames = filesIn(world.standards)
const standardOf = (file: string): StandardData => read(join(world.standards, file), standardFile)
const numbersOf = (name: string): readonly string[] => standardOf(`${name}.yaml`).controls.map(({id}) => id)

const repeated = (words: readonly string[]): readonly string[] =>
  words.filter((word, index) => words.indexOf(word) !== index)

describe('standards', () => {
  it('has data, and nothing beside them that looks like data', () => {
    expect(standardNames.length).toBeGreaterThan(0)
    expect(filesIn(tables).length).toBeGreaterThan(0)
    expect(
      readdirSync(world.standards, {recursive: true, encoding: 'utf8'}).filter((name) =>
        name.endsWith('.yml'),
      ),
    ).toEqual([])
  })

  it.each(standardNames)('%s is named by its id and has each control once', (file) => {
    const data = standardOf(file)
    expect(`${data.id}.yaml`).toBe(file)
    expect(repeated(data.controls.map(({id}) => id))).toEqual([])
  })

  it.each(standardNames)('%s has the numbers that it says to share, those of clouds apart', (file) => {
    const {controls, numbersOf: shared} = standardOf(file)
    const known = shared === undefined ? undefined : numbersOf(shared)
    const own = controls.map(({id}) => id).filter((id) => !id.startsWith('CLD.'))
    expect(own.filter((id) => known?.includes(id) === false)).toEqual([])
  })

  it.each(filesIn(tables))('correspondence/%s speaks of numbers that both standards have', (file) => {
    const {between, pairs} = read(join(tables, file), correspondenceFile)
    const [first, second] = between.map(numbersOf)
    expect(pairs.map(([number]) => number).filter((number) => !first?.includes(number))).toEqual([])
    expect(pairs.flatMap(([, numbers]) => numbers).filter((number) => !second?.includes(number))).toEqual([])
    expect(repeated(pairs.map(([number]) => number))).toEqual([])
    expect(pairs.flatMap(([, numbers]) => repeated(numbers))).toEqual([])
  })
})

describe('the published whitepaper', () => {
  const {catalog} = load(world, 'content/pracla-iso27017')

  it('is held against the data of its standards, and has no fault', () => {
    expect(catalog && validate(catalog)).toEqual([])
    expect([...(catalog?.standards.keys() ?? [])]).toEqual(['iso-iec-27017-2015', 'iso-iec-27001-2013'])
  })

  it.each([
    ['5.1.1', ['5.1']],
    ['12.4.1', ['8.15']],
    ['CLD.6.3.1', []],
  ])('would have %s as %j by ISO/IEC 27002:2022', (id, numbers) => {
    if (!catalog) throw new Error('there is no catalog')
    const later = {id: 'later', title: 'ISO/IEC 27002', edition: '2022', data: 'iso-iec-27002-2022'}
    const {data, source} = catalog.whitepaper
    const standards = [...data.standards, {...later, from: 'iso-27017-2015'}]
    const renewed = {
      ...catalog,
      whitepaper: {data: {...data, standards}, source},
      standards: new Map([...catalog.standards, [later.data, standardOf(`${later.data}.yaml`)]]),
      correspondences: filesIn(tables).map((file) => read(join(tables, file), correspondenceFile)),
    }
    const control = catalog.controls.get(id)?.data
    expect(control && numbersIn(renewed, control, 'later')).toEqual(numbers)
  })
})
