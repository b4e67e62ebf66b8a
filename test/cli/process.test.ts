import {spawnSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, describe, expect, it} from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'hakusho-'))
afterAll(() => rmSync(folder, {recursive: true}))

const hakusho = (words: readonly string[], env: Record<string, string> = {}) =>
  spawnSync(process.execPath, ['dist/cli/main.js', ...words], {
    encoding: 'utf8',
    env: {...process.env, ...env},
  })

function digests(root: string): Record<string, string> {
  const names = (readdirSync(root, {recursive: true}) as string[]).filter(
    (name) => name.includes('.') && !name.endsWith('1.1'),
  )
  return Object.fromEntries(
    names.sort().map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(root, name)))
        .digest('hex'),
    ]),
  )
}

describe('the program as a process', () => {
  it('gives equal bytes in another process, time zone and locale', () => {
    const places = [
      {TZ: 'Asia/Tokyo', LANG: 'ja_JP.UTF-8', LC_ALL: 'ja_JP.UTF-8'},
      {TZ: 'America/St_Johns', LANG: 'C', LC_ALL: 'tr_TR.UTF-8'},
    ]
    const [first, second] = places.map((env, index) => {
      const out = join(folder, String(index))
      expect(hakusho(['build', 'pracla-iso27017', '--out', out], env)).toMatchObject({status: 0})
      return digests(out)
    })
    expect(Object.keys(first ?? {})).toHaveLength(4)
    expect(second).toEqual(first)
  }, 60_000)

  it('writes plain lines to a log, and colours only where they are asked for', () => {
    const plain = hakusho(['check'])
    expect(plain.stdout).not.toContain('\u001b')
    expect(plain.stderr).toBe('')
    expect(hakusho(['check'], {FORCE_COLOR: '1'}).stdout).toContain('\u001b')
    expect(hakusho(['check'], {FORCE_COLOR: '1', NO_COLOR: '1'}).stdout).not.toContain('\u001b')
  }, 60_000)

  it('tells a folder that cannot be made, on the real file system', () => {
    const file = join(folder, 'a-file')
    writeFileSync(file, '')
    const {status, stderr} = hakusho([
      'build',
      'pracla-iso27017',
      '--format',
      'html',
      '--out',
      join(file, 'below'),
    ])
    expect(status).toBe(1)
    expect(stderr).toContain('error[write-failed]')
    expect(stderr).not.toContain('    at ')
  }, 60_000)
})
