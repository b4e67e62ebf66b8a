import {mkdirSync, mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve, sep} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {at, folder, paper} from '../publish/release/paper.ts'
import {hakusho} from './session.ts'

type Files = Readonly<Record<string, string | Uint8Array>>

let over: Files

beforeAll(async () => {
  const {files} = await hakusho(`release ${folder} 1.0`, {over: paper()})
  over = {...paper(), ...Object.fromEntries(files)}
})

describe('a release that cannot be written', () => {
  const inEditions = (verb: string, path: string): string | undefined =>
    verb === 'write' && path.includes(`${sep}editions${sep}`) ? 'EACCES' : undefined

  it('for its folder names no option that does not help', async () => {
    for (const code of ['EACCES', 'EROFS', 'ELOOP', 'EIO', 'ENOTEMPTY']) {
      const fails = (verb: string, path: string): string | undefined => inEditions(verb, path) && code
      const {code: exit, err, files} = await hakusho(`release ${folder} 1.0`, {over: paper(), fails})
      expect({exit, size: files.size}).toEqual({exit: 1, size: 0})
      expect(err).toContain(`\`papers/mini/editions/1.0\` could not be written (${code})`)
      expect(err).toContain('hint: ')
      expect(err).not.toContain('--out')
    }
  })

  it('for its files names the option that helps', async () => {
    const fails = (verb: string, path: string): string | undefined =>
      verb === 'makeFolder' && path === resolve('out') ? 'EACCES' : undefined
    const {err} = await hakusho(`release ${folder} 1.0`, {over: paper(), fails})
    expect(err).toContain('`out/mini/1.0/mini-1.0.pdf` could not be written (EACCES)')
    expect(err).toContain('hint: ask for the right to write there, or choose another folder with --out')
  })

  it('for a full disk asks for space alone', async () => {
    const fails = (verb: string): string | undefined => (verb === 'write' ? 'ENOSPC' : undefined)
    const {err} = await hakusho(`build ${folder}`, {over: paper(), fails})
    expect(err).toContain('hint: the disk is full: free some space and try again')
    expect(err).not.toContain('--out')
  })
})

describe('a withdrawal', () => {
  const words = `release ${folder} --withdraw 1.0 --reason x`

  it('that cannot be written names no option that does not help', async () => {
    const fails = (verb: string): string | undefined => (verb === 'write' ? 'EACCES' : undefined)
    const {code, err} = await hakusho(words, {over, fails})
    expect(code).toBe(1)
    expect(err).toContain('`papers/mini/editions/1.0.withdrawn.json` could not be written (EACCES)')
    expect(err).not.toContain('--out')
  })

  it.each(['-o elsewhere', '--out elsewhere', '--out out'])(
    'takes no %s: nothing of it goes there',
    async (out) => {
      const {code, err, files} = await hakusho(`${words} ${out}`, {over})
      expect({code, size: files.size}).toEqual({code: 2, size: 0})
      expect(err).toContain("'--withdraw <edition>' cannot be used with option '-o, --out <folder>'")
    },
  )
})

describe('an empty folder among the editions', () => {
  const cwd = mkdtempSync(join(tmpdir(), 'hakusho-'))
  afterAll(() => rmSync(cwd, {recursive: true}))

  it('is told as what it is, with what to do about it', async () => {
    mkdirSync(join(cwd, folder, 'editions', '2.0'), {recursive: true})
    const here = Object.fromEntries(
      Object.entries(over).map(([path, bytes]) => [path.replace(at('.'), join(cwd, folder)), bytes]),
    )
    for (const words of [`check ${folder}`, `build ${folder} -e 2.0`, `diff ${folder}`]) {
      const {code, err} = await hakusho(words, {cwd, over: here})
      expect(code).toBe(1)
      expect(err).toContain('error[edition-broken] papers/mini/editions/2.0')
      expect(err).toContain('the folder `papers/mini/editions/2.0` is empty')
      expect(err).toContain('hint: remove the folder, where edition 2.0 was never released')
    }
  })
})
