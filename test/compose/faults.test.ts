import {join} from 'node:path'
import {expect, it} from 'vitest'
import {compose} from '../../src/compose/compose.ts'
import {readProse} from '../../src/compose/prose.ts'
import {loadTemplates} from '../../src/compose/templates.ts'
import {load} from '../../src/content/load.ts'
import {sortDiagnostics} from '../../src/diagnostic/diagnostic.ts'
import {disk} from '../../src/world/disk.ts'
import {testFaults, type Diagnose} from '../faults.ts'

const base = join(import.meta.dirname, 'base')

const diagnose: Diagnose = (world, folder) => {
  const {catalog, diagnostics} = load(world, folder)
  if (!catalog) return diagnostics
  const templates = loadTemplates(world, catalog)
  const prose = readProse(catalog, templates.ok ? templates.value : undefined)
  const composed = templates.ok ? compose(catalog, templates.value, prose).diagnostics : []
  return sortDiagnostics([...diagnostics, ...prose.diagnostics, ...templates.diagnostics, ...composed])
}

it('finds nothing in the healthy whitepaper', () => {
  expect(diagnose(disk(base), '.')).toEqual([])
})

testFaults(base, join(import.meta.dirname, 'faults'), diagnose)
