import {join} from 'node:path'
import {expect, it} from 'vitest'
import {load} from '../../src/content/load.ts'
import {validate} from '../../src/content/validate.ts'
import {disk} from '../../src/world/disk.ts'
import {testFaults, type Diagnose} from '../faults.ts'

const here = import.meta.dirname
const base = join(here, 'base')

const diagnose: Diagnose = (world, folder) => {
  const {catalog, diagnostics} = load(world, folder)
  return catalog ? [...diagnostics, ...validate(catalog)] : diagnostics
}

it('finds nothing in the healthy whitepaper', () => {
  expect(diagnose(disk(base), '.')).toEqual([])
})

testFaults(base, join(here, 'faults'), diagnose)
