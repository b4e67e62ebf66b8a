import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {press} from '../../src/publish/press.ts'
import {disk} from '../../src/world/disk.ts'
import {overlay} from '../../src/world/overlay.ts'
import {testFaults, type Diagnose} from '../faults.ts'

const base = join(import.meta.dirname, '..', 'content', 'base')

const control = readFileSync(join(base, 'controls', '5.10.yaml'), 'utf8')

const diagnose: Diagnose = async (world, folder) => (await press(world, {folder})).diagnostics

describe('what stops a whitepaper on its way to pages', () => {
  it('is nothing for the healthy one', async () => {
    expect(await diagnose(disk(base), '.')).toEqual([])
  })

  it('is nothing where a page start is pinned for the edition in work', async () => {
    const pinned = {'controls/5.10.yaml': control.replace('"5.10"', '"5.10"\npageStart: "1.1"')}
    expect(await diagnose(overlay(disk(base), pinned), '.')).toEqual([])
  })

  testFaults(base, join(import.meta.dirname, 'faults'), diagnose)
})
