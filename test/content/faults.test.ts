import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {load} from '../../src/content/load.ts'
import {validate} from '../../src/content/validate.ts'
import {disk} from '../../src/world/disk.ts'
import {testFaults, type Diagnose} from '../faults.ts'

const here = import.meta.dirname
const base = join(here, 'base')

/** The standards that these whitepapers name are small ones of their own. */
const diagnose: Diagnose = (world, folder) => {
  const {catalog, diagnostics} = load({...world, standards: join(here, 'standards')}, folder)
  return catalog ? [...diagnostics, ...validate(catalog)] : diagnostics
}

describe('nothing is found in the healthy whitepaper', () => {
  it.each(['base', 'whole'])('%s', (name) => {
    expect(diagnose(disk(join(here, name)), '.')).toEqual([])
  })
})

testFaults(base, join(here, 'faults'), diagnose)
