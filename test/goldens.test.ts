import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {expect, it} from 'vitest'
import {expectGolden} from './goldens.ts'

it('fails where a golden is missing, and does not write it', () => {
  expect(() => expectGolden('no-such.golden', 'x')).toThrow('the golden no-such.golden is missing')
  expect(existsSync(join(import.meta.dirname, 'no-such.golden'))).toBe(false)
})

it('fails where a golden differs', () => {
  expect(() => expectGolden('content/base/whitepaper.yaml', 'x')).toThrow('differs from content/base')
})
