import {spawn, spawnSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
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

const buildInto = (out: string) => hakusho(['build', 'pracla-iso27017', '--format', 'html', '--out', out])

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
    const {status, stderr} = buildInto(join(file, 'below'))
    expect(status).toBe(1)
    expect(stderr).toContain('error[write-failed]')
    expect(stderr).toContain('hint: a part of the path is a file')
    expect(stderr).not.toContain('    at ')
  }, 60_000)

  it('tells a folder that stands where a file belongs, and leaves no other file and no folder behind', () => {
    const out = join(folder, 'taken')
    const place = join(out, 'pracla-iso27017', '1.1')
    mkdirSync(join(place, 'manifest.json', 'inside'), {recursive: true})
    const {status, stderr} = buildInto(out)
    expect(status).toBe(1)
    expect(stderr).toContain('error[write-failed]')
    expect(stderr).not.toContain('    at ')
    expect(readdirSync(place, {recursive: true}).sort()).toEqual([
      'manifest.json',
      join('manifest.json', 'inside'),
    ])
  }, 60_000)

  it('ends as it would where its reader has seen enough', async () => {
    const ended = (words: readonly string[]): Promise<number | null> =>
      new Promise((done) => {
        const child = spawn(process.execPath, ['dist/cli/main.js', ...words], {
          stdio: ['ignore', 'pipe', 'pipe'],
        })
        child.stdout.destroy()
        child.stderr.destroy()
        child.on('exit', done)
      })
    expect(await ended(['release', 'aozora', '9.9'])).toBe(1)
    expect(await ended(['diff', 'aozora', '1.1', '2.0'])).toBe(0)
    const out = join(folder, 'unread')
    expect(await ended(['build', 'pracla-iso27017', '--format', 'html', '--out', out])).toBe(0)
    expect(readdirSync(join(out, 'pracla-iso27017', '1.1'))).toHaveLength(2)
  }, 60_000)

  /** Only Linux has this device: it takes no byte. Elsewhere a failing output in memory stands for a full disk. */
  describe.skipIf(!existsSync('/dev/full'))('on a full disk', () => {
    it('writes nothing, and leaves the old files as they were', () => {
      const out = join(folder, 'full')
      const place = join(out, 'pracla-iso27017', '1.1')
      mkdirSync(place, {recursive: true})
      writeFileSync(join(place, 'pracla-iso27017-1.1.html'), 'old')
      symlinkSync('/dev/full', join(place, 'manifest.json.partial'))
      const {status, stderr} = buildInto(out)
      expect(status).toBe(1)
      expect(stderr).toContain('error[write-failed]')
      expect(stderr).toContain('(ENOSPC)')
      expect(stderr).toContain('hint: the disk is full: free some space and try again')
      expect(readdirSync(place)).toEqual(['pracla-iso27017-1.1.html'])
      expect(readFileSync(join(place, 'pracla-iso27017-1.1.html'), 'utf8')).toBe('old')
    }, 60_000)

    it('ends with a fault where nobody can be told', () => {
      const full = openSync('/dev/full', 'w')
      const {status, stderr} = spawnSync(process.execPath, ['dist/cli/main.js', 'check', '--json'], {
        encoding: 'utf8',
        stdio: ['ignore', full, 'pipe'],
      })
      closeSync(full)
      expect(status).toBe(1)
      expect(stderr).not.toContain('    at ')
    }, 60_000)
  })
})
