import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {load, type Load} from '../../src/content/load.ts'
import {disk} from '../../src/world/disk.ts'
import {overlay} from '../../src/world/overlay.ts'

const base = join(import.meta.dirname, 'base')
const folder = join(import.meta.dirname, 'standards')
const whitepaper = readFileSync(join(base, 'whitepaper.yaml'), 'utf8')

/** The lines of an entry of `standards`. */
const entry = (fields: Readonly<Record<string, string>>): string =>
  Object.entries({title: '規格', edition: '"1"', ...fields})
    .map(([key, value], index) => `${index === 0 ? '  - ' : '    '}${key}: ${value}\n`)
    .join('')

/** The healthy whitepaper with some standards, in a world that has small data of standards. */
function loadWith(
  standards: readonly Readonly<Record<string, string>>[],
  files: Readonly<Record<string, string>> = {},
): Load {
  const own = whitepaper.replace(/^standards:\n(?: .*\n)+/m, `standards:\n${standards.map(entry).join('')}`)
  const placed = Object.entries(files).map(([name, text]) => [join(folder, name), text] as const)
  const world = overlay(disk(base), {'whitepaper.yaml': own, ...Object.fromEntries(placed)})
  return load({...world, standards: folder}, '.')
}

const ownInputs = ({catalog}: Load): readonly string[] =>
  [...(catalog?.inputs.keys() ?? [])].filter((name) => name.startsWith('hakusho/'))

describe('data of standards', () => {
  it('are read where a whitepaper names them, with those whose numbers they share', () => {
    const loaded = loadWith([{id: 'iso27017', data: 'cloud-2015'}])
    expect(loaded.diagnostics).toEqual([])
    expect([...(loaded.catalog?.standards.keys() ?? [])]).toEqual(['cloud-2015', 'general-2013'])
    expect(loaded.catalog?.standards.get('cloud-2015')?.title).toBe('架空 2')
    expect(loaded.catalog?.correspondences).toEqual([])
    expect(ownInputs(loaded)).toEqual([
      'hakusho/standards/cloud-2015.yaml',
      'hakusho/standards/general-2013.yaml',
    ])
    const digest = createHash('sha256')
      .update(readFileSync(join(folder, 'cloud-2015.yaml')))
      .digest('hex')
    expect(loaded.catalog?.inputs.get('hakusho/standards/cloud-2015.yaml')).toBe(digest)
  })

  it('are not read where none is named', () => {
    const loaded = loadWith([{id: 'iso27017'}], {'general-2013.yaml': 'broken'})
    expect(loaded.diagnostics).toEqual([])
    expect(loaded.catalog?.standards.size).toBe(0)
    expect(ownInputs(loaded)).toEqual([])
  })

  it('come with the correspondences between them where one standard takes its numbers from another', () => {
    const old = {id: 'iso27017', data: 'general-2013'}
    const loaded = loadWith([old, {id: 'new', data: 'general-2022', from: 'iso27017'}])
    expect(loaded.diagnostics).toEqual([])
    expect(loaded.catalog?.correspondences.map(({between}) => between)).toEqual([
      ['general-2013', 'general-2022'],
    ])
    expect(ownInputs(loaded)).toEqual([
      'hakusho/standards/general-2013.yaml',
      'hakusho/standards/general-2022.yaml',
      'hakusho/standards/correspondence/general.yaml',
    ])
  })

  it('are told where none have the name', () => {
    const {diagnostics, catalog} = loadWith([{id: 'iso27017', data: 'general-2015'}])
    expect(diagnostics).toMatchObject([
      {
        code: 'standard-missing',
        message: 'there are no data `general-2015` of a standard',
        hints: [
          'write "general-2013" if that is meant',
          'or leave `data` out: the numbers are not held against anything then',
        ],
      },
    ])
    expect(catalog?.standards.size).toBe(0)
    expect(catalog?.lost.size).toBe(0)
  })

  it('are told where they are broken, in their own file', () => {
    const loaded = loadWith([{id: 'iso27017', data: 'lone-1.0'}], {'lone-1.0.yaml': 'id: lone-1.0\n'})
    expect(new Set(loaded.diagnostics.map(({code}) => code))).toEqual(new Set(['missing-field']))
    expect(loaded.diagnostics[0]?.span?.file).toBe('../standards/lone-1.0.yaml')
    expect(loaded.catalog?.standards.size).toBe(0)
    expect(ownInputs(loaded)).toEqual(['hakusho/standards/lone-1.0.yaml'])
  })

  it('are told where the correspondence of two is broken, in its own file', () => {
    const standards = [
      {id: 'iso27017', data: 'general-2013'},
      {id: 'new', data: 'general-2022', from: 'iso27017'},
    ]
    const {diagnostics} = loadWith(standards, {'correspondence/general.yaml': 'pairs: []\n'})
    expect(new Set(diagnostics.map(({span}) => span?.file))).toEqual(
      new Set(['../standards/correspondence/general.yaml']),
    )
  })

  it('are read though they share their numbers in a circle', () => {
    const text = readFileSync(join(folder, 'lone-1.0.yaml'), 'utf8')
    const circle = {'lone-1.0.yaml': `${text}numbersOf: lone-1.0\n`}
    const {diagnostics, catalog} = loadWith([{id: 'iso27017', data: 'lone-1.0'}], circle)
    expect(diagnostics).toEqual([])
    expect([...(catalog?.standards.keys() ?? [])]).toEqual(['lone-1.0'])
  })
})
