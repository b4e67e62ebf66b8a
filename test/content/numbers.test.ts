import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import type {Catalog} from '../../src/content/catalog.ts'
import {load} from '../../src/content/load.ts'
import type {ControlFile, WhitepaperFile} from '../../src/content/model.ts'
import {headNumber, numbersIn} from '../../src/content/numbers.ts'
import {numbersOf} from '../../src/content/ways.ts'
import {disk} from '../../src/world/disk.ts'

const here = import.meta.dirname

function wholeCatalog(): Catalog {
  const {catalog} = load({...disk(join(here, 'whole')), standards: join(here, 'standards')}, '.')
  if (!catalog) throw new Error('there is no catalog')
  return catalog
}

const whole = wholeCatalog()

/** The whole whitepaper with other fields in its `whitepaper.yaml`. */
const withFields = (fields: Partial<WhitepaperFile>): Catalog => ({
  ...whole,
  whitepaper: {...whole.whitepaper, data: {...whole.whitepaper.data, ...fields}},
})

const controlOf = (id: string): ControlFile => {
  const control = whole.controls.get(id)
  if (!control) throw new Error(`there is no control ${id}`)
  return control.data
}

/** A control that says some numbers, each as `standard number`. */
const saying = (...said: readonly string[]): ControlFile => ({
  title: '題',
  evidence: [],
  references: said.map((words) => {
    const [standard = '', number = ''] = words.split(' ')
    return {standard, number}
  }),
})

const standard = (id: string, data?: string, from?: string): WhitepaperFile['standards'][number] => ({
  id,
  title: id,
  edition: '1',
  ...(data === undefined ? {} : {data}),
  ...(from === undefined ? {} : {from}),
})

describe('numbersOf', () => {
  it('has the numbers that are shared, in the order of the other, then those of its own', () => {
    const shared = ['5.1', '5.2', '5.10', '6.1', '7.1']
    expect(numbersOf(whole, 'cloud-2015')).toEqual([...shared, 'CLD.6.3', 'CLD.9.5'])
    expect(numbersOf(whole, 'general-2013')).toEqual(shared)
    expect(numbersOf(whole, 'nowhere')).toEqual([])
  })
})

describe('numbersIn', () => {
  it.each([
    ['policies', 'cloud', ['5.1']],
    ['policies', 'translated', ['5.1']],
    ['policies', 'new', ['5.1']],
    ['assets', 'translated', ['5.10']],
    // in the order of the data, not of the table of correspondence
    ['assets', 'new', ['5.3', '8.2']],
    // by the numbers of the standard that is nearer
    ['roles', 'translated', ['5.1']],
    ['roles', 'new', ['5.1']],
    // as the control says them, in its order
    ['sharing', 'new', ['8.2', '5.1']],
    ['sharing', 'translated', ['CLD.6.3']],
    ['separation', 'new', []],
    ['separation', 'translated', ['CLD.9.5']],
    ['policies', 'own', []],
    ['sharing', 'own', ['あ']],
    ['policies', 'nowhere', []],
  ])('%s in %s', (id, name, numbers) => {
    expect(numbersIn(whole, controlOf(id), name)).toEqual(numbers)
  })

  it('lets the table that speaks of the data themselves count before that of what they share', () => {
    const control = saying('cloud 6.1')
    expect(numbersIn(whole, control, 'new')).toEqual(['8.1'])
  })

  it('finds numbers in both directions', () => {
    const catalog = withFields({
      standards: [standard('new', 'general-2022'), standard('cloud', 'cloud-2015', 'new')],
    })
    expect(numbersIn(catalog, saying('new 5.1'), 'cloud')).toEqual(['5.1', '5.2'])
    expect(numbersIn(catalog, saying('new 5.2'), 'cloud')).toEqual(['CLD.6.3'])
    expect(numbersIn(catalog, saying('new 5.2', 'new 8.2'), 'cloud')).toEqual(['5.10', 'CLD.6.3'])
  })

  it('takes shared numbers over, and no others', () => {
    const catalog = withFields({
      standards: [
        standard('cloud', 'cloud-2015'),
        standard('old', 'general-2013', 'cloud'),
        standard('back', 'cloud-2015', 'old'),
      ],
    })
    expect(
      numbersIn(catalog, saying('cloud CLD.6.3', 'cloud 5.10', 'cloud 5.1', 'cloud 7.1'), 'old'),
    ).toEqual(['5.1', '5.10', '7.1'])
    expect(numbersIn(catalog, saying('old 5.1', 'old 5.2'), 'back')).toEqual(['5.1', '5.2'])
  })

  it('says a number once', () => {
    expect(numbersIn(whole, saying('own 1', 'own 2', 'own 1'), 'own')).toEqual(['1', '2'])
    const catalog = withFields({
      standards: [standard('old', 'general-2013'), standard('new', 'general-2022', 'old')],
    })
    expect(numbersIn(catalog, saying('old 5.1', 'old 5.2'), 'new')).toEqual(['5.1'])
  })

  it('finds none without data, and ends in a circle', () => {
    const control = saying('a 5.1')
    const bare = withFields({standards: [standard('a'), standard('b', 'general-2013', 'a')]})
    expect(numbersIn(bare, control, 'b')).toEqual([])
    const circle = withFields({
      standards: [standard('b', 'general-2013', 'c'), standard('c', 'general-2013', 'b')],
    })
    expect(numbersIn(circle, control, 'b')).toEqual([])
  })
})

describe('headNumber', () => {
  it.each([
    ['policies', '5.1'],
    ['assets', '5.3, 8.2'],
    ['sharing', '8.2, 5.1'],
    ['separation', 'CLD.9.5'],
  ])('%s by the standard that numbers the controls, else its own', (id, number) => {
    expect(headNumber(whole, controlOf(id))).toBe(number)
  })

  it('is its own where no standard numbers the controls', () => {
    const catalog = withFields({numbering: undefined})
    expect(headNumber(catalog, controlOf('rooms'))).toBe('7')
    expect(headNumber(catalog, controlOf('roles'))).toBeUndefined()
  })
})
