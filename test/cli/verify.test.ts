import {resolve} from 'node:path'
import {afterEach, describe, expect, it, vi} from 'vitest'
import {veraPdf} from '../../src/publish/verify/run.ts'
import {hakusho} from './session.ts'

const validator = veraPdf({named: resolve('test/publish/verify/verapdf.mjs')})
const pdf = resolve('out/pracla-iso27017/1.1/pracla-iso27017-1.1.pdf')

afterEach(() => vi.unstubAllEnvs())

describe('hakusho build --verify', () => {
  it('writes the files, and says what the PDF was found to be', async () => {
    const {code, out, err, files} = await hakusho('build pracla-iso27017 --verify', {validator})
    expect({code, err}).toEqual({code: 0, err: ''})
    expect(files.size).toBe(4)
    expect(out).toMatch(/1\.1\.pdf {2}\d+ kB, PDF\/UA-1, PDF\/A-2a\n/)
  })

  it.each([
    ['reports:ua1', 'error[pdf-nonconforming]'],
    ['reports:broken', 'error[verify-failed]'],
    ['crashes', 'error[verify-failed]'],
    ['babbles', 'error[verify-failed]'],
  ])('writes nothing where veraPDF %s, and leaves what was there', async (mode, words) => {
    vi.stubEnv('FAKE_VERAPDF', mode)
    const old = new Map([[pdf, new Uint8Array([1])]])
    const files = new Map(old)
    const {code, out, err} = await hakusho('build pracla-iso27017 --verify', {validator, files})
    expect(code).toBe(1)
    expect([...files]).toEqual([...old])
    expect(err).toContain(words)
    expect(out).toMatch(/^0 files written, [1-9]\d* errors?, 0 warnings/)
  })

  it('says where to get veraPDF, and how to name it, where there is none', async () => {
    const {code, err, files} = await hakusho('build pracla-iso27017 --format pdf --verify')
    expect({code, size: files.size}).toEqual({code: 1, size: 0})
    expect(err).toContain('error[verify-missing]')
    expect(err).toContain('https://verapdf.org')
    expect(err).toContain('HAKUSHO_VERAPDF')
    expect(err.match(/verify-missing/g)).toHaveLength(1)
  })

  it.each([
    ['build --format docx,html --verify', '--verify is for the PDF, and none is asked for'],
    ['build --verify --dry-run', "option '--verify' cannot be used with option '-n, --dry-run'"],
  ])('is called wrongly by `hakusho %s`', async (words, message) => {
    const {code, err, files} = await hakusho(words, {validator})
    expect({code, size: files.size}).toEqual({code: 2, size: 0})
    expect(err).toContain(message)
  })

  it('is told of by the help', async () => {
    expect((await hakusho('--help')).out).toContain('HAKUSHO_VERAPDF')
    expect((await hakusho('build --help')).out).toContain('--verify')
  })
})
