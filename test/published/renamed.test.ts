import {readFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {expect, it} from 'vitest'
import {readProse} from '../../src/compose/prose.ts'
import {load} from '../../src/content/load.ts'
import {validate} from '../../src/content/validate.ts'
import {press} from '../../src/publish/press.ts'
import {disk} from '../../src/world/disk.ts'
import {overlay} from '../../src/world/overlay.ts'

const folder = resolve(import.meta.dirname, '../../content/pracla-iso27017')
const written = readFileSync(join(folder, 'whitepaper.yaml'), 'utf8')
const history = readFileSync(join(folder, 'revisions.yaml'), 'utf8')
const next = "- {edition: '1.2', label: 1.2版, date: '2022-04-01', note: 名称の変更}\n"
const renamed = written
  .replace("edition: '1.1'\n", "edition: '1.2'\n")
  .replace('product: Pracla\n', 'product: MyCloud\n')
  .replace(/^ {2}service: .*$/m, '  service: MyCloud 専有クラウド')
  .replace(/^ {2}provider: .*$/m, '  provider: 別の株式会社. 2')
const world = overlay(disk(folder), {'whitepaper.yaml': renamed, 'revisions.yaml': history + next})

it('says the same of another product: no text depends on the value of a variable', async () => {
  const {catalog, diagnostics} = load(world, '.')
  if (!catalog) throw new Error(JSON.stringify(diagnostics))
  const {variables} = catalog.whitepaper.data
  const before = load(disk(folder), '.').catalog?.whitepaper.data.variables
  for (const [name, value] of Object.entries(before ?? {})) expect(variables[name]).not.toBe(value)
  expect([...diagnostics, ...validate(catalog), ...readProse(catalog).diagnostics]).toEqual([])
  expect((await press(world, {folder: '.'})).diagnostics).toEqual([])
})
