import {spawnSync} from 'node:child_process'
import {mkdtempSync, readdirSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, expect, it} from 'vitest'

const out = mkdtempSync(join(tmpdir(), 'hakusho-'))
afterAll(() => rmSync(out, {recursive: true}))

it('finds nothing in 100 whitepapers changed by chance', () => {
  const words = ['test/fuzz/run.mjs', '--seed', '27017', '--cases', '100', '--quick', '--out', out]
  const {status, stdout, stderr} = spawnSync(process.execPath, words, {encoding: 'utf8'})
  expect(stderr).toBe('')
  expect(stdout).toMatch(/seed 27017: 100 runs in [\d.]+ s, [1-9]\d* built without errors/)
  expect(stdout).toContain('0 findings')
  expect(readdirSync(out)).toEqual([])
  expect(status).toBe(0)
}, 60_000)
